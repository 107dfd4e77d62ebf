// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.Preferences;
import org.healthstead.ui.context.Themes;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.preferences.PreferenceFields;

/** Keeps how somebody likes to read: all choices of the form at once. */
final class PreferencesAction implements Action {

    private final UiServices services;

    PreferencesAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        Preferences chosen = PreferenceFields.read(request);
        KeptPreferences.change(caller.account(), services.preferences().require(), before -> chosen);
        // The pages before sign-in look the same in this browser.
        chosen.language().ifPresent(language -> Languages.keep(language, response, services));
        chosen.theme().ifPresent(theme -> response.addHeader("Set-Cookie", Themes.cookie(theme)));
        Routes.seeOther(response, Addresses.with(Addresses.PREFERENCES, "saved", "yes"));
    }
}
