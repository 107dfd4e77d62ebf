// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

/** Who reads the answers of an address. */
public enum Reader {
    /** People: pages, errors too. A request that acts must come from a page of ours. */
    PEOPLE,
    /**
     * Programs: errors are {@code problem+json}, HTML from there is never a page of ours, and without a cookie a
     * request may come from anywhere, because a browser adds no secret to it.
     */
    PROGRAMS,
    /** Browsers: files of pages, which hold nothing about anybody and so may be kept. */
    BROWSERS
}
