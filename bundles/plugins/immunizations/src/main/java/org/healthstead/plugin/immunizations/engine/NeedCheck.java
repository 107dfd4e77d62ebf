// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.plugin.immunizations.schedule.Antigen;
import org.healthstead.plugin.immunizations.schedule.Antigen.Contraindication;
import org.healthstead.plugin.immunizations.schedule.Antigen.ImmunityByBirth;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.VaccineRule;

/**
 * Sections 7.2 and 7.3: immunity to an antigen, and what must not be given against it.
 *
 * @param immune Table 7-3: why the patient is immune; null when not
 * @param contraindicated Table 7-5: why the antigen is contraindicated; null when it is not
 * @param excluded Table 7-6: CVX codes of contraindicated vaccines
 */
record NeedCheck(Finding immune, Finding contraindicated, Set<String> excluded) {

    static NeedCheck of(Situation situation, Antigen antigen) {
        if (situation.observations().isEmpty()) {
            return new NeedCheck(immunity(situation, antigen), null, Set.of());
        }
        Finding contraindicated = antigen.contraindications().stream()
                .filter(one -> one.vaccines().isEmpty() && applies(situation, one))
                .findFirst()
                .map(one -> Finding.of("Table 7-5", "observation-" + one.observation(), situation.today()))
                .orElse(null);
        Set<String> excluded = antigen.contraindications().stream()
                .filter(one -> !one.vaccines().isEmpty() && applies(situation, one))
                .flatMap(one -> one.vaccines().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new NeedCheck(immunity(situation, antigen), contraindicated, excluded);
    }

    private static boolean applies(Situation situation, Contraindication one) {
        return situation.observations().containsKey(one.observation())
                && one.ages().covers(situation.birth(), situation.today());
    }

    private static Finding immunity(Situation situation, Antigen antigen) {
        Map<String, ActiveObservation> observations = situation.observations();
        for (String code : antigen.immuneBy()) {
            if (observations.containsKey(code)) {
                return Finding.of("Table 7-3", "observation-" + code);
            }
        }
        for (ImmunityByBirth birth : antigen.immuneByBirth()) {
            if (situation.birth().isBefore(birth.before())
                    && birth.except().stream().noneMatch(observations::containsKey)
                    && (birth.country() == null
                            || birth.country().equals(situation.patient().birthCountry()))) {
                return Finding.of("Table 7-3", "born-before", birth.before());
            }
        }
        return null;
    }

    /** Table 7-7: the antigen, or all preferable vaccines of the series; null when neither. */
    Finding contraindication(AntigenSeries series) {
        if (contraindicated != null || excluded.isEmpty()) {
            return contraindicated;
        }
        boolean any = false;
        for (var dose : series.doses()) {
            for (VaccineRule vaccine : dose.preferable()) {
                any = true;
                if (!excluded.contains(vaccine.cvx())) {
                    return null;
                }
            }
        }
        return any ? Finding.of("Table 7-7", "all-preferable-vaccines") : null;
    }
}
