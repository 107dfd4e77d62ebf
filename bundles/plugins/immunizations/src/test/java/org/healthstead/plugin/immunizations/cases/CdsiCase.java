// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.plugin.immunizations.engine.ActiveObservation;
import org.healthstead.plugin.immunizations.engine.DoseStatus;
import org.healthstead.plugin.immunizations.engine.GivenDose;
import org.healthstead.plugin.immunizations.engine.Patient;
import org.healthstead.plugin.immunizations.engine.SeriesStatus;

/**
 * A test case as CDC writes it.
 *
 * @param group name of the vaccine group in our schedule
 * @param doses with what is expected of each
 * @param doseNumber of the dose that is forecast; 0 when none is
 */
record CdsiCase(
        String file,
        String id,
        String name,
        Patient patient,
        List<ActiveObservation> observations,
        LocalDate today,
        String group,
        List<ExpectedDose> doses,
        SeriesStatus status,
        int doseNumber,
        LocalDate earliest,
        LocalDate recommended,
        LocalDate pastDue) {

    /** A dose, with the status and the words of the reason that CDC expects; the reason may be empty. */
    record ExpectedDose(GivenDose dose, DoseStatus status, String reason) {}

    List<GivenDose> given() {
        return doses.stream().map(ExpectedDose::dose).toList();
    }
}
