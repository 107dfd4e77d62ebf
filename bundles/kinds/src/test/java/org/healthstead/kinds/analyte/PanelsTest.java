// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.ResultPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelsTest {

    private final TabledAnalytes analytes = new TabledAnalytes();

    private ResultPanel panel(String code) {
        return analytes.of("http://loinc.org|" + code).map(Analyte::panel).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "718-7, blood-count", // hemoglobin
        "736-9, blood-count", // lymphocytes, a share of leukocytes
        "1988-5, inflammation", // C-reactive protein
        "4548-4, sugar", // HbA1c
        "2339-0, sugar", // glucose in whole blood
        "13457-7, lipids", // LDL, calculated
        "1742-6, liver", // ALT
        "98979-8, kidney", // eGFR
        "2823-3, minerals", // potassium
        "6298-4, minerals", // potassium in whole blood
        "2276-4, nutrients", // ferritin
        "3016-3, thyroid", // TSH
        "67151-1, heart", // troponin T
        "6301-6, clotting", // INR
        "2465-3, immune", // IgG
        "6206-7, allergy", // IgE against peanut
        "20447-9, infection", // HIV, viral load
        "2857-1, tumor", // PSA
        "14334-7, drug", // lithium
        "2744-1, gas", // pH of arterial blood
        "8480-6, vital", // systolic blood pressure
        "59408-5, vital", // oxygen saturation
        "39156-5, body", // BMI
        "20150-9, function", // FEV1
        "44261-6, score", // PHQ-9
        "63586-2, other" // income
    })
    void anAnalyteStandsWherePeopleLookForIt(String code, String panel) {
        assertEquals(panel, panel(code).code());
    }

    /** One component, another specimen: another place. */
    @ParameterizedTest
    @CsvSource({
        "5792-7, urine", // glucose
        "2756-5, urine", // pH
        "2955-3, urine", // sodium
        "14959-1, urine", // albumin to creatinine
        "2342-4, sample", // glucose in spinal fluid
        "57905-2, sample" // blood in stool
    })
    void theSpecimenDecidesFirst(String code, String panel) {
        assertEquals(panel, panel(code).code());
    }

    /** What is said in words has no axes, and a gas of the blood is sought beside the others. */
    @ParameterizedTest
    @CsvSource({
        "5802-4, urine", // nitrite, a strip
        "5778-6, urine", // color
        "85354-9, vital", // a whole blood pressure
        "58410-2, blood-count", // a report
        "44249-1, score", // PHQ-9, the questionnaire
        "1960-4, gas", // bicarbonate in arterial blood
        "1963-8, minerals", // bicarbonate in serum
        "99999-9, other"
    })
    void aCodeDecidesBeforeASpecimen(String code, String panel) {
        assertEquals(panel, analytes.panel("http://loinc.org|" + code).code());
    }

    @Test
    void aCodeOfAnotherSystemHasNoPlace() {
        assertEquals(ResultPanel.OTHER, analytes.panel("http://example.org|5802-4"));
    }

    /** What has a plain name is read often; who has to look for it among the rest does not find it. */
    @Test
    void whatHasAPlainNameHasAPlace() {
        Set<String> nowhere = new TreeSet<>();
        for (Analyte analyte : analytes.all()) {
            if (analyte.panel() == ResultPanel.OTHER) {
                analyte.name(Locale.ENGLISH).ifPresent(nowhere::add);
            }
        }
        assertEquals(
                List.of("Family income in the last year", "People in the household", "Polyp, largest size"),
                List.copyOf(nowhere));
    }

    @Test
    void nothingInTheTableIsInVain() {
        Set<ResultPanel> used = EnumSet.noneOf(ResultPanel.class);
        analytes.all().forEach(analyte -> used.add(analyte.panel()));
        assertEquals(EnumSet.allOf(ResultPanel.class), used);
        LoincTable loinc = new LoincTable();
        Set<String> known = loinc.codes().keySet().stream()
                .flatMap(axes -> List.of(axes.system(), axes.component()).stream())
                .collect(Collectors.toSet());
        List<String> strange = new Panels()
                .named().keySet().stream().filter(name -> !known.contains(name)).toList();
        assertEquals(List.of(), strange);
        assertTrue(analytes.all().stream()
                        .filter(analyte -> analyte.panel() == ResultPanel.OTHER)
                        .count()
                < 60);
    }
}
