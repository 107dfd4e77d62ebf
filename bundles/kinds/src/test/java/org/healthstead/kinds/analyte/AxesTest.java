// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Glucose [Mass/volume] in Serum or Plasma                    | glucose | concentration | serum or plasma | '' | ''
        Glucose [Moles/volume] in Serum or Plasma --fasting         | glucose | concentration | serum or plasma | '' | fasting
        LDL Cholesterol [Mass/volume] in Serum or Plasma by Direct assay | cholesterol in ldl | concentration | serum or plasma | direct assay | ''
        Cholesterol in LDL/Cholesterol in HDL [Molar ratio] in Serum or Plasma | cholesterol in ldl/cholesterol in hdl | molar ratio | serum or plasma | '' | ''
        Leukocytes [#/volume] in Blood by Automated count           | leukocytes | #/volume | blood | '' | ''
        Neutrophils/100 leukocytes in Blood by Manual count         | neutrophils/leukocytes | '' | blood | '' | ''
        Variant lymphocytes/Leukocytes in Blood                     | lymphocytes variant/leukocytes | '' | blood | '' | ''
        MCV [Entitic volume] by Automated count                     | mcv | entitic volume | '' | '' | ''
        Calcium [Mass/volume] corrected for albumin in Serum or Plasma | calcium corrected for albumin | concentration | serum or plasma | '' | ''
        pH of Urine by Test strip                                   | ph | '' | urine | test strip | ''
        Number of fetuses by US                                     | number of fetuses | '' | '' | us | ''
        Body weight                                                 | body weight | '' | '' | '' | ''
        Systolic blood pressure--Upper arm - left                   | systolic blood pressure | '' | '' | '' | upper arm - left
        '  Creatinine  [Mass/time] in 24 hour Urine '               | creatinine | rate | 24 hour urine | '' | ''
        HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection | hiv 1 rna (viral load) | #/volume | serum or plasma | naa with probe detection | ''
        """)
    void aLongCommonNameSpellsOutItsAxes(
            String name, String component, String property, String system, String method, String aspect) {
        assertEquals(new Axes(component, property, system, method, aspect), Axes.of(name));
    }
}
