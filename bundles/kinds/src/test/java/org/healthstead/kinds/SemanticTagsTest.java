// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SNOMED CT writes after its names is not for people, also where a source has copied a name without its code. */
class SemanticTagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Home nebulizer (physical object)        | Home nebulizer
        Human immunodeficiency virus (disorder) | Human immunodeficiency virus
        Smith (person)                          | Smith (person)
        Biopsy (procedure)                      | Biopsy (procedure)
        Pump (blue)                             | Pump (blue)
        (disorder)                              | (disorder)
        """)
    void onlyWhatNobodyElseWritesGoesFromPlainWords(String name, String shown) {
        assertEquals(
                shown,
                Projected.of("{'resourceType':'Device','deviceName':[{'name':'" + name + "','type':'other'}]}")
                        .title()
                        .orElse("-"));
    }
}
