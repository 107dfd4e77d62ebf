// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.Optional;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.api.knowledge.GrowthScore;
import org.healthstead.api.record.SeriesPoint;

/**
 * A result at an age.
 *
 * @param point in the unit of the measure
 * @param score empty when no sex is chosen, or no curve reaches that age
 */
record GrowthValue(SeriesPoint result, GrowthPoint point, Optional<GrowthScore> score) {}
