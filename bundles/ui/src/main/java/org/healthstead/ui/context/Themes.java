// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The theme that a reader has chosen. It is a cookie, because the server writes it into the page: a page that a script
 * recolours after it was shown flashes.
 */
public final class Themes {

    private static final String COOKIE = "theme";
    private static final Set<String> CHOICES = Set.of("light", "dark");
    private static final long YEAR_SECONDS = 31_536_000;

    private Themes() {}

    /** {@code light} or {@code dark}; empty for what the device prefers. */
    public static Optional<String> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && CHOICES.contains(cookie.getValue())) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
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
