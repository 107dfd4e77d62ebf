// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/** What stands where nothing is yet: what belongs there, and how to add it. */
public final class EmptyState {

    private EmptyState() {}

    /** Writes title and sentence. */
    public static void write(Html html, String title, String how) {
        open(html, title, how).close();
    }

    /** Writes title, sentence and a button that leads to where it is added. */
    public static void write(Html html, String title, String how, String address, String action) {
        open(html, title, how).open("p").open("a", "class", "btn go", "href", address);
        html.text(action).close().close().close();
    }

    private static Html open(Html html, String title, String how) {
        html.open("div", "class", "empty").element("h2", null, title);
        return how.isEmpty() ? html : html.element("p", null, how);
    }
}
