// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
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
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.PreferredUnits;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.FactLines;

/** A series for a sheet of paper: chart and table in the words of its page. */
public final class PrintedSeries {

    /** More rows than anybody reads on paper; beyond it the sheet says how many there are. */
    private static final int MOST_ROWS = 500;

    /**
     * A value, as its report gave it.
     *
     * @param date with what cannot be right below it
     * @param value with what it is in the unit of the chart below it, where that is another one
     * @param flag how it is judged; empty for not at all
     * @param range of the report
     * @param source with what other sources say below it
     */
    public record Row(Said date, Said value, String flag, String range, Said source) {}

    /** Words, and what stands below them in small letters. */
    public record Said(String words, List<String> notes) {
        public Said {
            notes = List.copyOf(notes);
        }
    }

    private final UiServices services;
    private final ShownSeries shown;
    private final Caller caller;
    private final Messages messages;

    private PrintedSeries(UiServices services, ShownSeries shown, Caller caller, Messages messages) {
        this.services = services;
        this.shown = shown;
        this.caller = caller;
        this.messages = messages;
    }

    /**
     * @param view unit, axis and days
     * @param messages in the language of the sheet
     * @throws org.healthstead.api.problem.ProblemException when the series is not there for this caller
     */
    public static PrintedSeries read(UiServices services, SeriesView view, Caller caller, Messages messages) {
        ShownSeries shown = ShownSeries.read(services, view, PreferredUnits.AS_REPORTED, caller);
        return new PrintedSeries(services, shown, caller, messages);
    }

    /** What was measured. */
    public String title() {
        return shown.title(services, messages);
    }

    /** As the newest report has it, where that is something else. */
    public Optional<String> reportedTitle() {
        return Optional.of(shown.reportedTitle(messages)).filter(reported -> !reported.equalsIgnoreCase(title()));
    }

    /** The newest value, how far apart they lie, and how they are judged. */
    public String sentence() {
        Optional<SeriesPoint> newer = OtherSeries.read(shown, services, caller).newer();
        return new SeriesSentence(shown, newer, messages).text();
    }

    /** Empty where there are not two values that can be drawn. */
    public Optional<Figure> figure() {
        return shown.axes()
                .map(axes -> new PrintedChart(shown, axes, messages.locale()).figure(title() + ". " + sentence()));
    }

    /** How the chart is read; empty without one. */
    public String caption() {
        return shown.axes()
                .map(axes -> String.join(" ", new FigureWriter(shown, axes, SeriesEvents.NONE, messages).caption()))
                .orElse("");
    }

    /** How many values there are in the days that are shown. */
    public int count() {
        return shown.rows().size();
    }

    /** How many there are: "All 12 results". */
    public String counted() {
        return messages.get(shown.range().isOpen() ? "results.all" : "results.some", count());
    }

    /** The newest ones first; those that have no room on paper are left out. */
    public List<Row> rows() {
        List<SeriesPoint> points = shown.rows().stream().limit(MOST_ROWS).toList();
        List<EntryId> ids = points.stream()
                .flatMap(point -> Stream.concat(Stream.of(point), shown.lowerOf(point).stream()))
                .map(SeriesPoint::entry)
                .distinct()
                .toList();
        Map<EntryId, EntryLine> lines = new HashMap<>();
        services.entries().lines(ids, caller).forEach(line -> lines.put(line.id(), line));
        FactLines facts = FactLines.of(services, shown.view().person(), List.copyOf(lines.values()), caller);
        List<Row> rows = new ArrayList<>();
        for (SeriesPoint point : points) {
            Optional.ofNullable(lines.get(point.entry())).ifPresent(line -> rows.add(row(point, line, lines, facts)));
        }
        return rows;
    }

    private Row row(SeriesPoint point, EntryLine line, Map<EntryId, EntryLine> lines, FactLines facts) {
        SeriesRow row = SeriesRow.of(shown, point, messages);
        List<String> names = new ArrayList<>();
        if (point.measuredAs() != point) {
            names.add(SeriesPage.title(point, messages));
        }
        names.addAll(facts.notes(line, messages));
        return new Row(
                new Said(row.date(), row.doubts()),
                new Said(value(row), row.converted().stream().toList()),
                String.join(", ", judged(row, line, lines)),
                row.range(),
                new Said(SourceMark.brief(line.source(), messages), names));
    }

    private String value(SeriesRow row) {
        if (row.point().quantity().isEmpty()) {
            return row.point()
                    .value()
                    .map(words -> WordingText.of(words, messages.locale()))
                    .orElse("");
        }
        String value = printed(row.number(), row.point().quantity().get());
        return row.apart()
                .map(other -> value + " / " + printed(other.shownValue(), other))
                .orElse(value);
    }

    private String printed(String number, Quantity unit) {
        String shownNumber = QuantityLabel.number(number, messages.locale());
        return unit.shownUnit()
                .map(name -> shownNumber + '\u00a0' + QuantityLabel.unit(name))
                .orElse(shownNumber);
    }

    /** How each part is judged, and the marks of its entry. */
    private List<String> judged(SeriesRow row, EntryLine line, Map<EntryId, EntryLine> lines) {
        SeriesPoint point = row.point();
        List<String> words = new ArrayList<>();
        boolean isPair = shown.lower().isPresent();
        String key = isPair ? shown.isLower(point) ? "results.pressure.lower" : "results.pressure.upper" : "";
        flag(point, key).ifPresent(words::add);
        row.lower().flatMap(other -> flag(other, "results.pressure.lower")).ifPresent(words::add);
        marks(line, words);
        row.lower()
                .map(other -> lines.get(other.entry()))
                .filter(other -> !other.equals(line))
                .ifPresent(other -> marks(other, words));
        return words;
    }

    /** @param key of the word for the part; empty for none */
    private Optional<String> flag(SeriesPoint point, String key) {
        return point.flag()
                .map(flag -> FlagMark.words(flag, messages))
                .map(words -> key.isEmpty() ? words : messages.get("print.code.line", messages.get(key), words));
    }

    private void marks(EntryLine line, List<String> words) {
        QualifierMarks.shown(line.projection())
                .forEach(mark -> words.add(QualifierMarks.words(mark, line.projection(), messages)));
    }
}
