// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.Map;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;

/**
 * All that the rules look at.
 *
 * @param observations by code, each with its date, which may be missing
 * @param today the assessment date
 */
record Situation(
        KnowledgeBase base,
        Patient patient,
        History history,
        Map<String, ActiveObservation> observations,
        LocalDate today,
        Facts facts) {

    LocalDate birth() {
        return patient.birth();
    }

    Situation with(Facts newFacts) {
        return new Situation(base, patient, history, observations, today, newFacts);
    }
}
