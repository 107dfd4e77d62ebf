// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/** Fills a place where there is nothing yet: says what belongs there and how to add it. */
public final class EmptyState {

    private EmptyState() {}

    /** Writes a title and a sentence. */
    public static void write(Html html, String title, String how) {
        open(html, title, how).close();
    }

    /** Writes a title, a sentence and a button that leads to the page where it can be added. */
    public static void write(Html html, String title, String how, String address, String action) {
        open(html, title, how).open("p").open("a", "class", "btn go", "href", address);
        html.text(action).close().close().close();
    }

    private static Html open(Html html, String title, String how) {
        html.open("div", "class", "empty").element("h2", null, title);
        return how.isEmpty() ? html : html.element("p", null, how);
    }
}
