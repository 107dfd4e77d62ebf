// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.List;
import org.healthstead.api.record.SeriesPoint;

/**
 * Some points of a partition, the oldest first.
 *
 * @param first {@link SeriesPoint#sortKey} of the oldest one when the block was made
 * @param part tells blocks of one time apart
 * @param packed the points as bytes when it is to be written; null when it was read
 */
record Block(long first, int part, List<SeriesPoint> points, byte[] packed) {}
