// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is safe by construction: every text and attribute value is escaped, and tags are closed in the right
 * order.
 *
 * <p>A list of fifty entries is one component that writes with this class. With a Wicket component for each label,
 * drawing the page would take longer than reading the store. Tag and attribute names must come from code, never from
 * data. Not safe for several threads.
 */
public final class Html {

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    public Html() {
        this(1_024);
    }

    /** @param capacity expected number of characters */
    public Html(int capacity) {
        out = new StringBuilder(capacity);
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values, alternating; a null value leaves the attribute out, an empty one writes only
     *     the name
     */
    public Html open(String tag, String... attributes) {
        tag(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Writes an element that has no content, such as {@code input}. */
    public Html empty(String tag, String... attributes) {
        tag(tag, attributes);
        return this;
    }

    /** Ends the current element. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes a text, escaped; null writes nothing. */
    public Html text(CharSequence text) {
        if (text != null) {
            escape(text, 0, text.length());
        }
        return this;
    }

    /** Writes a whole element with a class and a text. */
    public Html element(String tag, String cssClass, CharSequence text) {
        return open(tag, "class", cssClass).text(text).close();
    }

    /** Writes a link. */
    public Html link(String address, CharSequence text) {
        return open("a", "href", address).text(text).close();
    }

    /** Writes a picture from the sprite. It is hidden from screen readers, so the words beside it must say the same. */
    public Html icon(Icon icon) {
        out.append("<svg class=\"").append(icon.isShape() ? "s" : "i").append(icon.turns() ? " turn" : "");
        out.append("\" aria-hidden=\"true\"><use href=\"#")
                .append(icon.symbol())
                .append("\"/></svg>");
        return this;
    }

    /** The markup. Call it when every element is closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]);
                if (!value.isEmpty()) {
                    out.append("=\"");
                    escape(value, 0, value.length());
                    out.append('"');
                }
            }
        }
        out.append('>');
    }

    /** Escapes a text. Control characters that HTML forbids become the replacement character. */
    private void escape(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c <= 0x9F || c >= 0xFFFE;
    }
}
