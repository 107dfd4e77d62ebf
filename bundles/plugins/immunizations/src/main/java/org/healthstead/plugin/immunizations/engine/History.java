// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Protection;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineType;

/**
 * Section 4.2, organize immunization history: doses in order of their dates, and the doses of each antigen.
 *
 * @param all by date; doses of one day by CVX code, so that the order of the input does not matter
 * @param byAntigen doses that count for an antigen at the age at which they were given
 * @param unknown doses of vaccines that the schedule does not know
 */
record History(List<GivenDose> all, Map<String, List<GivenDose>> byAntigen, List<GivenDose> unknown) {

    private static final Comparator<GivenDose> ORDER =
            Comparator.comparing(GivenDose::date).thenComparing(GivenDose::cvx).thenComparing(GivenDose::id);

    static History of(KnowledgeBase base, Patient patient, List<GivenDose> doses) {
        List<GivenDose> all = doses.stream().sorted(ORDER).toList();
        Map<String, List<GivenDose>> byAntigen = new HashMap<>();
        List<GivenDose> unknown = new ArrayList<>();
        for (GivenDose dose : all) {
            VaccineType vaccine = base.vaccines().get(dose.cvx());
            if (vaccine == null) {
                unknown.add(dose);
                continue;
            }
            for (Protection protection : vaccine.protections()) {
                if (protection.ages().covers(patient.birth(), dose.date())) {
                    byAntigen
                            .computeIfAbsent(protection.antigen(), name -> new ArrayList<>())
                            .add(dose);
                }
            }
        }
        return new History(all, byAntigen, unknown);
    }

    List<GivenDose> of(String antigen) {
        return byAntigen.getOrDefault(antigen, List.of());
    }
}
