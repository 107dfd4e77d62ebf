// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;

/** The series of a record as the rules sort them, as far as a caller may see them, during one reading. */
interface SeriesReading {

    SeriesList list();

    /** One of the list; empty when it is not there. Cheap, but while tables are being filled. */
    Optional<Series> series(UUID key);

    /** @param key of the series, whichever the query has */
    List<SeriesPoint> points(UUID key, SeriesQuery query);
}
