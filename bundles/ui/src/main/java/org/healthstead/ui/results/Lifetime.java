// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.SeriesPoint;

/**
 * When results of a person can have been measured. A date outside it is a mistake of somebody: it is shown as reported,
 * with a word about it, and is not drawn.
 *
 * @param birth first second that may be of the day of birth, anywhere on earth; {@link Long#MIN_VALUE} when that is not
 *     known
 * @param now the present
 */
record Lifetime(long birth, Instant now) {

    private static final long DAY_SECONDS = 86_400;

    static Lifetime of(Optional<Person> person) {
        return new Lifetime(
                person.flatMap(Person::birthDate)
                        .map(PartialDate::instantKey)
                        .map(start -> start - DAY_SECONDS)
                        .orElse(Long.MIN_VALUE),
                Instant.now());
    }

    /** True for a date that can be right; also for none. */
    boolean holds(SeriesPoint point) {
        return !isAhead(point) && !isBeforeBirth(point);
    }

    boolean isAhead(SeriesPoint point) {
        return point.isAhead(now);
    }

    /** Never true for what is about somebody else, such as a mother. */
    boolean isBeforeBirth(SeriesPoint point) {
        return point.instant() != SeriesPoint.UNDATED
                && point.latestInstant() < birth
                && !point.qualifiers().contains(Qualifier.OTHER_SUBJECT);
    }
}
