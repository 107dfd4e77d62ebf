// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The theme that a reader has chosen: of the account, and a cookie for who is not signed in. The server writes it into
 * the page, because a page that a script recolours after it was shown flashes.
 */
public final class Themes {

    private static final String COOKIE = "theme";
    private static final Set<String> CHOICES = Set.of("light", "dark");
    private static final String AUTO = "auto";
    private static final long YEAR_SECONDS = 31_536_000;

    private Themes() {}

    /** {@code light} or {@code dark}, as the account chose, else this browser; empty for what the device prefers. */
    public static Optional<String> chosen(HttpServletRequest request, UiServices services) {
        return KeptPreferences.of(request, services)
                .theme()
                .or(() -> Cookies.read(request, COOKIE))
                .filter(CHOICES::contains);
    }

    /** True for what one can choose: a theme, or {@code auto}. */
    public static boolean isKnown(String choice) {
        return choice != null && (CHOICES.contains(choice) || choice.equals(AUTO));
    }

    /**
     * The header that keeps a choice; anything but {@code light} and {@code dark} forgets it. No secret: scripts read
     * it.
     */
    public static String cookie(String choice) {
        boolean isChoice = choice != null && CHOICES.contains(choice);
        return COOKIE + "=" + (isChoice ? choice : "") + "; Path=/; Max-Age=" + (isChoice ? YEAR_SECONDS : 0)
                + "; SameSite=Lax";
    }
}
