// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of ICD-10 and its national editions: a category of three characters, then a dot and up to four more (ICD-10,
 * volume 2, and the ICD-10-CM Official Guidelines, section I.A). Bills often leave out the dot.
 */
public final class DiseaseCodes {

    private static final String SYSTEM = "http://hl7.org/fhir/sid/icd-10";
    private static final Pattern WITHOUT_DOT = Pattern.compile("([A-Za-z][0-9][0-9A-Za-z])([0-9A-Za-z]{1,4})");
    private static final Pattern BEGINNING = Pattern.compile("([a-z][0-9][0-9a-z])(\\.[0-9a-z]{0,3})?");

    private DiseaseCodes() {}

    /** The code with its dot; empty when it has one, needs none, or is of another system. */
    static Optional<String> dotted(String system, String code) {
        Matcher matcher = WITHOUT_DOT.matcher(code.strip());
        return system.startsWith(SYSTEM) && matcher.matches()
                ? Optional.of(matcher.group(1) + "." + matcher.group(2))
                : Optional.empty();
    }

    /** What every code below a typed category begins with: E11 is type 2 diabetes with and without complications. */
    public static Optional<String> beginning(String typed) {
        String code = typed.toLowerCase(Locale.ROOT);
        Matcher matcher = BEGINNING.matcher(code);
        return matcher.matches() ? Optional.of(matcher.group(2) == null ? code + "." : code) : Optional.empty();
    }
}
