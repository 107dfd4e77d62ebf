// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import java.util.Optional;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/**
 * What makes two numbers of one series the same for a count: the minute, and the number in comparable units. It does
 * not ask what people have said; {@link SeriesFacts} does. Immutable.
 *
 * @param minute of the instant, counted from 1970
 * @param canonical the number where its unit is understood
 * @param quantity as reported where it is not
 */
public record StatedNumber(long minute, Optional<CanonicalValue> canonical, Optional<Quantity> quantity) {

    private static final long MINUTE_SECONDS = 60;

    /** Of a point of a series; never null. */
    public static StatedNumber of(SeriesPoint point) {
        return new StatedNumber(
                minute(point),
                point.canonical(),
                point.quantity().filter(number -> point.canonical().isEmpty()));
    }

    static long minute(SeriesPoint point) {
        return Math.floorDiv(point.instant(), MINUTE_SECONDS);
    }
}
