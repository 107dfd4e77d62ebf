// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.store.InstallationStore;

/**
 * The language that somebody chose: in the browser for everybody who uses it, and with the account for other browsers.
 */
public final class ChosenLanguage {

    private static final String NAME = "language.";
    private static final int YEAR_SECONDS = 365 * 24 * 3_600;

    private ChosenLanguage() {}

    /** Lets this browser keep it. */
    public static void keep(String language, HttpServletResponse response, UiServices services) {
        Cookies.write(response, services, Languages.COOKIE, language, "/", YEAR_SECONDS, "Lax");
    }

    /** Keeps it with the account. */
    public static void keepFor(AccountId account, String language, InstallationStore store) {
        store.write(NAME + account, language);
    }

    /** What the account chose; empty when nothing. */
    public static Optional<String> of(AccountId account, InstallationStore store) {
        return store.read(NAME + account).filter(Languages.SPOKEN::contains);
    }
}
