// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthstead.api.record.FactKey.Certainty;

/**
 * A line {@code fact} of a kind's file. Immutable.
 *
 * @param text without layout; names the line
 * @param certainty what follows when its parts are equal
 * @param meeting the parts that must be equal
 * @param says the parts after the slash; empty when there is no slash
 */
public record FactLine(String text, Certainty certainty, List<Part> meeting, Optional<List<Part>> says) {

    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)*\\??");
    private static final String SLASH = "/";

    /** Where a part is found. */
    enum Source {
        CODE,
        WORDS,
        IDENTIFIER,
        DAY,
        MINUTE,
        TIME,
        VALUE,
        FILE,
        PATH
    }

    /**
     * @param detail of a code the name of its terminology, of a path its steps; else empty
     * @param mayBeMissing true for a path with a question mark
     */
    record Part(Source source, String detail, boolean mayBeMissing) {

        static Part parse(String text) {
            if (text.startsWith("code=") && text.length() > 5) {
                return new Part(Source.CODE, text.substring(5), false);
            }
            Optional<Source> named = Arrays.stream(Source.values())
                    .filter(source -> source != Source.PATH
                            && source.name().equals(text.toUpperCase(java.util.Locale.ROOT))
                            && text.equals(text.toLowerCase(java.util.Locale.ROOT)))
                    .findFirst();
            if (named.isPresent()) {
                return new Part(named.get(), "", false);
            }
            if (!PATH.matcher(text).matches()) {
                throw new IllegalArgumentException("\"" + text + "\" is no part; wanted code, code=NAME, words,"
                        + " identifier, day, minute, time, value, file or a path");
            }
            boolean mayBeMissing = text.endsWith("?");
            return new Part(Source.PATH, mayBeMissing ? text.substring(0, text.length() - 1) : text, mayBeMissing);
        }
    }

    /** @throws IllegalArgumentException for a text that is none; the message says what was wanted */
    public static FactLine parse(String text) {
        String[] words = text.strip().split("\\s+");
        Certainty certainty = switch (words[0]) {
            case "same" -> Certainty.SAME;
            case "perhaps" -> Certainty.PERHAPS;
            default ->
                throw new IllegalArgumentException(
                        "\"" + words[0] + "\" says not how certain it is; wanted same or perhaps");
        };
        List<Part> meeting = new ArrayList<>();
        List<Part> says = new ArrayList<>();
        boolean hasSlash = false;
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            if (word.equals(SLASH) && !hasSlash) {
                hasSlash = true;
            } else {
                (hasSlash ? says : meeting).add(Part.parse(word));
            }
        }
        if (meeting.isEmpty() || hasSlash && says.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" compares nothing; wanted parts after \"" + words[0]
                    + "\" and after a slash, for example: same code minute / value");
        }
        return new FactLine(
                String.join(" ", words),
                certainty,
                List.copyOf(meeting),
                hasSlash ? Optional.of(List.copyOf(says)) : Optional.empty());
    }

    boolean has(Source source) {
        return meeting.stream().anyMatch(part -> part.source() == source);
    }
}
