// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.web;

/** Names of the request attributes that the web bundle's filters set for the pages behind them. */
public final class RequestAttributes {

    /** The {@link org.healthstead.api.access.Caller} of the request; missing when nobody is signed in. */
    public static final String CALLER = "org.healthstead.caller";

    /** The nonce, a String, that inline scripts and styles of a page must carry. */
    public static final String NONCE = "org.healthstead.nonce";

    private RequestAttributes() {}
}
