// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A dose that was given.
 *
 * @param id whatever the caller knows it by; each dose has its own
 * @param date when it was given
 * @param cvx code of the vaccine
 * @param maker MVX code; null when it is not known
 * @param tradeName null when it is not known
 * @param spoiled whether it must be repeated however it was given: it had expired, was recalled, or was not kept cold
 */
public record GivenDose(String id, LocalDate date, String cvx, String maker, String tradeName, boolean spoiled) {

    public GivenDose {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(cvx, "cvx");
    }
}
