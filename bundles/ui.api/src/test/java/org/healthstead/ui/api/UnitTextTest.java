// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTextTest {

    @ParameterizedTest
    @CsvSource({
        "mm[Hg], mmHg",
        "cm[H2O], cmH₂O",
        "10*3/uL, 10³/µL",
        "10*-6, 10⁻⁶",
        "10*12/L, 10¹²/L",
        "kg/m2, kg/m²",
        "mm3, mm³",
        "ug/L, µg/L",
        "umol/L, µmol/L",
        "ul, µl",
        "u[IU]/mL, µIU/mL",
        "m[IU]/L, mIU/L",
        "[IU]/L, IU/L",
        "[degF], °F",
        "Cel, °C",
        "[lb_av], lb",
        "[in_i], in",
        "{score}, score",
        "/min, /min",
        "{beats}/min, beats/min",
        "mL/min/{1.73_m2}, mL/min/1.73 m2",
        "mg/dL, mg/dL",
        "%, %",
        "fL, fL",
        "mol.m2, mol.m²"
    })
    void printsWhatUcumMeans(String ucum, String print) {
        assertEquals(print, UnitText.of(ucum));
    }

    /** A unit that is changed wrongly changes the value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mL/min/1.73m2",
                "units",
                "um dia",
                "x10E3/uL of blood",
                "Tablet(s)",
                "mg/[unknown]",
                "10*",
                "10*345",
                "m25",
                "{open",
                "a}b{c",
                "µg/L",
                "mmHg",
                "°C",
                "[IU",
                ""
            })
    void leavesWhatItDoesNotKnow(String words) {
        assertEquals(words, UnitText.of(words));
    }
}
