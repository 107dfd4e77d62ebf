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
 * @param lines in order
 */
record KindFile(String file, List<Line> lines) {

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
            "status",
            "practitioner",
            "current",
            "needed");

    private static final List<String> YES_OR_NO = List.of("current", "needed");

    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]+(?:\\.[A-Za-z0-9-]+)*");

    private static final Set<String> OFTEN = Set.of("when", "state", "sensitive");

    /**
     * @param number from 1
     * @param name of the rule
     * @param text stripped
     */
    record Line(int number, String name, String text) {}

    static KindFile parse(String file, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String each : text.split("\n", -1)) {
            number++;
            String line = each.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(file, number, line, lines));
            }
        }
        KindFile parsed = new KindFile(file, List.copyOf(lines));
        parsed.required("kind");
        parsed.required("source");
        parsed.check();
        return parsed;
    }

    private static Line line(String file, int number, String line, List<Line> before) {
        int blank = 0;
        while (blank < line.length() && !Character.isWhitespace(line.charAt(blank))) {
            blank++;
        }
        String name = line.substring(0, blank);
        String text = line.substring(blank).strip();
        if (!ONCE.contains(name) && !OFTEN.contains(name)) {
            throw new KindFileException(
                    file,
                    number,
                    "\"" + name + "\" is no rule; wanted one of "
                            + String.join(", ", ONCE.stream().sorted().toList()) + ", when, state, sensitive");
        }
        if (text.isEmpty() && !name.equals("value") && !name.equals("date")) {
            throw new KindFileException(file, number, "nothing stands after \"" + name + "\"");
        }
        if (ONCE.contains(name)
                && before.stream().anyMatch(other -> other.name().equals(name))) {
            throw new KindFileException(file, number, "\"" + name + "\" stands here for the second time; wanted once");
        }
        return new Line(number, name, text);
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
     * These lines, and those of another kind for names that this file does not have. Conditions are never taken over.
     */
    KindFile like(KindFile other) {
        List<Line> all = new ArrayList<>(lines);
        for (Line line : other.lines) {
            boolean own = line.name().equals("when")
                    || lines.stream().anyMatch(mine -> mine.name().equals(line.name()));
            if (!own) {
                all.add(line);
            }
        }
        return new KindFile(file, List.copyOf(all));
    }

    /** One text for a number: what the rules are, without comments and layout. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(line.name()).append(' ').append(line.text()).append('\n'));
        return text.toString();
    }
}
