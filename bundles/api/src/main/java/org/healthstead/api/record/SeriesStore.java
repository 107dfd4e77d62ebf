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
}
