// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Locale;
import java.util.Optional;

/**
 * Where people look for a result. Each analyte has one place, so a life's results of it stand together, whichever
 * laboratory panel they were ordered in. In the order in which they are shown: the usual blood tests first, then other
 * samples, then what is measured without one.
 */
public enum ResultPanel {
    BLOOD_COUNT,
    INFLAMMATION,
    SUGAR,

    /** Fats of the blood. */
    LIPIDS,

    /** With bile, pancreas and the proteins that the liver makes. */
    LIVER,
    KIDNEY,

    /** With what keeps acids and bones in balance. */
    MINERALS,

    /** Iron, vitamins and trace elements. */
    NUTRIENTS,
    THYROID,
    HORMONES,

    /** What heart and muscles let out into the blood. */
    HEART,
    CLOTTING,

    /** Antibodies, proteins and cells of the immune system. */
    IMMUNE,
    ALLERGY,
    INFECTION,

    /** Tumor markers. */
    TUMOR,

    /** Medicines and other substances in the body. */
    DRUG,

    /** Gases and acids of the blood, and the oxygen that was breathed. */
    GAS,
    URINE,

    /** Of stool and of fluids other than blood and urine. */
    SAMPLE,

    /** Pressure, pulse, breathing, temperature. */
    VITAL,

    /** Weight, height, and what is reckoned from them. */
    BODY,

    /** How well heart and lungs work, and how much somebody moves. */
    FUNCTION,

    /** Points of questionnaires and scales. */
    SCORE,

    /** What nobody has given a place. */
    OTHER;

    /** In small letters with hyphens, as in addresses: {@code blood-count}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The panel with this code; empty for any other text. */
    public static Optional<ResultPanel> ofCode(String code) {
        for (ResultPanel panel : values()) {
            if (panel.code().equals(code)) {
                return Optional.of(panel);
            }
        }
        return Optional.empty();
    }
}
