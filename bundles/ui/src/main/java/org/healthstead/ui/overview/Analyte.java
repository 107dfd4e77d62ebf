// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.Sparkline;

/**
 * What was measured, under the name that its source gives it.
 *
 * <p>The newest value is that of the latest instant. Where a date is too coarse to tell, the graver one counts: a
 * result of "2024" that needs a look is not hidden by a normal one of March 2024.
 *
 * @param values newest first, never empty, none of them negated
 */
public record Analyte(List<EntryLine> values) {

    /** As many as a small line can show. */
    static final int MOST_POINTS = 20;

    private static final Comparator<EntryLine> NEWEST_FIRST = Comparator.comparingLong(Analyte::instant)
            .reversed()
            .thenComparing(line -> line.projection().judgement());

    public Analyte {
        values = List.copyOf(values);
    }

    /** @param values in any order, at least one, none of them negated */
    static Analyte of(List<EntryLine> values) {
        List<EntryLine> all = new ArrayList<>(values);
        all.sort(NEWEST_FIRST);
        EntryLine first = all.getFirst();
        EntryLine gravest = first;
        for (EntryLine line : all) {
            boolean isGraver = needsLook(line)
                    && (!needsLook(gravest)
                            || line.projection()
                                            .judgement()
                                            .compareTo(gravest.projection().judgement())
                                    < 0);
            if (isGraver && latest(line) >= instant(first)) {
                gravest = line;
            }
        }
        all.remove(gravest);
        all.addFirst(gravest);
        return new Analyte(all);
    }

    private static long instant(EntryLine line) {
        return line.date().map(PartialDate::instantKey).orElse(Long.MIN_VALUE);
    }

    /** The last second that the date may mean. */
    private static long latest(EntryLine line) {
        if (line.date().isEmpty()) {
            return Long.MAX_VALUE;
        }
        PartialDate date = line.date().get();
        LocalDateTime local = date.local();
        LocalDateTime end = switch (date.precision()) {
            case YEAR -> local.plusYears(1);
            case MONTH -> local.plusMonths(1);
            case DAY -> local.plusDays(1);
            case TIME -> local.plusSeconds(1);
        };
        return end.toEpochSecond(date.offset().orElse(ZoneOffset.UTC)) - 1;
    }

    public EntryLine newest() {
        return values.getFirst();
    }

    /** True when a person should look at the newest value. */
    public boolean needsLook() {
        return needsLook(newest());
    }

    private static boolean needsLook(EntryLine line) {
        return line.projection().judgement().needsLook() || isUnclear(line);
    }

    /** True when the newest value says something that we do not understand, and nothing that is graver. */
    public boolean isUnclear() {
        return isUnclear(newest());
    }

    private static boolean isUnclear(EntryLine line) {
        Projection projection = line.projection();
        return switch (projection.judgement()) {
            case CRITICAL, OUTSIDE -> false;
            case NOT_UNDERSTOOD -> true;
            case NORMAL -> projection.is(Qualifier.MODIFIED) || projection.is(Qualifier.STATE_UNKNOWN);
            case NONE -> projection.is(Qualifier.MODIFIED);
        };
    }

    /** True when the newest value was understood, and is judged normal. */
    public boolean isNormal() {
        return newest().projection().judgement() == Judgement.NORMAL && !isUnclear();
    }

    /** The same value as the newest, with what else its record holds of the same coding. */
    Analyte with(List<EntryLine> alike) {
        List<EntryLine> all = new ArrayList<>(List.of(newest()));
        boolean isOfOthers = newest().projection().is(Qualifier.OTHER_SUBJECT);
        alike.stream()
                .filter(line -> !line.negated() && !line.id().equals(newest().id()))
                .filter(line -> line.projection().is(Qualifier.OTHER_SUBJECT) == isOfOthers)
                .sorted(NEWEST_FIRST)
                .forEach(all::add);
        return new Analyte(all);
    }

    /** The numbers that can stand in one line with the newest: of the same unit and with a date, oldest first. */
    public List<EntryLine> comparable() {
        return values.stream()
                .filter(line ->
                        line.unit().equals(newest().unit()) && line.date().isPresent())
                .filter(line -> number(line).isPresent())
                .limit(MOST_POINTS)
                .sorted(Comparator.comparingLong(Analyte::instant))
                .toList();
    }

    List<Sparkline.Point> points(List<EntryLine> comparable) {
        return comparable.stream()
                .map(line -> new Sparkline.Point(instant(line), number(line).orElseThrow()))
                .toList();
    }

    /** True for a value that can be drawn. */
    boolean isNumber() {
        return number(newest()).isPresent();
    }

    /** The number of a line that says the same as the first one of the newest: of a blood pressure the same part. */
    private Optional<Double> number(EntryLine line) {
        Optional<Measurement> first =
                newest().projection().measurements().stream().findFirst();
        return line.projection().measurements().stream()
                .filter(measured ->
                        first.filter(part -> isSamePart(part, measured)).isPresent())
                .findFirst()
                .flatMap(measured -> parse(measured.quantity().lexeme()));
    }

    private static boolean isSamePart(Measurement one, Measurement other) {
        return one.code().isPresent() && one.code().equals(other.code())
                || one.component().equals(other.component());
    }

    private static Optional<Double> parse(String digits) {
        try {
            return Optional.of(Double.valueOf(digits)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
