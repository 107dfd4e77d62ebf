// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.web;

import org.healthstead.platform.api.access.SignIn;

/**
 * The session cookie, for the page that signs people in and out. Provided by the web bundle; safe for several threads.
 */
public interface SessionCookies {

    /** Name of the cookie: {@code healthstead} over HTTP on loopback, {@code __Host-healthstead} elsewhere. */
    String name();

    /** Value of the {@code Set-Cookie} header that starts a session: HttpOnly, SameSite=Strict, Path=/. */
    String begin(SignIn signIn);

    /** Value of the {@code Set-Cookie} header that removes the cookie. */
    String end();
}
