// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A line of a schedule file with the lines below it. Every getter refuses a value that it cannot read. */
final class ScheduleLine {

    private final ScheduleProblems problems;
    private final int number;
    private final Keyword keyword;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final String text;
    private final List<ScheduleLine> below = new ArrayList<>();

    /** Takes a line apart; it is not empty. */
    ScheduleLine(ScheduleProblems problems, int number, String line) {
        this.problems = problems;
        this.number = number;
        int words = line.indexOf(" -- ");
        String[] tokens = (words < 0 ? line : line.substring(0, words)).strip().split(" ");
        keyword = Keyword.of(tokens[0]);
        if (keyword == null) {
            throw problems.damaged(number, "\"" + tokens[0] + "\" is not a keyword.");
        }
        text = words < 0 ? "" : line.substring(words + 4).strip();
        if (keyword.text() == Keyword.Text.NEEDED && text.isEmpty()
                || keyword.text() == Keyword.Text.NONE && !text.isEmpty()) {
            throw problems.damaged(
                    number,
                    "a line \"" + tokens[0] + "\" has "
                            + (text.isEmpty() ? "words after \" -- \"." : "no words after its fields."));
        }
        for (int i = 1; i < tokens.length; i++) {
            field(tokens[i]);
        }
    }

    private void field(String token) {
        int equals = token.indexOf('=');
        String key = equals < 0 ? token : token.substring(0, equals);
        if (equals < 0 || equals == token.length() - 1 || !keyword.allows(key)) {
            throw problems.damaged(number, "\"" + token + "\" is not a field of \"" + keyword.word() + "\".");
        }
        if (fields.put(key, token.substring(equals + 1)) != null) {
            throw problems.damaged(number, "the field \"" + key + "\" is there twice.");
        }
    }

    void add(ScheduleLine line) {
        below.add(line);
    }

    Keyword keyword() {
        return keyword;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    /** The lines of a keyword below this one. */
    List<ScheduleLine> below(Keyword wanted) {
        List<ScheduleLine> found = new ArrayList<>();
        for (ScheduleLine line : below) {
            if (line.keyword == wanted) {
                found.add(line);
            }
        }
        return found;
    }

    List<ScheduleLine> below() {
        return Collections.unmodifiableList(below);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Null when it is not there. */
    String word(String key) {
        return fields.get(key);
    }

    String needed(String key) {
        String value = fields.get(key);
        if (value == null) {
            throw problems.damaged(number, "a line \"" + keyword.word() + "\" needs the field \"" + key + "\".");
        }
        return value;
    }

    boolean yes(String key) {
        return one(key, "no", "yes", "no").equals("yes");
    }

    /** One of some words. */
    String one(String key, String missing, String... allowed) {
        String value = fields.getOrDefault(key, missing);
        if (!Arrays.asList(allowed).contains(value)) {
            throw wrong(key, "one of " + String.join(", ", allowed));
        }
        return value;
    }

    int count(String key) {
        return number(key, needed(key));
    }

    private int number(String key, String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number");
        }
    }

    /** Null when it is not there. */
    Span span(String key) {
        String value = fields.get(key);
        Span span = value == null ? null : Span.parse(value);
        if (value != null && span == null) {
            throw wrong(key, "a span such as 6m-4d");
        }
        return span;
    }

    /** Null when it is not there. */
    LocalDate date(String key) {
        String value = fields.get(key);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(key, "a date such as 2025-08-27");
        }
    }

    /** In the order of the file; empty when it is not there. */
    Set<String> words(String key) {
        String value = fields.get(key);
        if (value == null) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>();
        for (String word : value.split(",", -1)) {
            if (word.isEmpty() || !all.add(word)) {
                throw wrong(key, "a list such as 03,94 without gaps or repetitions");
            }
        }
        return Collections.unmodifiableSet(all);
    }

    Set<Integer> numbers(String key) {
        Set<Integer> all = new LinkedHashSet<>();
        words(key).forEach(word -> all.add(number(key, word)));
        return Collections.unmodifiableSet(all);
    }

    AgeRange ages(String from, String to) {
        AgeRange ages = new AgeRange(span(from), span(to));
        if (ages.from() != null
                && ages.to() != null
                && ages.from().length() > ages.to().length()) {
            throw contradictory("the range ends before it begins.");
        }
        return ages;
    }

    DateRange dates(String from, String to) {
        DateRange dates = new DateRange(date(from), date(to));
        if (dates.from() != null && dates.to() != null && dates.to().isBefore(dates.from())) {
            throw contradictory("the range of dates ends before it begins.");
        }
        return dates;
    }

    RuntimeException contradictory(String sentence) {
        return problems.contradictory(number, sentence);
    }

    RuntimeException damaged(String sentence) {
        return problems.damaged(number, sentence);
    }

    private RuntimeException wrong(String key, String wanted) {
        return problems.damaged(
                number, "the field \"" + key + "\" is \"" + fields.get(key) + "\", not " + wanted + ".");
    }
}
