// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By the definitions of UCUM 2.2, worked out by hand. */
class UcumUnitsTest {

    private final UcumUnits units = UcumUnits.shared();

    private String converted(String value, String code) {
        UcumUnits.Conversion conversion = units.of(code).orElseThrow();
        return conversion.apply(new BigDecimal(value)).toPlainString() + " " + conversion.unit();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5.40     | mg/dL            | 54 g.m-3
        0.054    | g/L              | 54 g.m-3
        54       | ug/mL            | 54 g.m-3
        5.4      | mmol/L           | 5.4 m-3.mol
        5400     | umol/L           | 5.4 m-3.mol
        140      | meq/L            | 140 eq.m-3
        290      | mosm/kg          | 0.00029 g-1.osm
        37       | Cel              | 310.15 K
        98.6     | [degF]           | 310.15 K
        70       | [in_i]           | 1.778 m
        6        | [ft_i]           | 1.8288 m
        150      | [lb_av]          | 68038.8555 g
        1        | [oz_av]          | 28.349523125 g
        72       | /min             | 1.2 s-1
        120      | mm[Hg]           | 15998640 g.m-1.s-2
        16       | kPa              | 16000000 g.m-1.s-2
        5        | 10*3/uL          | 5000000000000 m-3
        5        | 10*9/L           | 5000000000000 m-3
        5        | 10^9/L           | 5000000000000 m-3
        4.5      | m[IU]/L          | 4.5 [iU].m-3
        4.5      | u[IU]/mL         | 4.5 [iU].m-3
        40       | U/L              | 0.00066666666666666666667 m-3.mol.s-1
        5.4      | %                | 0.054 1
        1        | 1                | 1 1
        7.4      | [pH]             | 7.4 [pH]
        24       | kg/m2            | 24000 g.m-2
        90       | mL/min/{1.73_m2} | 0.0000015 m3.s-1.{1.73_m2}-1
        1200     | {copies}/mL      | 1200000000 m-3.{copies}
        12       | {score}          | 12 {score}
        30       | mg/g{creat}      | 0.03 g.g-1
        48       | mmol/mol         | 0.048 mol.mol-1
        3        | /[HPF]           | 3 [HPF]-1
        1        | h                | 3600 s
        15       | mm/h             | 0.0000041666666666666666667 m.s-1
        2        | L/s              | 0.002 m3.s-1
        0        | mg/dL            | 0 g.m-3
        1.50     | [cup_us]         | 0.00035488235475 m3
        """)
    void convertsExactly(String value, String code, String wanted) {
        assertEquals(wanted, converted(value, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mg/",
                "mg / dL",
                "K/uL.x",
                "cells/uL",
                "mmHg",
                "ng/dl/",
                "Cel/s",
                "((mg",
                "10*999/L",
                "}{"
            })
    void refusesWhatIsNoUnit(String code) {
        assertEquals(Optional.empty(), units.of(code), code);
    }

    @Test
    void neverMixesWhatHasNoCommonMeasure() {
        String[][] pairs = {
            {"mg/dL", "mm[Hg]"},
            {"mg/dL", "mmol/L"},
            {"mmol/L", "10*9/L"},
            {"meq/L", "mmol/L"},
            {"[IU]/mL", "{copies}/mL"},
            {"{copies}/mL", "/mL"},
            {"%", "mmol/mol"},
            {"[pH]", "mol/L"},
            {"mosm/kg", "mmol/kg"},
            {"U/L", "[IU]/L"},
            {"%", "mg/g"},
            {"/[HPF]", "/[LPF]"},
        };
        for (String[] pair : pairs) {
            assertNotEquals(
                    units.of(pair[0]).orElseThrow().unit(),
                    units.of(pair[1]).orElseThrow().unit(),
                    pair[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50000, ug/L, 10, mg/L, 1",
        "10000, ug/L, 10, mg/L, 0",
        "10000.000000000000000000001, ug/L, 10, mg/L, 1",
        "9999.9, ug/L, 10, mg/L, -1",
        "98.6, [degF], 37, Cel, 0",
        "98.59999999999999999999999, [degF], 37, Cel, -1",
        "-40, [degF], -40, Cel, 0",
        "1, [lb_av], 453.59237, g, 0",
        "3, /wk, 0.428571428571428571428571428571, /d, 1"
    })
    void numbersAreComparedWithoutRounding(String ours, String unit, String theirs, String other, int order) {
        assertEquals(
                order,
                units.of(unit)
                        .orElseThrow()
                        .compare(
                                new BigDecimal(ours),
                                new BigDecimal(theirs),
                                units.of(other).orElseThrow()));
    }
}
