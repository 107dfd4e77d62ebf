// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.ui.api.Html;

/**
 * Words with links in them, where each language has its own order. {@link #link} gives what stands for a link among the
 * arguments of a message; the text that comes of it is written by {@link #write}. For one text; not safe for several
 * threads.
 */
public final class LinkedText {

    /** Of Unicode's private use, so that no text has them. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern PLACE = Pattern.compile(OPEN + "([0-9]{1,3})" + CLOSE);

    private record Link(String address, String words) {}

    private final List<Link> links = new ArrayList<>();

    /** What a message takes in place of the link. */
    public String link(String address, String words) {
        links.add(new Link(address, words));
        return OPEN + Integer.toString(links.size() - 1) + CLOSE;
    }

    /** @param text with what {@link #link} gave */
    public void write(Html html, String text) {
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            int number = Integer.parseInt(place.group(1));
            html.text(text.substring(from, place.start()));
            if (number < links.size()) {
                html.link(links.get(number).address(), links.get(number).words());
            }
            from = place.end();
        }
        html.text(text.substring(from));
    }

    /**
     * Writes one sentence, which begins with a capital letter and ends with a full stop.
     *
     * @param clauses at least one, with what {@link #link} gave
     */
    public void writeSentence(Html html, List<String> clauses, Locale locale) {
        String text = String.join("; ", clauses) + '.';
        Matcher place = PLACE.matcher(text);
        if (place.lookingAt()) {
            int number = Integer.parseInt(place.group(1));
            Link first = links.get(number);
            links.set(number, new Link(first.address(), capital(first.words(), locale)));
        }
        write(html, capital(text, locale));
    }

    private static String capital(String words, Locale locale) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
