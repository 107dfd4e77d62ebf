// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.List;

/**
 * What a dose counts for in a vaccine group: valid when the best series of any antigen of the group accepts it.
 *
 * @param group name of a vaccine group that the dose counts for
 * @param status null when no series judged the dose
 * @param decisive what the best series said that decided; null when no series judged the dose
 * @param series name of the deciding series; null when no series judged the dose
 */
public record DoseResult(
        GivenDose dose,
        String group,
        DoseStatus status,
        List<DoseReason> reasons,
        DoseEvaluation decisive,
        String series) {}
