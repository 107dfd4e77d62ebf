// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.growth.PrintedGrowth;

/** How a child grows: of each measure the charts that have a value, and every value with its place among the curves. */
final class GrowthContent implements SheetContent {

    private final Messages messages;
    private final PrintedGrowth growth;
    private final List<PrintedGrowth.Measure> measures;
    private final Map<EntryId, EntryLine> lines = new HashMap<>();

    /** @param curves whose, when the record does not say */
    GrowthContent(SheetReading reading, Optional<Sex> curves) {
        messages = reading.messages();
        growth = PrintedGrowth.read(reading.services(), reading.person(), curves, reading.caller(), messages);
        measures = growth.measures();
        List<EntryId> ids = measures.stream()
                .flatMap(measure -> measure.rows().stream())
                .map(PrintedGrowth.Row::entry)
                .distinct()
                .toList();
        reading.services().entries().lines(ids, reading.caller()).forEach(line -> lines.put(line.id(), line));
    }

    @Override
    public Map<String, List<EntryLine>> entries() {
        Map<String, List<EntryLine>> all = new HashMap<>();
        measures.forEach(measure -> all.put(
                measure.name(),
                measure.rows().stream().flatMap(row -> line(row).stream()).toList()));
        return all;
    }

    private Optional<EntryLine> line(PrintedGrowth.Row row) {
        return Optional.ofNullable(lines.get(row.entry()));
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        return growth.nothing()
                .map(sentence -> List.of(new SectionWriter("growth", messages.get("growth.heading"), messages)
                        .say(sentence)
                        .in(Place.WHOLE)))
                .orElseGet(() -> measures.stream()
                        .map(measure -> section(measure, words))
                        .toList());
    }

    private SheetSection section(PrintedGrowth.Measure measure, EntryCells words) {
        SectionWriter section = new SectionWriter(measure.name(), measure.heading(), messages);
        if (!growth.hasCurves()) {
            section.say(messages.get("print.growth.sex"));
        }
        measure.charts().forEach(chart -> section.figure(chart.figure()).remark(chart.caption()));
        List<Column> columns = new ArrayList<>(List.of(
                SectionWriter.words(messages.get("results.when")),
                SectionWriter.number(messages.get("results.value")),
                SectionWriter.words(messages.get("growth.age"))));
        if (growth.hasCurves()) {
            columns.add(SectionWriter.words(messages.get("growth.place")));
        }
        section.table(columns, measure.rows(), Integer.MAX_VALUE, row -> cells(row, words));
        measure.left().forEach(section::remark);
        return section.in(Place.WHOLE);
    }

    private List<Cell> cells(PrintedGrowth.Row row, EntryCells words) {
        String note = Stream.concat(Stream.of(row.note()), line(row).flatMap(words::source).stream())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + EntryCells.BETWEEN + other)
                .orElse("");
        List<Cell> cells =
                new ArrayList<>(List.of(new Cell(row.date(), note), Cell.of(row.value()), Cell.of(row.age())));
        if (growth.hasCurves()) {
            cells.add(Cell.of(row.place()));
        }
        return cells;
    }

    @Override
    public List<String> notes() {
        return growth.nothing().isEmpty() ? growth.source() : List.of();
    }

    @Override
    public int mostPages(Paper paper) {
        return 0;
    }
}
