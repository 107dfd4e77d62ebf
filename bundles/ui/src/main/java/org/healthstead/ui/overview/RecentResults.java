// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;

/**
 * The newest value of each analyte with those before it, as far as the newest results of the record reach.
 *
 * @param analytes the most recently measured first
 * @param isWhole false when there are older results that were not looked at
 * @param since of the oldest result that was looked at; empty when nothing was, or it has no date
 */
public record RecentResults(List<Analyte> analytes, boolean isWhole, Optional<PartialDate> since) {

    private static final Set<Category> MEASURED = Set.of(Category.RESULT, Category.VITAL_SIGN);

    /** What holds a result itself; samples and pictures, which are of the same category, do not. */
    private static final Set<String> RESULTS = Set.of("Observation", "DiagnosticReport");

    /** How many are read, so that a record of a lifetime costs no more than that of a year. */
    private static final int LINES = 500;

    private static final Comparator<Analyte> GRAVEST_FIRST = Comparator.comparing(
                    (Analyte analyte) -> !analyte.needsLook())
            .thenComparing(analyte ->
                    analyte.needsLook() ? analyte.newest().projection().judgement() : Judgement.NONE);

    public RecentResults {
        analytes = List.copyOf(analytes);
    }

    /** Reads at most {@value #LINES} lines by their index. */
    public static RecentResults read(EntryStore entries, PersonId person, Caller caller) {
        EntryPage page = entries.page(EntryQuery.of(person, LINES).of(MEASURED), caller);
        Map<String, List<EntryLine>> byName = new LinkedHashMap<>();
        page.lines().stream()
                .filter(RecentResults::isResult)
                .forEach(line -> byName.computeIfAbsent(name(line), key -> new ArrayList<>())
                        .add(line));
        return new RecentResults(
                byName.values().stream().map(Analyte::of).toList(),
                page.next().isEmpty(),
                page.lines().isEmpty()
                        ? Optional.empty()
                        : page.lines().getLast().date());
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
     * with glucose in urine, which some sources call by one name: their codes differ.
     */
    private static String name(EntryLine line) {
        String name = line.title().orElse(line.type()).toLowerCase(Locale.ROOT)
                + '\n'
                + line.projection().code().orElse("");
        return line.projection().is(Qualifier.OTHER_SUBJECT) ? name + '\n' : name;
    }

    /** Those whose newest value needs a look, the gravest first. */
    public List<Analyte> flagged() {
        return analytes.stream()
                .filter(Analyte::needsLook)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** How many newest values say something that we do not understand. */
    public long unclear() {
        return analytes.stream().filter(Analyte::isUnclear).count();
    }

    /** How many newest values are understood and judged normal. */
    public long normal() {
        return analytes.stream().filter(Analyte::isNormal).count();
    }

    /** How many newest values nobody has judged. */
    public long unjudged() {
        return analytes.stream()
                .filter(analyte -> !analyte.needsLook() && !analyte.isNormal())
                .count();
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
                .flatMap(analyte -> analyte.newest().date().stream())
                .max(Comparator.comparingLong(PartialDate::instantKey));
    }

    /** What a short list shows: first what needs a look, then numbers, the last measured first. */
    public List<Analyte> first(int count) {
        return analytes.stream()
                .sorted(GRAVEST_FIRST.thenComparing(analyte -> !analyte.isNumber()))
                .limit(count)
                .toList();
    }
}
