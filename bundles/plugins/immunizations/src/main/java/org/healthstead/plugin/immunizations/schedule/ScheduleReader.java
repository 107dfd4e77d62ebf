// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a schedule file. Refuses it as a whole when a line cannot be read or does not fit to another one: half a
 * schedule could say that nothing is due.
 */
public final class ScheduleReader {

    /** The form of the file that this class reads. */
    public static final String FORMAT = "1";

    private final ScheduleProblems problems;
    private final Map<Keyword, List<ScheduleLine>> top = new EnumMap<>(Keyword.class);
    private int last;

    private ScheduleReader(String file) {
        problems = new ScheduleProblems(file);
    }

    /**
     * Reads the text of a file.
     *
     * @param file how the file is called in messages
     * @throws org.healthstead.api.problem.ProblemException with a code of {@link ScheduleProblems}
     */
    public static KnowledgeBase read(String file, String text) {
        ScheduleReader reader = new ScheduleReader(file);
        reader.split(text);
        return reader.assemble();
    }

    private void split(String text) {
        Map<Keyword, ScheduleLine> open = new EnumMap<>(Keyword.class);
        boolean ended = false;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            if (raw.isBlank() || raw.startsWith("#")) {
                continue;
            }
            if (ended) {
                throw problems.damaged(number, "there is something after the line \"end\".");
            }
            ScheduleLine line = new ScheduleLine(problems, number, raw);
            ended = line.keyword() == Keyword.END;
            place(line, open);
        }
        last = number;
        if (!ended) {
            throw problems.damaged(number, "the file has no line \"end\"; its last part is missing.");
        }
    }

    private void place(ScheduleLine line, Map<Keyword, ScheduleLine> open) {
        Keyword keyword = line.keyword();
        if (top.isEmpty() && keyword != Keyword.SCHEDULE) {
            throw line.damaged("the first line of a schedule file begins with \"schedule\".");
        }
        open.keySet().removeIf(other -> other.depth() >= keyword.depth());
        if (keyword.parent() == null) {
            top.computeIfAbsent(keyword, key -> new ArrayList<>()).add(line);
        } else if (open.containsKey(keyword.parent())) {
            open.get(keyword.parent()).add(line);
        } else {
            throw line.damaged("\"" + keyword.word() + "\" is not below \""
                    + keyword.parent().word() + "\".");
        }
        open.put(keyword, line);
    }

    private KnowledgeBase assemble() {
        ScheduleLine head = only(Keyword.SCHEDULE);
        if (!head.needed("format").equals(FORMAT)) {
            throw head.damaged("the format is \"" + head.word("format") + "\", not " + FORMAT + ".");
        }
        Vocabulary vocabulary =
                new Vocabulary(problems, all(Keyword.GROUP), all(Keyword.VACCINE), all(Keyword.OBSERVATION));
        Map<String, Antigen> antigens = new LinkedHashMap<>();
        for (ScheduleLine line : all(Keyword.ANTIGEN)) {
            if (antigens.put(line.text(), new AntigenAssembly(line, vocabulary).antigen()) != null) {
                throw line.contradictory("the antigen is there twice.");
            }
        }
        vocabulary.requireAntigens(antigens.keySet(), last);
        return new KnowledgeBase(
                new KnowledgeBase.Source(
                        head.needed("id"),
                        only(Keyword.TITLE).text(),
                        head.needed("version"),
                        only(Keyword.ORIGIN).text(),
                        only(Keyword.LICENCE).text()),
                List.copyOf(antigens.values()),
                vocabulary.groups(),
                vocabulary.vaccines(),
                conflicts(),
                vocabulary.observations());
    }

    private ConflictTable conflicts() {
        Map<String, Map<String, ConflictTable.Conflict>> table = new HashMap<>();
        for (ScheduleLine line : all(Keyword.CONFLICT)) {
            ConflictTable.Conflict conflict =
                    new ConflictTable.Conflict(line.span("begin"), line.span("minimum"), line.span("end"));
            if (conflict.begin() == null || conflict.minimumEnd() == null || conflict.end() == null) {
                throw line.damaged("a conflict needs the fields begin, minimum and end.");
            }
            Set<String> later = new LinkedHashSet<>(line.words("before"));
            for (String earlier : line.words("after")) {
                for (String current : later) {
                    if (table.computeIfAbsent(current, key -> new HashMap<>()).put(earlier, conflict) != null) {
                        throw line.contradictory(
                                "the conflict of " + earlier + " with a later " + current + " is there twice.");
                    }
                }
            }
        }
        table.replaceAll((key, value) -> Map.copyOf(value));
        return new ConflictTable(Map.copyOf(table));
    }

    private List<ScheduleLine> all(Keyword keyword) {
        return top.getOrDefault(keyword, List.of());
    }

    private ScheduleLine only(Keyword keyword) {
        List<ScheduleLine> lines = all(keyword);
        if (lines.size() != 1) {
            throw problems.damaged(
                    lines.isEmpty() ? last : lines.get(1).number(),
                    "there are " + lines.size() + " lines \"" + keyword.word() + "\", not one.");
        }
        return lines.getFirst();
    }
}
