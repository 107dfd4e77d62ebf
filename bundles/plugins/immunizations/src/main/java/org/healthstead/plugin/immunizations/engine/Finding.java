// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;

/**
 * One step of the answer to "why?".
 *
 * @param rule the rule or table of the logic specification, such as {@code CALCDTINT-4} or {@code Table 6-15}
 * @param outcome a stable word for what came out
 * @param dose id of the dose that decided; null when no dose did
 * @param date the date that decided; null when none did
 */
public record Finding(String rule, String outcome, String dose, LocalDate date) {

    static Finding of(String rule, String outcome) {
        return new Finding(rule, outcome, null, null);
    }

    static Finding of(String rule, String outcome, LocalDate date) {
        return new Finding(rule, outcome, null, date);
    }

    static Finding of(String rule, String outcome, GivenDose dose, LocalDate date) {
        return new Finding(rule, outcome, dose.id(), date);
    }
}
