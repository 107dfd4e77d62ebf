// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.lists.CurrentEntries;
import org.healthstead.ui.lists.ListScope;

/** What is so now of medications, problems or allergies. */
final class CurrentSection {

    private final SheetReading reading;
    private final Messages messages;
    private final CurrentEntries current;

    private CurrentSection(SheetReading reading, CurrentEntries current) {
        this.reading = reading;
        this.messages = reading.messages();
        this.current = current;
    }

    static CurrentSection read(SheetReading reading, ListScope scope) {
        return new CurrentSection(
                reading, CurrentEntries.read(reading.services(), scope, reading.id(), reading.caller()));
    }

    List<EntryLine> entries() {
        return Stream.concat(current.standing().stream().map(CurrentEntries.Row::newest), current.sentences().stream())
                .toList();
    }

    /** "Nothing is recorded" and "none known" are two things: the second one is an entry of a source. */
    SheetSection allergies(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("allergies", messages.get("overview.allergies"), messages);
        if (current.standing().isEmpty() && current.sentences().isEmpty()) {
            section.say(reading.none(current.isEmpty() ? "overview.allergies.none" : "overview.allergies.past"));
        }
        section.list(current.standing(), most(most), row -> allergy(row, words));
        sentences(section, words);
        return section.in(Place.FRAMED);
    }

    SheetSection medications(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("medications", messages.get("print.medications"), messages);
        if (current.standing().isEmpty() && current.sentences().isEmpty()) {
            section.say(reading.none(current.isEmpty() ? "print.medications.none" : "overview.medications.none"));
        }
        List<Column> columns = List.of(
                SectionWriter.words(messages.get("overview.what")),
                SectionWriter.words(messages.get("print.how")),
                SectionWriter.number(messages.get("overview.when")));
        section.table(columns, current.standing(), most(most), row -> medication(row, words));
        sentences(section, words);
        aside(section);
        return section.in(Place.WHOLE);
    }

    SheetSection problems(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("problems", messages.get("overview.problems"), messages);
        if (current.standing().isEmpty() && current.sentences().isEmpty()) {
            section.say(reading.none(current.isEmpty() ? "print.problems.none" : "overview.problems.none"));
        }
        List<Column> columns = List.of(
                SectionWriter.words(messages.get("overview.what")),
                SectionWriter.number(messages.get("overview.when")));
        section.table(columns, current.standing(), most(most), row -> {
            List<String> notes =
                    new ArrayList<>(words.value(row.newest()).stream().toList());
            notes.addAll(notes(row));
            return List.of(words.named(row.newest(), notes), Cell.of(words.date(row.newest())));
        });
        sentences(section, words);
        return section.in(Place.HALF);
    }

    /** Names alone, for where there is hardly any room: "Penicillin (High risk); Hazelnut; 2 more". */
    String briefAllergies(int most, EntryCells words) {
        return brief(most, words, false, "overview.allergies.none", "overview.allergies.past");
    }

    String briefMedications(int most, EntryCells words) {
        return brief(most, words, true, "print.medications.none", "overview.medications.none");
    }

    String briefProblems(int most, EntryCells words) {
        return brief(most, words, false, "print.problems.none", "overview.problems.none");
    }

    private String brief(int most, EntryCells words, boolean hasValues, String nothingKey, String noneKey) {
        List<String> parts = new ArrayList<>();
        current.standing().stream().limit(most(most)).forEach(row -> parts.add(brief(row.newest(), words, hasValues)));
        current.sentences().forEach(line -> parts.add(words.title(line)));
        int more = current.standing().size() - most(most);
        if (more > 0) {
            parts.add(messages.get("overview.further", more));
        }
        return parts.isEmpty() ? reading.none(current.isEmpty() ? nothingKey : noneKey) : String.join("; ", parts);
    }

    private static String brief(EntryLine line, EntryCells words, boolean hasValues) {
        List<String> more = new ArrayList<>(words.marks(line));
        words.value(line).filter(value -> hasValues).ifPresent(more::add);
        return more.isEmpty() ? words.title(line) : words.title(line) + " (" + String.join(", ", more) + ")";
    }

    private int most(int most) {
        long severe =
                current.standing().stream().filter(CurrentEntries.Row::isSevere).count();
        return Math.max(most, (int) severe);
    }

    private Line allergy(CurrentEntries.Row row, EntryCells words) {
        EntryLine line = row.newest();
        List<String> more = new ArrayList<>(words.marks(line));
        words.value(line).ifPresent(more::add);
        words.details(line).ifPresent(more::add);
        more.add(words.date(line));
        more.removeIf(String::isEmpty);
        List<String> notes = new ArrayList<>(notes(row));
        words.source(line).ifPresent(notes::add);
        return new Line(
                words.title(line),
                String.join(EntryCells.BETWEEN, more),
                String.join(EntryCells.BETWEEN, notes),
                row.isSevere());
    }

    private List<Cell> medication(CurrentEntries.Row row, EntryCells words) {
        EntryLine line = row.newest();
        String dose = words.value(line).orElseGet(() -> messages.get("print.dose.none"));
        return List.of(words.named(line, notes(row)), Cell.of(dose), Cell.of(words.date(line)));
    }

    private List<String> notes(CurrentEntries.Row row) {
        List<String> notes = new ArrayList<>();
        if (!row.more().isEmpty()) {
            notes.add(messages.get("overview.times", row.more().size() + 1));
        }
        notes.addAll(row.notes(messages));
        return notes;
    }

    /** What sources say of having none. */
    private void sentences(SectionWriter section, EntryCells words) {
        section.lines(current.sentences().stream()
                .map(line -> new Line(words.title(line), words.date(line), words.below(line, true, List.of()), false))
                .toList());
    }

    private void aside(SectionWriter section) {
        if (!current.aside().isEmpty()) {
            section.remark(messages.get("print.aside", current.counted(messages)));
        }
    }
}
