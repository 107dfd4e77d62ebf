// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.results.AnalyteRows;
import org.healthstead.ui.results.LatestResult;
import org.healthstead.ui.results.RecentResults;
import org.healthstead.ui.results.ResultNotes;

/** The newest results: those that need a look, and vital signs. */
final class ResultSections {

    private final SheetReading reading;
    private final Messages messages;
    private final RecentResults results;
    private final List<LatestResult> shown;
    private final List<LatestResult> flagged;
    private final List<LatestResult> vitals;
    private final Map<EntryId, String> notes;

    private ResultSections(SheetReading reading, RecentResults results, boolean isAll) {
        this.reading = reading;
        this.messages = reading.messages();
        this.results = results;
        this.shown = isAll ? results.latest(results.analytes().size()) : List.of();
        this.flagged = results.flagged();
        this.vitals = results.latest(results.analytes().size()).stream()
                .filter(analyte -> analyte.newest().category() == Category.VITAL_SIGN)
                .toList();
        List<EntryLine> named = Stream.of(shownEntries(), flaggedEntries(), vitalEntries())
                .flatMap(List::stream)
                .distinct()
                .toList();
        this.notes = ResultNotes.of(reading.services(), reading.id(), named, reading.caller(), messages);
    }

    static ResultSections read(SheetReading reading) {
        return of(reading, false);
    }

    /** With what needs no look as well. */
    static ResultSections readAll(SheetReading reading) {
        return of(reading, true);
    }

    private static ResultSections of(SheetReading reading, boolean isAll) {
        RecentResults results = RecentResults.read(reading.services(), reading.id(), reading.caller());
        return new ResultSections(reading, results, isAll);
    }

    List<EntryLine> shownEntries() {
        return newest(shown);
    }

    List<EntryLine> flaggedEntries() {
        return newest(flagged);
    }

    List<EntryLine> vitalEntries() {
        return newest(vitals);
    }

    private static List<EntryLine> newest(List<LatestResult> results) {
        return results.stream().map(LatestResult::newest).toList();
    }

    /** Says so when not all results were looked at. */
    Optional<String> limit() {
        return results.isWhole()
                ? Optional.empty()
                : Optional.of(results.since()
                        .map(date -> messages.get("overview.since", PartialDateLabel.brief(date, messages.locale())))
                        .orElseGet(() -> messages.get("overview.since.unknown")));
    }

    SheetSection flagged(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("results", messages.get("print.results"), messages);
        if (flagged.isEmpty()) {
            section.say(unflagged());
        }
        long critical = flagged.stream()
                .filter(analyte -> QualifierMarks.isSevere(analyte.newest().projection()))
                .count();
        section.table(columns(), flagged, Math.max(most, (int) critical), analyte -> judged(analyte, words));
        return section.in(Place.WHOLE);
    }

    /** The newest value of each, the last measured first. */
    SheetSection all(EntryCells words) {
        SectionWriter section = new SectionWriter("results", messages.get("print.results.all"), messages);
        if (shown.isEmpty()) {
            section.say(reading.none("print.results.none"));
        }
        section.table(columns(), shown, Integer.MAX_VALUE, analyte -> judged(analyte, words));
        return section.in(Place.WHOLE);
    }

    private List<Column> columns() {
        return List.of(
                SectionWriter.words(messages.get("overview.what")),
                SectionWriter.number(messages.get("overview.newest")),
                SectionWriter.words(messages.get("print.judged")),
                SectionWriter.words(messages.get("results.range")),
                SectionWriter.number(messages.get("overview.when")));
    }

    private List<Cell> judged(LatestResult analyte, EntryCells words) {
        Projection projection = analyte.newest().projection();
        return List.of(
                named(analyte, words),
                value(analyte, words),
                Cell.of(FlagMark.words(projection, messages).orElse("")),
                Cell.of(AnalyteRows.range(projection, messages.locale())),
                Cell.of(words.date(analyte.newest())));
    }

    /** Nothing is called normal that nobody has judged. */
    private String unflagged() {
        int all = results.analytes().size();
        if (all == 0) {
            return reading.none("print.results.none");
        }
        String sentence = results.isAllNormal()
                ? messages.get("print.results.normal", all)
                : messages.get("print.results.unmarked", all, results.unjudged());
        return reading.isWhole() ? sentence : messages.get("overview.part.says", sentence);
    }

    SheetSection vitals(int most, EntryCells words) {
        SectionWriter section = new SectionWriter("vitals", messages.get("print.vitals"), messages);
        if (vitals.isEmpty()) {
            section.say(reading.none("print.vitals.none"));
        }
        List<Column> columns = List.of(
                SectionWriter.words(messages.get("overview.what")),
                SectionWriter.number(messages.get("overview.newest")),
                SectionWriter.number(messages.get("overview.when")));
        section.table(
                columns,
                vitals,
                most,
                analyte -> List.of(
                        named(analyte, words),
                        new Cell(
                                value(analyte, words).text(),
                                FlagMark.words(analyte.newest().projection(), messages)
                                        .orElse("")),
                        Cell.of(words.date(analyte.newest()))));
        return section.in(Place.HALF);
    }

    /** What people call it, and below what the report calls it. */
    private Cell named(LatestResult analyte, EntryCells words) {
        EntryLine line = analyte.newest();
        Projection projection = line.projection();
        List<String> below = new ArrayList<>();
        QualifierMarks.shown(projection)
                .forEach(qualifier -> below.add(QualifierMarks.words(qualifier, projection, messages)));
        results.names().of(projection, messages.locale()).ifPresent(plain -> below.add(words.title(line)));
        Optional.ofNullable(notes.get(line.id())).ifPresent(below::add);
        String rest = words.below(line, false, below);
        return new Cell(results.names().orReported(projection, messages), rest);
    }

    private static Cell value(LatestResult analyte, EntryCells words) {
        return Cell.of(words.value(analyte.newest()).orElse(""));
    }
}
