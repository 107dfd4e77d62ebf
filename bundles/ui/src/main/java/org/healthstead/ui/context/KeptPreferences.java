// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.web.RequestAttributes;

/** Keeps {@link Preferences} with an account, so that they hold on every device. */
public final class KeptPreferences {

    private static final String NAME = "preferences ";
    private static final String ATTRIBUTE = KeptPreferences.class.getName();

    private KeptPreferences() {}

    /** Those of who asks, read once for a request; none for who is not signed in. */
    public static Preferences of(HttpServletRequest request, UiServices services) {
        if (request.getAttribute(ATTRIBUTE) instanceof Preferences known) {
            return known;
        }
        Preferences read = request.getAttribute(RequestAttributes.CALLER) instanceof Caller caller
                ? read(caller, services)
                : Preferences.NONE;
        request.setAttribute(ATTRIBUTE, read);
        return read;
    }

    private static Preferences read(Caller caller, UiServices services) {
        try {
            return services.preferences()
                    .find()
                    .map(store -> read(caller.account(), store))
                    .orElse(Preferences.NONE);
        } catch (ProblemException e) {
            // A page that says what is wrong with the store must not fail for the same reason.
            return Preferences.NONE;
        }
    }

    public static Preferences read(AccountId account, InstallationStore store) {
        return store.read(NAME + account).map(Preferences::parse).orElse(Preferences.NONE);
    }

    /** {@code HS-STORE-FULL} when there is no room for it. */
    public static void change(AccountId account, InstallationStore store, UnaryOperator<Preferences> change) {
        store.write(NAME + account, change.apply(read(account, store)).text());
    }
}
