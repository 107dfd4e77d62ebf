// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.Optional;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.api.knowledge.GrowthScore;
import org.healthstead.api.record.SeriesPoint;

/**
 * A result at an age.
 *
 * @param result that was reported; of a number that no report gives, the weight of which it is made
 * @param point in the unit of the measure
 * @param score empty when no sex is chosen, or no curve reaches that age
 * @param workedOut there when no report gives the number
 */
record GrowthValue(
        SeriesPoint result, GrowthPoint point, Optional<GrowthScore> score, Optional<WorkedOutIndex> workedOut) {}
