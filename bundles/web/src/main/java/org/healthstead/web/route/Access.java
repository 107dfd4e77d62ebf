// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

/** Who is let in. */
public enum Access {
    /** Everybody: what is needed to sign in, help, the files of pages, and the health. */
    OPEN,
    /** Who is signed in, or has a token. */
    CALLER
}
