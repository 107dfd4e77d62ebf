// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.util.List;
import java.util.Objects;
import org.healthstead.plugin.immunizations.engine.GivenDose;

/**
 * Every dose that a record says was given, as far as the caller may see it.
 *
 * @param doses the newest first
 * @param isWhole false when there are older ones that were not read
 */
public record History(List<RecordedDose> doses, boolean isWhole) {

    public History {
        doses = List.copyOf(doses);
    }

    /** Those that a schedule can judge. */
    public List<GivenDose> counted() {
        return doses.stream().map(RecordedDose::dose).filter(Objects::nonNull).toList();
    }

    /** Those that no schedule can judge. */
    public List<RecordedDose> left() {
        return doses.stream().filter(dose -> dose.gap() != null).toList();
    }
}
