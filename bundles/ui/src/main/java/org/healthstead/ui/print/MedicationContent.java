// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.ui.lists.CurrentEntries;
import org.healthstead.ui.lists.ListScope;

/** Every medication of now with everything that is known of how it is taken, and those that rest or come later. */
final class MedicationContent implements SheetContent {

    private static final List<String> COLUMNS =
            List.of("dose", "started", "ordered", "valid-until", "ended", "reason", "ordered-by");

    private final SheetReading reading;
    private final CurrentEntries current;
    private final ListSection now;
    private final ListSection aside;

    MedicationContent(SheetReading reading) {
        this.reading = reading;
        current = CurrentEntries.read(reading.services(), ListScope.MEDICATIONS, reading.id(), reading.caller());
        now = section(current.now());
        aside = section(current.aside());
    }

    private ListSection section(List<CurrentEntries.Row> rows) {
        List<ListSection.Row> shown = rows.stream()
                .map(row -> new ListSection.Row(row.newest(), notes(row)))
                .toList();
        return new ListSection(reading, "medications", shown, COLUMNS);
    }

    private List<String> notes(CurrentEntries.Row row) {
        List<String> notes = new ArrayList<>();
        if (row.newest().projection().value().isEmpty()) {
            notes.add(reading.messages().get("print.dose.none"));
        }
        notes.addAll(row.notes(reading.messages()));
        return notes;
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        List<EntryLine> all = new ArrayList<>(now.entries());
        all.addAll(current.sentences());
        return Map.of("medications", all, "aside", aside.entries());
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        List<SheetSection> sections = new ArrayList<>();
        sections.add(now.section("medications", reading.messages().get("print.medications"), none(words), words));
        if (!aside.isEmpty()) {
            sections.add(aside.section("aside", reading.messages().get("print.medications.aside"), "", words));
        }
        return sections;
    }

    /** What a source says of taking nothing, else that nothing is recorded. */
    private String none(EntryCells words) {
        if (!current.sentences().isEmpty()) {
            return current.sentences().stream()
                    .map(line -> words.title(line) + EntryCells.BETWEEN + words.date(line))
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
        }
        return reading.none(current.isEmpty() ? "print.medications.none" : "overview.medications.none");
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public int mostPages(Paper paper) {
        return 0;
    }
}
