// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.web.SessionCookies;
import org.healthstead.web.settings.ListenAddress;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The session cookie: for this host only, unreadable for scripts, never sent along by another site. */
@Component
public final class StrictSessionCookies implements SessionCookies {

    private final String name;
    private final String attributes;

    @Activate
    public StrictSessionCookies(BundleContext context) {
        this(ListenAddress.of(context).orElse(new ListenAddress(false, "127.0.0.1", 8080)));
    }

    StrictSessionCookies(ListenAddress address) {
        name = HttpListener.cookieName(address, "healthstead");
        attributes = "; Path=/; HttpOnly; SameSite=Strict" + (address.needsSecureCookies() ? "; Secure" : "");
    }

    @Override
    public String name() {
        return name;
    }

    /** Without an age: it ends with the browser, and earlier when the server says so. */
    @Override
    public String begin(SignIn signIn) {
        return name + "=" + signIn.secret() + attributes;
    }

    @Override
    public String end() {
        return name + "=; Max-Age=0" + attributes;
    }
}
