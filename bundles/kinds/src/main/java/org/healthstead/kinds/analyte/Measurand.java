// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.math.BigDecimal;
import java.util.Optional;
import org.healthstead.api.record.Analyte;

/**
 * An analyte with what is needed to compare its numbers.
 *
 * @param analyte with its names
 * @param axes of all its codes
 * @param molarMass in g/mol, as reports count it (of phosphate the mass of phosphorus)
 * @param valence equivalents in one mole; 0 where nobody counts in equivalents
 * @param reading what its units mean
 */
public record Measurand(Analyte analyte, Axes axes, Optional<BigDecimal> molarMass, int valence, Reading reading) {

    /** What laboratories mean by a unit that is not quite UCUM's. */
    public enum Reading {
        /** As UCUM has it. */
        PLAIN,

        /** A number without unit, whatever stands there in braces: INR, pH, points of a questionnaire. */
        UNITLESS,

        /** There is an international standard, and U is one of its units: hormones. */
        INTERNATIONAL,

        /** IU is the enzyme unit. */
        ENZYME
    }

    /** True for a share of a volume, which is a number. */
    public boolean isVolumeShare() {
        return axes.isVolumeShare();
    }

    /** True when things are counted, or beats: what they are, the analyte says. */
    public boolean isCount() {
        return axes.isCount();
    }

    /** There is one for each analyte. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Measurand that && analyte.equals(that.analyte);
    }

    @Override
    public int hashCode() {
        return analyte.hashCode();
    }
}
