// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.PreferredUnits;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.CsvTable;

/**
 * All values of a series as a table for other programs, newest first: numbers with a point and dates as their reports
 * wrote them, whatever the language. Read in parts while it is written.
 */
public final class SeriesCsv {

    private static final int PART = 500;

    private final UiServices services;
    private final ShownSeries shown;
    private final Caller caller;
    private final Messages messages;

    private SeriesCsv(UiServices services, ShownSeries shown, Caller caller, Messages messages) {
        this.services = services;
        this.shown = shown;
        this.caller = caller;
        this.messages = messages;
    }

    /** @throws org.healthstead.api.problem.ProblemException when the series is not there for this caller */
    public static SeriesCsv of(
            UiServices services, SeriesView view, PreferredUnits preferred, Caller caller, Messages messages) {
        return new SeriesCsv(services, ShownSeries.read(services, view, preferred, caller), caller, messages);
    }

    /** What it is called. */
    public String title() {
        return shown.title(services, messages);
    }

    /** Writes it in UTF-8, with a heading. */
    public void write(Appendable out) throws IOException {
        CsvTable table = CsvTable.withMark(out);
        table.row(Stream.of(
                        "when",
                        "value",
                        "unit",
                        "shown",
                        "shown.unit",
                        "low",
                        "high",
                        "flag",
                        "name",
                        "source",
                        "entry")
                .map(column -> messages.get("results.column." + column))
                .toList());
        List<SeriesPoint> points = shown.allPoints();
        for (int from = 0; from < points.size(); from += PART) {
            List<SeriesPoint> part = points.subList(from, Math.min(from + PART, points.size()));
            Map<EntryId, EntryLine> lines = new HashMap<>();
            services.entries()
                    .lines(part.stream().map(SeriesPoint::entry).distinct().toList(), caller)
                    .forEach(line -> lines.put(line.id(), line));
            for (SeriesPoint point : part) {
                EntryLine line = lines.get(point.entry());
                if (line != null) {
                    table.row(cells(point, line));
                }
            }
        }
    }

    private List<String> cells(SeriesPoint point, EntryLine line) {
        Optional<String> converted = shown.scale().text(point);
        return List.of(
                point.dateText().orElse(""),
                point.quantity()
                        .map(Quantity::shownValue)
                        .or(() -> point.value().map(words -> WordingText.of(words, messages.locale())))
                        .orElse(""),
                point.quantity().flatMap(Quantity::shownUnit).orElse(""),
                converted.orElse(""),
                converted.flatMap(number -> shown.scale().unit()).orElse(""),
                point.low().orElse(""),
                point.high().orElse(""),
                point.flag().map(flag -> FlagMark.words(flag, messages)).orElse(""),
                SeriesPage.title(point, messages),
                SourceMark.words(line.source(), messages),
                point.entry().toString());
    }
}
