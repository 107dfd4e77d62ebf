// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Small things that a browser keeps for us; none of them is a secret of anybody's record. */
public final class Cookies {

    private Cookies() {}

    /** The value of a cookie; empty when the browser has none. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Lets the browser keep a value, which no script can read.
     *
     * @param path to which it is sent back
     * @param seconds to keep it; -1 until the browser is closed
     * @param sameSite {@code Strict}, or {@code Lax} when it is also wanted by who follows a link to us
     */
    public static void write(
            HttpServletResponse response,
            UiServices services,
            String name,
            String value,
            String path,
            int seconds,
            String sameSite) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(services.cookies().name().startsWith("__Host-"));
        cookie.setAttribute("SameSite", sameSite);
        response.addCookie(cookie);
    }
}
