// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** What leads through a list of many people: a box that narrows it, and its pages. */
public final class RosterWays {

    private static final int MOST_PAGES = 1_000;

    private RosterWays() {}

    /** Writes the box. */
    public static void narrow(Html html, String address, String text, Messages messages) {
        String label = messages.get("people.narrow");
        html.open("form", "class", "row ask", "action", address);
        html.empty("input", "type", "text", "name", "q", "aria-label", label, "placeholder", label, "value", text);
        html.open("button", "class", "btn", "type", "submit")
                .text(messages.get("people.narrow.go"))
                .close()
                .close();
    }

    /**
     * Writes the ways to the pages beside this one.
     *
     * @param text by which the list is narrowed; may be empty
     * @param page from 0
     */
    public static void pages(Html html, String address, String text, int page, boolean hasMore, Messages messages) {
        if (page == 0 && !hasMore) {
            return;
        }
        html.open("nav", "class", "pages", "aria-label", messages.get("people.pages"));
        if (page > 0) {
            way(html, "prev", to(address, text, page - 1), messages.get("people.previous"));
        }
        if (hasMore) {
            way(html, "next", to(address, text, page + 1), messages.get("people.following"));
        }
        html.close();
    }

    /** True for a page that a list can have. */
    public static boolean isPage(int number) {
        return number > 0 && number < MOST_PAGES;
    }

    private static String to(String address, String text, int page) {
        return Addresses.with(address, "q", text, "page", page == 0 ? "" : Integer.toString(page));
    }

    private static void way(Html html, String rel, String address, String words) {
        html.open("a", "class", "btn", "rel", rel, "href", address).text(words).close();
    }
}
