// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.record.Analyte;
import org.healthstead.kinds.tables.DataTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabledAnalytesTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final TabledAnalytes analytes = new TabledAnalytes();

    private Analyte analyte(String code) {
        return analytes.of("http://loinc.org|" + code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2089-1  | LDL cholesterol              | LDL   | LDL-Cholesterin
        22748-8 | LDL cholesterol              | LDL   | LDL-Cholesterin
        13457-7 | LDL cholesterol, calculated  | LDL   | LDL-Cholesterin, berechnet
        17856-6 | Long-term blood sugar (HbA1c) | HbA1c | Langzeitblutzucker (HbA1c)
        8480-6  | Blood pressure, upper value  | BP    | Blutdruck, oberer Wert
        26464-8 | White blood cells            | WBC   | Weiße Blutkörperchen
        """)
    void anAnalyteHasAPlainNameAndShortOnes(String code, String name, String brief, String german) {
        Analyte analyte = analyte(code);
        assertEquals(Optional.of(name), analyte.name(Locale.US));
        assertTrue(analyte.shortNames(Locale.ENGLISH).contains(brief), () -> analyte.shortNames(Locale.ENGLISH) + "");
        assertEquals(Optional.of(german), analyte.name(Locale.GERMANY));
        assertEquals(Optional.of(name), analyte.name(Locale.FRENCH), "English where there is no other");
    }

    @Test
    void anotherSpecimenStandsAfterTheName() {
        assertEquals(Optional.of("Sodium in urine"), analyte("2955-3").name(Locale.ENGLISH));
        assertEquals(Optional.of("Sodium (whole blood)"), analyte("2947-0").name(Locale.ENGLISH));
        assertEquals(Optional.of("Natrium (Vollblut)"), analyte("2947-0").name(Locale.GERMAN));
        assertEquals(Optional.of("Glucose (whole blood)"), analyte("2339-0").name(Locale.ENGLISH));
    }

    @Test
    void aCodeThatIsNotKnownIsNone() {
        assertEquals(Optional.empty(), analytes.of("http://loinc.org|99999-9"));
        assertEquals(Optional.empty(), analytes.of("http://example.org|2089-1"));
        assertEquals(Optional.empty(), analytes.of(""));
        assertEquals(Set.of(), analytes.searchWords("http://loinc.org|99999-9"));
        assertNotEquals(0, analytes.number());
    }

    @Test
    void wordsThatPeopleLookForAreInEveryLanguage() {
        Set<String> words = analytes.searchWords("http://loinc.org|22748-8");
        assertTrue(
                words.containsAll(Set.of("LDL", "LDL cholesterol", "LDL-Cholesterin", "bad cholesterol")),
                words::toString);
    }

    @Test
    void namesAreManyAndNoTwoAnalytesShareOne() {
        assertTrue(DataTable.read("analyte/names.tsv").rows().size() >= 200);
        List<String> twice = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            Map<String, Analyte> byName = new HashMap<>();
            for (Analyte analyte : analytes.all()) {
                analyte.name(language).ifPresent(name -> {
                    Analyte other = byName.put(name, analyte);
                    if (other != null) {
                        twice.add(language + " " + name + ": " + other + ", " + analyte);
                    }
                });
            }
        }
        assertEquals(List.of(), twice);
    }

    /** Long names in loinc.tsv: 2345-7 [Mass/volume], 14749-6 [Moles/volume]; 4548-4 is a fraction. */
    @Test
    void aResultIsWrittenByTheCodeOfItsUnit() {
        Analyte glucose = analytes.of("http://loinc.org|2345-7").orElseThrow();
        Analyte haemoglobin = analytes.of("http://loinc.org|4548-4").orElseThrow();

        assertEquals("http://loinc.org|2345-7", analytes.codeFor(glucose, Optional.of("mg/dL")));
        assertEquals("http://loinc.org|14749-6", analytes.codeFor(glucose, Optional.of("mmol/l")));
        assertEquals(glucose.id(), analytes.codeFor(glucose, Optional.empty()));
        assertEquals(haemoglobin.id(), analytes.codeFor(haemoglobin, Optional.of("mmol/mol")));
        assertTrue(analytes.named().contains(glucose));
        assertTrue(analytes.named().stream()
                .allMatch(analyte -> analyte.codes()
                        .containsAll(List.of(
                                analytes.codeFor(analyte, Optional.of("mg/L")),
                                analytes.codeFor(analyte, Optional.of("mmol/L"))))));
    }

    @Test
    void everyRowOfATableSaysWhereItIsFrom() {
        for (List<String> row : DataTable.read("analyte/molar.tsv").rows()) {
            assertEquals(4, row.size(), row::toString);
            assertTrue(!row.get(3).isEmpty(), row::toString);
        }
        for (List<String> row : DataTable.read("analyte/names.tsv").rows()) {
            assertEquals(9, row.size(), row::toString);
            assertTrue(!row.get(1).isEmpty() && !row.get(3).isEmpty(), row::toString);
        }
    }

    @Test
    void molarMassesAreOfComponentsThatThereAre() {
        Set<String> components =
                new LoincTable().codes().keySet().stream().map(Axes::component).collect(Collectors.toSet());
        List<String> rows = DataTable.read("analyte/molar.tsv").rows().stream()
                .filter(row -> !row.get(1).isEmpty())
                .map(row -> row.get(0))
                .toList();
        assertTrue(rows.size() >= 60, "rows: " + rows.size());
        rows.forEach(row ->
                List.of(row.split(";")).forEach(component -> assertTrue(components.contains(component), component)));
    }
}
