// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;

/**
 * What was measured, under the name that its source gives it: those values of it that may be the newest.
 *
 * <p>The newest value is that of the latest instant. Where a date is too coarse to tell, the graver one counts: a
 * result of "2024" that needs a look is not hidden by a normal one of March 2024. A date that has not come yet counts
 * as not known. What only says why there is no value ("not performed") is older than any value.
 *
 * @param values newest first, never empty, none of them negated
 */
public record Analyte(List<EntryLine> values) {

    private static final long DAY_SECONDS = 86_400;

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
            if (isGraver && mayBeAfter(line, first)) {
                gravest = line;
            }
        }
        all.remove(gravest);
        all.addFirst(gravest);
        return new Analyte(all);
    }

    private static long instant(EntryLine line) {
        return believed(line)
                .filter(date -> !isAbsence(line))
                .map(PartialDate::instantKey)
                .orElse(Long.MIN_VALUE);
    }

    /** Only says why there is no value: it takes the place of none that is there. */
    private static boolean isAbsence(EntryLine line) {
        return line.projection().is(Qualifier.ABSENT) && line.projection().judgement() == Judgement.NONE;
    }

    /**
     * A day may be over later than an instant of it says, whatever the zone; that is seen on the clock of the place.
     */
    private static boolean mayBeAfter(EntryLine line, EntryLine first) {
        boolean isCoarse = believed(line)
                .filter(date -> date.precision() != PartialDate.Precision.TIME)
                .isPresent();
        long clock = believed(first).map(PartialDate::sortKey).orElse(Long.MIN_VALUE);
        return latest(line) >= instant(first) || isCoarse && latest(line) >= clock;
    }

    /** The last second that the date may mean. */
    private static long latest(EntryLine line) {
        return believed(line).map(PartialDate::latestInstantKey).orElse(Long.MAX_VALUE);
    }

    /** A date that has not come cannot be right. */
    private static Optional<PartialDate> believed(EntryLine line) {
        return line.date().filter(date -> date.instantKey() <= Instant.now().getEpochSecond() + DAY_SECONDS);
    }

    /** When the newest value was measured; empty when no date is known that can be right. */
    Optional<PartialDate> date() {
        return believed(newest());
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

    /** True for a value that can be drawn. */
    boolean isNumber() {
        return !newest().projection().measurements().isEmpty();
    }
}
