// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

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
import org.healthstead.api.record.Recency;

/**
 * What was measured, under the name that its source gives it: those values of it that may be the newest.
 *
 * <p>The newest value is that of the latest instant. Where a date is too coarse to tell, or a period overlaps, the
 * graver one counts: a result of "2024" that needs a look is not hidden by a normal one of March 2024, nor one that was
 * collected over a day by one of an hour within. A date that has not come yet counts as not known. What only says why
 * there is no value ("not performed") is older than any value.
 *
 * @param values newest first, never empty, none of them negated
 */
public record LatestResult(List<EntryLine> values) {

    public LatestResult {
        values = List.copyOf(values);
    }

    /** @param values in any order, at least one, none of them negated */
    static LatestResult of(List<EntryLine> values) {
        Instant now = Instant.now();
        List<EntryLine> all = new ArrayList<>(values);
        all.sort(Comparator.comparingLong((EntryLine line) -> recency(line, now).instant())
                .reversed()
                .thenComparing(line -> line.projection().judgement()));
        EntryLine first = all.getFirst();
        EntryLine gravest = first;
        for (EntryLine line : all) {
            boolean isGraver = needsLook(line)
                    && (!needsLook(gravest)
                            || line.projection()
                                            .judgement()
                                            .compareTo(gravest.projection().judgement())
                                    < 0);
            if (isGraver && recency(line, now).mayBeAfter(recency(first, now))) {
                gravest = line;
            }
        }
        all.remove(gravest);
        all.addFirst(gravest);
        return new LatestResult(all);
    }

    private static Recency recency(EntryLine line, Instant now) {
        return Recency.of(line.projection(), now);
    }

    /** When measuring the newest value was over; empty when no date is known that can be right. */
    Optional<PartialDate> date() {
        return Recency.ended(newest().projection(), Instant.now());
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

    /** The newest number, where the newest value says something in words. */
    Optional<EntryLine> numberBefore() {
        return isNumber()
                ? Optional.empty()
                : values.stream()
                        .filter(line -> !line.projection().measurements().isEmpty())
                        .findFirst();
    }

    /** True for a value that can be drawn. */
    boolean isNumber() {
        return !newest().projection().measurements().isEmpty();
    }
}
