// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.results.PrintedSeries;

/** What was measured as one thing: a chart of the days that were chosen, and every value of them. */
final class SeriesContent implements SheetContent {

    private final Messages messages;
    private final PrintedSeries series;

    /** @throws org.healthstead.api.problem.ProblemException when the address names no series that the caller may see */
    SeriesContent(SheetReading reading, SheetAbout about) {
        messages = reading.messages();
        series = PrintedSeries.read(
                reading.services(),
                about.series().orElseThrow(() -> AddressParameters.notFound(ProblemCode.SERIES_NOT_FOUND)),
                reading.caller(),
                messages);
    }

    /** Each row names its source. */
    @Override
    public Map<String, List<EntryLine>> entries() {
        return Map.of();
    }

    @Override
    public List<SheetSection> sections(int most, EntryCells words, Paper paper) {
        SectionWriter chart = new SectionWriter("chart", series.title(), messages);
        series.reportedTitle().ifPresent(chart::remark);
        chart.say(series.sentence());
        series.figure().ifPresent(figure -> chart.figure(figure).remark(series.caption()));
        SectionWriter values = new SectionWriter("values", series.counted(), messages);
        List<PrintedSeries.Row> rows = series.rows();
        if (rows.isEmpty()) {
            values.say(messages.get("print.series.none"));
        }
        boolean isJudged = rows.stream().anyMatch(row -> !row.flag().isEmpty());
        boolean hasRange = rows.stream().anyMatch(row -> !row.range().isEmpty());
        values.table(columns(isJudged, hasRange), rows, Integer.MAX_VALUE, row -> cells(row, isJudged, hasRange));
        values.more(series.count() - rows.size());
        return List.of(chart.in(Place.WHOLE), values.in(Place.WHOLE));
    }

    /** Without those in which nothing would stand. */
    private List<Column> columns(boolean isJudged, boolean hasRange) {
        List<Column> columns = new ArrayList<>();
        columns.add(SectionWriter.words(messages.get("results.when")));
        columns.add(SectionWriter.number(messages.get("results.value")));
        if (isJudged) {
            columns.add(SectionWriter.words(messages.get("print.judged")));
        }
        if (hasRange) {
            columns.add(SectionWriter.words(messages.get("results.range")));
        }
        columns.add(SectionWriter.words(messages.get("results.source")));
        return columns;
    }

    private static List<Cell> cells(PrintedSeries.Row row, boolean isJudged, boolean hasRange) {
        List<Cell> cells = new ArrayList<>(List.of(cell(row.date()), cell(row.value())));
        if (isJudged) {
            cells.add(Cell.of(row.flag()));
        }
        if (hasRange) {
            cells.add(Cell.of(row.range()));
        }
        cells.add(cell(row.source()));
        return cells;
    }

    private static Cell cell(PrintedSeries.Said said) {
        return new Cell(said.words(), String.join(EntryCells.BETWEEN, said.notes()));
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
