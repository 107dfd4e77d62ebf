// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes HTML from a short text that FHIR defines as plain: a name, a display, a comment. Some systems put tags into
 * these. Only known HTML elements count as markup, so {@code a < b} stays as it is. Not for narratives and documents,
 * which need a parser.
 */
public final class PlainWords {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|body|br|caption|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre"
                    + "|s|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)\\b[^<>]*>");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0]+");
    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&#39;", "'", "&#160;", " ");

    private PlainWords() {}

    /**
     * The words on one line, without those that {@link MarkedText} calls struck out or hidden. A text without tags and
     * line breaks is returned as it is.
     */
    public static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        String words = text;
        Matcher tags = TAG.matcher(text);
        if (tags.find()) {
            words = tags.reset(MarkedTags.withoutMarked(text)).replaceAll(" ");
            for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
                words = words.replace(entity.getKey(), entity.getValue());
            }
            words = words.replace("&amp;", "&");
        }
        return BLANK.matcher(words).replaceAll(" ").strip();
    }
}
