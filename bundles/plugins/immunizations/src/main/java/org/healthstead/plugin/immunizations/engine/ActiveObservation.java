// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that is so about a person, such as asthma or a pregnancy.
 *
 * @param code CDC's code of the schedule
 * @param date when it began or was observed; null when it is not known
 */
public record ActiveObservation(String code, LocalDate date) {

    public ActiveObservation {
        Objects.requireNonNull(code, "code");
    }
}
