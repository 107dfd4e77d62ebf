// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * The frame of a card, the same for the core's and for plugins':
 *
 * <pre>{@code
 * Card.open(html, "goals", title);
 * html.open("ul", "class", "entries");
 * goals.forEach(goal -> EntryLinePanel.write(html, goal, EntryLinePanel.DateForm.WHOLE, messages));
 * html.close();
 * Card.close(html);
 * }</pre>
 */
public final class Card {

    private Card() {}

    /** Begins a card with a title. */
    public static Html open(Html html, String id, String title) {
        return begin(html, id, title).close();
    }

    /** Begins a card with a title and a link to all of what it shows a part of. */
    public static Html open(Html html, String id, String title, String address, String link) {
        return begin(html, id, title).link(address, link).close();
    }

    /** As {@link #open(Html, String, String)}, for what must not be overlooked: it comes first on a phone. */
    public static Html openSoon(Html html, String id, String title) {
        return begin(html, id, title, "card soon").close();
    }

    /** As {@link #open(Html, String, String, String, String)}, first on a phone. */
    public static Html openSoon(Html html, String id, String title, String address, String link) {
        return begin(html, id, title, "card soon").link(address, link).close();
    }

    /** Ends a card. */
    public static Html close(Html html) {
        return html.close();
    }

    /** Writes the footer that says who speaks: the name of a plugin, or from where a card's facts are. */
    public static Html footer(Html html, Icon icon, String words) {
        return html.open("footer").icon(icon).text(words).close();
    }

    private static Html begin(Html html, String id, String title) {
        return begin(html, id, title, "card");
    }

    private static Html begin(Html html, String id, String title, String look) {
        html.open("section", "class", look, "id", id, "aria-labelledby", id + "-title");
        return html.open("header").open("h2", "id", id + "-title").text(title).close();
    }
}
