// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.series;

import java.util.Optional;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesObstacle;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.Wording;
import org.healthstead.platform.api.problem.ProblemCode;

/** What is refused when a person says that two series are the same. */
public final class SeriesQuestion {

    private static final int MAX_UNIT = 60;

    private SeriesQuestion() {}

    public static ProblemException notFound() {
        return ProblemCode.SERIES_NOT_FOUND
                .problem("There is no such series in the record.")
                .exception();
    }

    public static ProblemException unchanged() {
        return ProblemCode.SERIES_UNCHANGED
                .problem("There is nothing to change: it is so already. Ask for the series again.")
                .exception();
    }

    /**
     * Why two series cannot be one.
     *
     * @param leading a point of the one that would give the line its unit
     * @param other a point of the other
     */
    public static ProblemException refused(SeriesObstacle obstacle, SeriesPoint leading, SeriesPoint other) {
        return switch (obstacle) {
            case UNLIKE ->
                ProblemCode.SERIES_UNLIKE
                        .problem("Numbers and words, two types of entries, and what is about somebody else cannot stand"
                                + " in one line. Wanted two series of one form about one person.")
                        .exception();
            case ANALYTE ->
                ProblemCode.SERIES_ANALYTE
                        .problem("The codes of the two say that they measure different things. Wanted at least one"
                                + " series without such a code.")
                        .exception();
            case UNIT ->
                ProblemCode.SERIES_UNIT
                        .problem(
                                "The numbers of the two cannot be compared. Wanted units that can be converted into"
                                        + " each other.",
                                unit(other),
                                unit(leading))
                        .exception();
        };
    }

    /** As a reader sees it; a dash for none. */
    private static String unit(SeriesPoint point) {
        Optional<String> shown = point.quantity().flatMap(Quantity::shownUnit).map(String::strip);
        return shown.filter(unit -> !unit.isEmpty())
                .map(unit -> unit.substring(0, Math.min(MAX_UNIT, unit.length())))
                .orElse("–");
    }

    /** What a series is called, for remembering: in the words of its newest report. */
    public static String name(SeriesPoint newest) {
        String title = newest.title().map(Wording::text).orElse("");
        return newest.component().map(part -> title + " – " + part).orElse(title);
    }
}
