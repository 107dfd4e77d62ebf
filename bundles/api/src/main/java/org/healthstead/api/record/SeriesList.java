// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;

/**
 * The series of a record.
 *
 * @param series in no order
 * @param isWhole false while the store is still sorting results of a record into series: then only the newest results
 *     are in the list
 * @param since of the oldest result in a list that is not whole
 */
public record SeriesList(List<Series> series, boolean isWhole, Optional<PartialDate> since) {

    public SeriesList {
        series = List.copyOf(series);
    }
}
