// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How CDC writes spans, dates and lists, in the form of a schedule file. */
final class CdcWords {

    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*(\\d{1,5})\\s*(years?|months?|weeks?|days?)\\s*");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern US_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private CdcWords() {}

    /** "6 months - 4 days" as {@code 6m-4d}; empty when the element is empty. */
    static String span(XmlElement parent, String child) {
        String words = parent.text(child).toLowerCase(Locale.ROOT);
        Matcher term = TERM.matcher(words);
        StringBuilder span = new StringBuilder();
        int end = 0;
        while (end < words.length() && term.find(end) && term.start() == end) {
            if (!span.isEmpty() || term.group(1).equals("-")) {
                span.append(term.group(1));
            }
            span.append(Integer.parseInt(term.group(2))).append(term.group(3).charAt(0));
            end = term.end();
        }
        if (end < words.length()) {
            throw parent.problem("\"" + words + "\" is not an age or an interval.");
        }
        return span.toString();
    }

    /** 20250827 or 01/01/1957 as {@code 2025-08-27}; empty when the element is empty. */
    static String date(XmlElement parent, String child) {
        String words = parent.text(child);
        Matcher day = DAY.matcher(words);
        Matcher american = US_DAY.matcher(words);
        if (words.isEmpty()) {
            return "";
        }
        if (day.matches()) {
            return day.group(1) + "-" + day.group(2) + "-" + day.group(3);
        }
        if (american.matches()) {
            return american.group(3) + "-" + american.group(1) + "-" + american.group(2);
        }
        throw parent.problem("\"" + words + "\" is not a date.");
    }

    /** "133; 215" as {@code 133,215}. */
    static String list(XmlElement parent, String child) {
        String joined = String.join(",", java.util.List.of(parent.text(child).split("[;,\\s]+")));
        return joined.startsWith(",") ? joined.substring(1) : joined;
    }

    /** "Yes" or "Y" as {@code yes}, anything else as nothing, which means no. */
    static String yes(XmlElement parent, String child) {
        String words = parent.text(child);
        return words.equalsIgnoreCase("yes") || words.equalsIgnoreCase("y") ? "yes" : "";
    }

    /** The number in "Dose 3". */
    static String number(XmlElement parent, String child) {
        return parent.text(child).replaceAll("\\D", "");
    }
}
