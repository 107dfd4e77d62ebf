// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.List;
import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationItem;

/** Places that only administrators have. */
public final class Administration {

    private Administration() {}

    /** The places of a caller; empty for who is no administrator. */
    public static List<NavigationItem> places(UiServices services, Caller caller, Locale locale) {
        if (!isAdministrator(services, caller)) {
            return List.of();
        }
        Messages messages = Messages.of(Administration.class, locale);
        return List.of(
                new NavigationItem("plugins", Icon.PLUG, messages.get("plugins.title"), Addresses.PLUGINS),
                new NavigationItem("settings", Icon.KEY, messages.get("settings.title"), Addresses.SETTINGS));
    }

    private static boolean isAdministrator(UiServices services, Caller caller) {
        try {
            return services.accounts().list().stream()
                    .anyMatch(account -> account.administrator() && account.id().equals(caller.account()));
        } catch (ProblemException e) {
            return false;
        }
    }
}
