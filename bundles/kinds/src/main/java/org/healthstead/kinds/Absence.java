// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.api.record.CodedText;

/**
 * Tells a sentence that there is none, or that nothing is known, from a finding: "no known allergies". The table
 * {@code absence.tsv} has codes, sentences or their beginnings, and words that take them back: "no known allergies
 * except penicillin".
 */
final class Absence {

    private static final String WORDS = "words";

    private static final String EXCEPT = "except";

    private static final Pattern MORE = Pattern.compile("[.;!?\\n]\\s*\\p{L}");

    private final Set<String> tokens = new HashSet<>();
    private final Pattern words;
    /** Two letters with which a sentence begins: most texts need not be compared with all of them. */
    private final Set<String> beginnings = new HashSet<>();

    private final Pattern exceptions;

    Absence(DataFile table) {
        Set<String> sentences = new HashSet<>();
        Set<String> stops = new HashSet<>();
        for (var row : table.rows()) {
            if (row.get(0).equals(WORDS)) {
                String sentence = row.get(2).toLowerCase(Locale.ROOT);
                sentences.add(sentence);
                beginnings.add(beginning(sentence));
            } else if (row.get(0).equals(EXCEPT)) {
                stops.add(row.get(2).toLowerCase(Locale.ROOT));
            } else {
                tokens.add(row.get(0) + '|' + row.get(1));
            }
        }
        words = pattern(sentences, "", "[.! ]*");
        exceptions = pattern(stops, ".*(?<!\\p{L})", "(?!\\p{L}).*");
    }

    /** A text with {@code *} is a beginning, any other the whole sentence. */
    private static Pattern pattern(Set<String> texts, String before, String after) {
        String any = texts.stream()
                .map(text -> text.endsWith("*")
                        ? Pattern.quote(text.substring(0, text.length() - 1)) + ".*"
                        : Pattern.quote(text) + after)
                .sorted()
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile(before + "(?:" + any + ")", Pattern.DOTALL);
    }

    /** By any code or, where no code says so, by the words; never when the words name an exception. */
    boolean says(CodedText concept) {
        boolean isCoded = concept.codings().stream()
                .anyMatch(coding -> coding.token().filter(tokens::contains).isPresent());
        String said = concept.words().orElse("").strip().toLowerCase(Locale.ROOT);
        return (isCoded
                        || beginnings.contains(beginning(said))
                                && words.matcher(said).matches())
                && !takesBack(said);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(2, text.length()));
    }

    /** "No known allergies except penicillin"; another sentence after the first may say anything. */
    private boolean takesBack(String said) {
        return exceptions.matcher(said).matches() || MORE.matcher(said).find();
    }
}
