// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

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
        List<Column> columns = List.of(
                SectionWriter.words(messages.get("results.when")),
                SectionWriter.number(messages.get("results.value")),
                SectionWriter.words(messages.get("print.judged")),
                SectionWriter.words(messages.get("results.range")),
                SectionWriter.words(messages.get("results.source")));
        List<PrintedSeries.Row> rows = series.rows();
        if (rows.isEmpty()) {
            values.say(messages.get("print.series.none"));
        }
        values.table(columns, rows, Integer.MAX_VALUE, SeriesContent::cells);
        values.more(series.count() - rows.size());
        return List.of(chart.in(Place.WHOLE), values.in(Place.WHOLE));
    }

    private static List<Cell> cells(PrintedSeries.Row row) {
        return List.of(
                cell(row.date()), cell(row.value()), Cell.of(row.flag()), Cell.of(row.range()), cell(row.source()));
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
