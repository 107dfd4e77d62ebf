// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.List;

/**
 * What a dose counts for in one series.
 *
 * @param targetDose number of the step of the series it was held against; 0 when all were fulfilled
 * @param reasons all that hold, the deciding one first
 */
public record DoseEvaluation(
        GivenDose dose, int targetDose, DoseStatus status, List<DoseReason> reasons, List<Finding> why) {

    boolean inadvertent() {
        return reasons.contains(DoseReason.INADVERTENT);
    }
}
