// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.List;
import java.util.Locale;
import org.healthstead.plugin.immunizations.schedule.SeriesDose;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.VaccineRule;

/**
 * Sections 6.8 and 6.9: whether the vaccine of a dose is one for a step.
 *
 * @param patient whose age decides
 * @param step of the series
 * @param judged the dose
 */
record VaccineCheck(Patient patient, SeriesDose step, GivenDose judged) {

    /** Tables 6-26 and 6-29 together; a reason is added only when the vaccine is none for the step. */
    boolean suitable(List<DoseReason> reasons, List<Finding> why) {
        if (any(step.preferable())) {
            why.add(Finding.of("Table 6-26", "preferable", judged, judged.date()));
            return true;
        }
        if (any(step.allowable())) {
            why.add(Finding.of("Table 6-29", "allowable", judged, judged.date()));
            return true;
        }
        boolean listed = step.preferable().stream().anyMatch(this::sameVaccine)
                || step.allowable().stream().anyMatch(this::sameVaccine);
        reasons.add(listed ? DoseReason.WRONG_AGE_FOR_VACCINE : DoseReason.WRONG_VACCINE);
        why.add(Finding.of("Table 6-29", listed ? "wrong-age-for-vaccine" : "wrong-vaccine", judged, judged.date()));
        return false;
    }

    private boolean any(List<VaccineRule> rules) {
        for (VaccineRule rule : rules) {
            if (sameVaccine(rule) && rule.ages().covers(patient.birth(), judged.date())) {
                return true;
            }
        }
        return false;
    }

    private boolean sameVaccine(VaccineRule rule) {
        return rule.cvx().equals(judged.cvx()) && (rule.tradeName() == null || sameProduct(rule));
    }

    /** CVX and MVX together identify a product (chapter 4), so the maker will do when the name is not known. */
    private boolean sameProduct(VaccineRule rule) {
        boolean sameName = judged.tradeName() != null
                && judged.tradeName()
                        .toLowerCase(Locale.ROOT)
                        .equals(rule.tradeName().toLowerCase(Locale.ROOT));
        return sameName || judged.maker() != null && judged.maker().equals(rule.maker());
    }
}
