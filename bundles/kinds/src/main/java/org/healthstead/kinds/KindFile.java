// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.record.ResourceTypes;

/**
 * The lines of one kind's file: a name, white space, a text. {@code #} begins a comment line. The package's description
 * tells what each name means.
 *
 * @param file for messages
 * @param lines of the upper part, in order: what lines of entries are derived by
 * @param uses the lower part
 */
record KindFile(String file, List<Line> lines, UseLines uses) {

    /** The line that divides the parts. */
    static final String DIVIDER = "---";

    /** Names that may stand once in a file. */
    private static final Set<String> ONCE = Set.of(
            "kind",
            "like",
            "source",
            "category",
            "access",
            "title",
            "code",
            "value",
            "date",
            "until",
            "status",
            "practitioner",
            "current",
            "needed");

    private static final Set<String> MAY_BE_EMPTY = Set.of("value", "date", "until");

    private static final List<String> YES_OR_NO = List.of("needed");

    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]+(?:\\.[A-Za-z0-9-]+)*");

    private static final Set<String> OFTEN = Set.of("when", "or-when", "state", "sensitive", "fact");

    /** Never taken over from another kind. */
    static final Set<String> CONDITIONS = Set.of("when", "or-when");

    /**
     * @param number from 1
     * @param name of the rule
     * @param text stripped
     */
    record Line(int number, String name, String text) {}

    static KindFile parse(String file, String text) {
        int divider = divider(text);
        String upper = text.substring(0, divider);
        List<Line> lines = new ArrayList<>();
        for (Line line : lines(upper, 1)) {
            check(file, line, lines);
            lines.add(line);
        }
        int below = divider == text.length() ? divider : text.indexOf('\n', divider) + 1;
        UseLines uses = new UseLines(
                file,
                below == 0 ? "" : text.substring(below),
                (int) upper.lines().count() + 2);
        KindFile parsed = new KindFile(file, List.copyOf(lines), uses);
        parsed.required("kind");
        parsed.required("source");
        parsed.check();
        return parsed;
    }

    /** Where the line begins that divides the parts of a file; its end when there is none. */
    static int divider(String text) {
        int from = text.startsWith(DIVIDER) ? 0 : text.indexOf("\n" + DIVIDER) + 1;
        if (from == 0 && !text.startsWith(DIVIDER)) {
            return text.length();
        }
        int end = text.indexOf('\n', from);
        String line = text.substring(from, end < 0 ? text.length() : end);
        return line.strip().equals(DIVIDER) ? from : text.length();
    }

    /**
     * Every line that is no comment.
     *
     * @param first number of the text's first line
     */
    static List<Line> lines(String text, int first) {
        List<Line> lines = new ArrayList<>();
        int number = first - 1;
        for (String each : text.split("\n", -1)) {
            number++;
            String line = each.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int blank = 0;
                while (blank < line.length() && !Character.isWhitespace(line.charAt(blank))) {
                    blank++;
                }
                lines.add(new Line(
                        number, line.substring(0, blank), line.substring(blank).strip()));
            }
        }
        return lines;
    }

    private static void check(String file, Line line, List<Line> before) {
        String name = line.name();
        if (!ONCE.contains(name) && !OFTEN.contains(name)) {
            throw new KindFileException(
                    file,
                    line.number(),
                    "\"" + name + "\" is no rule; wanted one of "
                            + String.join(", ", ONCE.stream().sorted().toList())
                            + ", when, or-when, state, sensitive, fact"
                            + (UseLines.NAMES.contains(name) ? ", or \"" + DIVIDER + "\" in a line above it" : ""));
        }
        if (line.text().isEmpty() && !MAY_BE_EMPTY.contains(name)) {
            throw new KindFileException(file, line.number(), "nothing stands after \"" + name + "\"");
        }
        if (ONCE.contains(name)
                && before.stream().anyMatch(other -> other.name().equals(name))) {
            throw new KindFileException(
                    file, line.number(), "\"" + name + "\" stands here for the second time; wanted once");
        }
    }

    Optional<Line> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    List<Line> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    private void required(String name) {
        if (line(name).isEmpty()) {
            throw new KindFileException(file, 1, "the line \"" + name + "\" is missing");
        }
    }

    private void check() {
        Line kind = line("kind").orElseThrow();
        if (!ID.matcher(kind.text()).matches() || !isType(type())) {
            throw wrong(
                    kind,
                    "\"" + kind.text() + "\" is no id; wanted a resource type of FHIR R4,"
                            + " and for a part of one a dot and a name: Observation.vital-sign");
        }
        for (String name : YES_OR_NO) {
            line(name)
                    .filter(line -> !line.text().equals("yes") && !line.text().equals("no"))
                    .ifPresent(line -> {
                        throw wrong(line, "\"" + line.text() + "\" is no answer; wanted yes or no");
                    });
        }
    }

    private static boolean isType(String type) {
        return ResourceTypes.isKnown(type) || type.equals("Resource");
    }

    String id() {
        return line("kind").orElseThrow().text();
    }

    String type() {
        return type(id());
    }

    /** The FHIR type of a kind: what stands before the first dot of its id. */
    static String type(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    KindFileException wrong(Line line, String message) {
        return new KindFileException(file, line.number(), message);
    }

    /**
     * These lines, and those of another kind for names that this file does not have, in each part. Conditions are never
     * taken over.
     */
    KindFile like(KindFile other) {
        List<Line> all = new ArrayList<>(lines);
        for (Line line : other.lines) {
            boolean own = CONDITIONS.contains(line.name())
                    || lines.stream().anyMatch(mine -> mine.name().equals(line.name()));
            if (!own) {
                all.add(line);
            }
        }
        return new KindFile(file, List.copyOf(all), uses.like(other.uses));
    }

    /** One text for a number: what the rules of the upper part are, without comments and layout. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(line.name()).append(' ').append(line.text()).append('\n'));
        return text.toString();
    }
}
