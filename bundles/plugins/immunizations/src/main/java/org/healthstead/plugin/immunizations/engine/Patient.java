// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.Objects;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Gender;

/**
 * Whom a forecast is for.
 *
 * @param birthCountry as the schedule writes it; null when it is not known
 */
public record Patient(LocalDate birth, Gender gender, String birthCountry) {

    public Patient {
        Objects.requireNonNull(birth, "birth");
        Objects.requireNonNull(gender, "gender");
    }
}
