// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

/**
 * Writes the frame of a card, the same for cards of the core and of plugins:
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

    /** Begins a card with a title and a link to the complete list. */
    public static Html open(Html html, String id, String title, String address, String link) {
        return begin(html, id, title).link(address, link).close();
    }

    /** Like {@link #open(Html, String, String)}, for a card that must not be overlooked: it comes first on a phone. */
    public static Html openSoon(Html html, String id, String title) {
        return begin(html, id, title, "card soon").close();
    }

    /** Like {@link #open(Html, String, String, String, String)}, for a card that comes first on a phone. */
    public static Html openSoon(Html html, String id, String title, String address, String link) {
        return begin(html, id, title, "card soon").link(address, link).close();
    }

    /** Ends a card. */
    public static Html close(Html html) {
        return html.close();
    }

    /** Writes the footer, which names the plugin or the source of the card's facts. */
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
