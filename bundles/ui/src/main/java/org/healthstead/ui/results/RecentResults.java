// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.context.UiServices;

/**
 * The newest value of each analyte of a record.
 *
 * @param analytes the most recently measured first
 * @param trends the series that shows how an entry's value has changed
 * @param isWhole false when there are older results that were not looked at
 * @param since of the oldest result that was looked at; empty when all were, or it has no date
 * @param names what people call them
 */
public record RecentResults(
        List<LatestResult> analytes,
        Map<EntryId, SeriesId> trends,
        boolean isWhole,
        Optional<PartialDate> since,
        PlainName names) {

    private static final Set<Category> MEASURED = Set.of(Category.RESULT, Category.VITAL_SIGN);

    /** What holds a result itself; samples and pictures, which are of the same category, do not. */
    private static final Set<String> RESULTS = Set.of("Observation", "DiagnosticReport");

    private static final Comparator<LatestResult> LATEST_FIRST = Comparator.comparingLong((LatestResult analyte) ->
                    analyte.date().map(PartialDate::sortKey).orElse(Long.MIN_VALUE))
            .reversed();

    private static final Comparator<LatestResult> LATEST_DAY_FIRST = Comparator.comparingLong(
                    (LatestResult analyte) -> analyte.date()
                            .map(date -> date.local().toLocalDate().toEpochDay())
                            .orElse(Long.MIN_VALUE))
            .reversed();

    private static final Comparator<LatestResult> GRAVEST_FIRST = Comparator.comparing(
                    (LatestResult analyte) -> !analyte.needsLook())
            .thenComparing(analyte ->
                    analyte.needsLook() ? analyte.newest().projection().judgement() : Judgement.NONE);

    public RecentResults {
        analytes = List.copyOf(analytes);
        trends = Map.copyOf(trends);
    }

    /** Reads the newest of each series, and their lines. */
    public static RecentResults read(UiServices services, PersonId person, Caller caller) {
        PlainName names = PlainName.of(services);
        ResultPlace places = new ResultPlace(names);
        SeriesList all = services.series().list(person, caller);
        Set<EntryId> newest = new LinkedHashSet<>();
        Map<EntryId, SeriesPoint> drawn = new HashMap<>();
        Map<EntryId, SeriesId> trends = new HashMap<>();
        Map<EntryId, SeriesPoint> said = new HashMap<>();
        for (Series each : all.series()) {
            for (SeriesPoint point : each.newest()) {
                if (!point.isComponent() && isMeasured(point, places)) {
                    newest.add(point.entry());
                    said.put(point.entry(), point.measuredAs());
                }
                if (point.quantity().isPresent() && isDrawnBefore(drawn.get(point.entry()), point, names)) {
                    drawn.put(point.entry(), point);
                    trends.put(point.entry(), each.id());
                }
            }
        }
        Map<String, List<EntryLine>> byName = new LinkedHashMap<>();
        new PressureLines(names)
                .joined(services.entries().lines(List.copyOf(newest), caller).stream()
                        .filter(RecentResults::isResult)
                        .map(line -> measuredAs(line, said.get(line.id()), names))
                        .toList())
                .forEach(line -> byName.computeIfAbsent(thing(line, names), key -> new ArrayList<>())
                        .add(line));
        return new RecentResults(
                byName.values().stream()
                        .map(LatestResult::of)
                        .sorted(LATEST_FIRST)
                        .toList(),
                trends,
                all.isWhole(),
                all.since(),
                names);
    }

    /** Of the numbers of one entry the first is drawn, of a blood pressure the upper one. */
    private static boolean isDrawnBefore(SeriesPoint other, SeriesPoint point, PlainName names) {
        return other == null
                || PressurePart.UPPER.is(point, names)
                || other.ordinal() > point.ordinal() && !PressurePart.UPPER.is(other, names);
    }

    /** A score of a questionnaire is one as well, though sources file it with the way of life. */
    private static boolean isMeasured(SeriesPoint point, ResultPlace places) {
        return MEASURED.contains(point.category())
                || point.quantity().isPresent() && places.of(point) == ResultPanel.SCORE;
    }

    /** A line with the code of what a person says it is, and with its name where that code has none. */
    private static EntryLine measuredAs(EntryLine line, SeriesPoint said, PlainName names) {
        if (said == null
                || said.entry().equals(line.id())
                || line.projection().code().equals(PlainName.code(said))) {
            return line;
        }
        Projection.Builder projection = line.projection().toBuilder().code(PlainName.code(said));
        if (names.analyte(said).isEmpty()) {
            projection.title(said.title());
        }
        return new EntryLine(line.id(), line.person(), line.version(), line.source(), projection.build());
    }

    /** How the numbers of an analyte have changed; empty when there are none. */
    public Optional<SeriesId> trend(LatestResult analyte) {
        return analyte.values().stream()
                .flatMap(line -> Optional.ofNullable(trends.get(line.id())).stream())
                .findFirst();
    }

    /** A result that is still awaited, or that says nothing, hides none that is there. */
    private static boolean isResult(EntryLine line) {
        Projection projection = line.projection();
        boolean saysSomething = projection.value().isPresent()
                || projection.judgement() != Judgement.NONE
                || !projection.measurements().isEmpty()
                || projection.is(Qualifier.MODIFIED);
        return RESULTS.contains(line.type())
                && !line.negated()
                && saysSomething
                && !(projection.is(Qualifier.AWAITED) && projection.judgement() == Judgement.NONE);
    }

    /**
     * What is about somebody else does not stand in one line with what is about the person, and glucose in blood not
     * with glucose in urine, which some sources call by one name: their codes differ. Codes of one analyte are one.
     */
    private static String thing(EntryLine line, PlainName names) {
        Projection projection = line.projection();
        String thing = names.analyte(projection)
                .filter(analyte -> projection.measurements().size() <= 1 || isPressure(projection, analyte))
                .map(Analyte::id)
                .orElseGet(() -> line.title().orElse(line.type()).toLowerCase(Locale.ROOT)
                        + '\n'
                        + projection.code().orElse(""));
        return projection.is(Qualifier.OTHER_SUBJECT) ? thing + '\n' : thing;
    }

    /** Two numbers that are read as one. */
    private static boolean isPressure(Projection line, Analyte analyte) {
        return analyte.codes().contains(PressurePart.BOTH)
                && !line.measurements().isEmpty();
    }

    /** Those whose newest value needs a look, the gravest first. */
    public List<LatestResult> flagged() {
        return analytes.stream()
                .filter(LatestResult::needsLook)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** How many newest values say something that we do not understand. */
    public long unclear() {
        return analytes.stream().filter(LatestResult::isUnclear).count();
    }

    /** How many newest values are understood and judged normal. */
    public long normal() {
        return analytes.stream().filter(LatestResult::isNormal).count();
    }

    /** How many newest values nobody has judged. */
    public long unjudged() {
        return unjudgedOnes().size();
    }

    /** Those whose newest value nobody has judged, the last measured first. */
    public List<LatestResult> unjudgedOnes() {
        return analytes.stream()
                .filter(analyte -> !analyte.needsLook() && !analyte.isNormal())
                .toList();
    }

    /** How many newest values may still change. */
    public long preliminary() {
        return analytes.stream()
                .filter(analyte -> analyte.newest().projection().is(Qualifier.PRELIMINARY))
                .count();
    }

    /** True only when there are results, each newest one was looked at, was understood and is judged normal. */
    public boolean isAllNormal() {
        return isWhole && !analytes.isEmpty() && normal() == analytes.size();
    }

    /** When something was measured last; empty when nothing was, or no result says when. */
    public Optional<PartialDate> latest() {
        return analytes.stream()
                .flatMap(analyte -> analyte.date().stream())
                .max(Comparator.comparingLong(PartialDate::instantKey));
    }

    /** What a short list shows: the last measured, and of one day first what needs a look, then numbers. */
    public List<LatestResult> latest(int count) {
        return analytes.stream()
                .sorted(LATEST_DAY_FIRST.thenComparing(GRAVEST_FIRST).thenComparing(analyte -> !analyte.isNumber()))
                .limit(count)
                .toList();
    }
}
