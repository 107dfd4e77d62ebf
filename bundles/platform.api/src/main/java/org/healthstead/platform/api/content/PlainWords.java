// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a short text that some systems send with HTML in it, although FHIR means it to be plain: a name, a
 * display, a comment. Only elements that HTML knows are taken for markup, so {@code a < b} stays what it is. Narratives
 * and documents are for a parser.
 */
public final class PlainWords {

    private static final Pattern STRUCK = Pattern.compile(
            "(?is)<(del|s|strike)\\b[^<>]*>.{0,10000}?</\\1>|<(\\w+)[^<>]*line-through[^<>]*>.{0,10000}?</\\2>");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|body|br|caption|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre"
                    + "|s|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)\\b[^<>]*>");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0]+");
    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&#39;", "'", "&#160;", " ");

    private PlainWords() {}

    /**
     * On one line and without what is struck out, which is not said any more. The text itself when it has neither tags
     * nor lines.
     */
    public static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        String words = text;
        if (TAG.matcher(text).find()) {
            words = TAG.matcher(STRUCK.matcher(text).replaceAll(" ")).replaceAll(" ");
            for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
                words = words.replace(entity.getKey(), entity.getValue());
            }
            words = words.replace("&amp;", "&");
        }
        return BLANK.matcher(words).replaceAll(" ").strip();
    }
}
