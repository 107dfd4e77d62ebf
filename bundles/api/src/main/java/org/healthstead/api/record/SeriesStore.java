// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import org.healthstead.api.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Every result of a record, sorted into series: what was measured, when, and how much. Derived from the entries, always
 * in step with them. We provide it; safe for several threads.
 *
 * <p>A caller finds exactly the points whose entries a list would show. An entry that is negated (a mistake, not done)
 * has none. A person that is not there for this caller gives {@code HS-PERSON-NOT-FOUND}.
 *
 * <p>What a person says about series, {@link SeriesJoin}, is kept and counts wherever series are read: those that are
 * the same are one line, under the id of the one whose analyte is known. Its points have the numbers of the line
 * ({@link SeriesPoint#canonical}) and everything else as it was reported; {@link SeriesPoint#measuredAs} tells what
 * they are said to be. The id of a series that joined a line leads to the line. What a caller may not see joins nothing
 * for that caller.
 */
@ProviderType
public interface SeriesStore {

    /** Which series a record has, each with its newest point. Costs as much as a page of a list that is as long. */
    SeriesList list(PersonId person, Caller caller);

    /**
     * Points of one series, newest first ({@link SeriesPoint#NEWEST_FIRST}); empty for a series that is not there. A
     * thousand cost about a millisecond.
     */
    List<SeriesPoint> points(SeriesQuery query, Caller caller);

    /**
     * Says that two series are the same. Which of them gives the line its name and unit is told by what is known of
     * them; where nothing is, it is {@code with}. For who may change every result of both.
     *
     * <p>Errors: {@code HS-SERIES-NOT-FOUND}, {@code HS-SERIES-UNCHANGED} (they are one line already), those of
     * {@link SeriesObstacle} ({@code HS-SERIES-UNLIKE}, {@code HS-SERIES-ANALYTE}, {@code HS-SERIES-UNIT}), and those
     * of access.
     */
    SeriesJoin join(PersonId person, SeriesId series, SeriesId with, Caller caller);

    /**
     * What people have said about series of a record, newest first, also what was taken back or does not count now;
     * only what is about series that the caller may see.
     */
    List<SeriesJoin> joins(PersonId person, Caller caller);

    /**
     * Takes a word back, as if it had never been said; it stays in the list. {@code HS-SERIES-UNCHANGED} when there is
     * none that stands.
     *
     * @param join {@link SeriesJoin#id}
     */
    SeriesJoin undo(PersonId person, long join, Caller caller);
}
