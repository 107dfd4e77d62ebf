// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sorts results into series, and makes their numbers comparable: the only place that knows units. We provide it; safe
 * for several threads.
 *
 * <p>Points are of one series when they are of the same {@link Analyte}, type and unit dimension, and are about the
 * same subject; mass and amount of substance are one dimension where the analyte's molar mass is known. A code that is
 * not known counts as such (with its title, unless it is of a terminology in which it names one thing everywhere;
 * without a code the title). So mg/dL never meets mmHg, and two names that a laboratory made up are two series.
 */
@ProviderType
public interface SeriesRules {

    /** FHIR resource types whose entries can have points. */
    Set<String> types();

    /**
     * The points of an entry; none for one of another type, for one that is negated, and for one that says nothing.
     * Never fails. A few microseconds.
     */
    List<SeriesPoint> points(EntryId entry, Projection line);

    /**
     * Another number in the place of a point's: for showing a series in another unit. Converts as for
     * {@link SeriesPoint#canonical}, that is in a straight line: two numbers of a unit tell all others. A point that is
     * {@link SeriesPoint#measuredAs said to be} something else is converted as that.
     *
     * @return empty when the unit is not understood. In another unit than the point's it would be in another series
     */
    Optional<CanonicalValue> comparable(SeriesPoint point, Quantity other);

    /**
     * Why results of one series cannot stand in the line of another, even by a person's word; empty when they can. What
     * is known of both comes first: blood and urine stay apart whatever their units.
     *
     * @param leading any point of the series that gives the line its unit
     * @param other any point of the other
     */
    Optional<SeriesObstacle> obstacle(SeriesPoint leading, SeriesPoint other);

    /**
     * How well it is known what a point measures: of two series that are one line the better known leads. 2 when its
     * analyte is known, 1 when it has a code that names one thing everywhere, 0 for any other.
     */
    int certainty(SeriesPoint point);

    /**
     * The codes of entries that can have points of a series; more than the one itself where several mean one thing.
     *
     * @param seriesCode {@link SeriesPoint#seriesCode}
     */
    Set<String> codes(String seriesCode);

    /** Every {@link SeriesPoint#seriesCode} for which {@link #codes} has another code. */
    Set<String> sharedCodes();

    /**
     * Names the rules, and those of the kinds that its points come from: another number means that points would be
     * others. Stays the same over restarts. Never 0.
     */
    int number();
}
