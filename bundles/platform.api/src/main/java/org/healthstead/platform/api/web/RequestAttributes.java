// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.web;

/** Names of the request attributes that the filters of the web bundle set for the pages. */
public final class RequestAttributes {

    /** The {@link org.healthstead.api.access.Caller} of the request; missing when nobody is signed in. */
    public static final String CALLER = "org.healthstead.caller";

    /** The nonce that scripts and style sheets of the response must carry, a String. */
    public static final String NONCE = "org.healthstead.nonce";

    private RequestAttributes() {}
}
