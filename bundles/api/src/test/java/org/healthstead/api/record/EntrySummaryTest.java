// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.RandomJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySummaryTest {

    private static final List<String> RESOURCES = List.of("""
        {"resourceType":"Observation","status":"final","category":[{"coding":[{"code":"laboratory"}]}],
         "code":{"coding":[{"system":"http://loinc.org","code":"2276-4","display":"Ferritin"}],"text":"Ferritin"},
         "effectiveDateTime":"2021-03-04","valueQuantity":{"value":18.0,"comparator":"<","unit":"ng/mL"},
         "interpretation":[{"coding":[{"code":"L"}]}],"performer":[{"reference":"Practitioner/1"}],
         "meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}]}}
        """, """
        {"resourceType":"Patient","name":[{"prefix":["Dr."],"given":["Jane","Q."],"family":"Example"}],
         "birthDate":"1980-01-01"}
        """, """
        {"resourceType":"Condition","code":{"text":"Asthma"},"onsetDateTime":"2019",
         "clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"refuted"}]}}
        """, """
        {"resourceType":"MedicationRequest","status":"active","medicationCodeableConcept":{"text":"Iron"},
         "authoredOn":"2021-05-06T07:08:09Z","dosageInstruction":[{"text":"one a day"}]}
        """, """
        {"resourceType":"Observation","status":"final","code":{"text":"Blood pressure"},
         "category":[{"coding":[{"code":"vital-signs"}]}],
         "component":[{"valueQuantity":{"value":128,"unit":"mmHg"}},{"valueQuantity":{"value":82,"unit":"mmHg"}}]}
        """);

    private static EntrySummary read(int resource) {
        return EntrySummary.of(JsonObject.parse(RESOURCES.get(resource)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'presentedForm':[{}]; DOCUMENT",
                "'presentedForm':[{}],'category':[{'coding':[{'system':'http://loinc.org','code':'34117-2'}]}];"
                        + " DOCUMENT",
                "'presentedForm':[{}],'result':[{'reference':'Observation/1'}]; RESULT",
                "'presentedForm':[{}],'conclusion':'No fracture'; RESULT",
                "'presentedForm':[{}],'category':[{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/v2-0074','code':'LAB'}]}]; RESULT",
                "'presentedForm':[{}],'category':[{'coding':[{'system':'http://loinc.org','code':'LP29684-5'}]}];"
                        + " RESULT",
                "'status':'final'; RESULT"
            })
    void tellsANoteFromAReportOfResults(String members, Category category) {
        EntrySummary summary = EntrySummary.of(
                JsonObject.parse(("{'resourceType':'DiagnosticReport'," + members + "}").replace('\'', '"')));
        assertEquals(category, summary.category());
        assertTrue(Category.ofType("DiagnosticReport").contains(category));
    }

    @Test
    void readsALaboratoryResult() {
        EntrySummary summary = read(0);
        assertEquals(Category.RESULT, summary.category());
        assertEquals(AccessCategory.RESULTS, summary.accessCategory());
        assertTrue(summary.confidential());
        assertEquals(Optional.of("Ferritin"), summary.title());
        assertEquals(Optional.of("<18.0"), summary.value());
        assertEquals(Optional.of("ng/mL"), summary.unit());
        assertEquals(Optional.of("L"), summary.flag());
        assertEquals("2021-03-04", summary.date().orElseThrow().text());
        assertEquals(Optional.of("http://loinc.org|2276-4"), summary.code());
        assertEquals(Optional.of("final"), summary.status());
        assertFalse(summary.negated());
        assertEquals(Optional.of("Practitioner/1"), summary.practitioner());
    }

    @Test
    void readsNamesDosesAndPairs() {
        assertEquals(Optional.of("Dr. Jane Q. Example"), read(1).title());
        assertEquals(Optional.empty(), read(1).date());
        assertTrue(read(2).negated());
        assertEquals(PartialDate.Precision.YEAR, read(2).date().orElseThrow().precision());
        assertEquals(Optional.of("one a day"), read(3).value());
        assertEquals(Optional.of("128/82"), read(4).value());
        assertEquals(Category.VITAL_SIGN, read(4).category());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "not-done", "not-taken", "cancelled", "revoked"})
    void neverShowsWhatDidNotHappenAsIfItHad(String status) {
        JsonObject body = JsonObject.parse("{\"resourceType\":\"Procedure\"}").with("status", status);
        assertTrue(EntrySummary.of(body).negated());
    }

    @ParameterizedTest
    @CsvSource({"2021-02-30", "someday", "''"})
    void leavesAnImpossibleDateOut(String date) {
        JsonObject body = JsonObject.parse("{\"resourceType\":\"Observation\",\"effectiveDateTime\":\"" + date
                + "\",\"issued\":\"2021-01-02T03:04:05Z\"}");
        assertEquals(
                "2021-01-02T03:04:05Z",
                EntrySummary.of(body).date().orElseThrow().text());
    }

    /** Whatever stands where something else should: the summary is poorer, and nothing fails. */
    @Test
    void neverFails() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomJson generator = new RandomJson(random);
        for (int i = 0; i < 5_000; i++) {
            JsonObject body = JsonObject.parse(RESOURCES.get(random.nextInt(RESOURCES.size())));
            JsonObject damaged = (JsonObject) damage(body, random, generator, 0);
            assertDoesNotThrow(() -> EntrySummary.of(damaged), () -> "seed " + seed + ": " + damaged);
        }
    }

    private static Json damage(Json value, Random random, RandomJson generator, int depth) {
        if (depth > 0 && random.nextInt(8) == 0) {
            return generator.value(2);
        }
        return switch (value) {
            case JsonObject object -> {
                JsonObject changed = object;
                for (String name : object.names()) {
                    changed = changed.with(name, damage(object.member(name), random, generator, depth + 1));
                }
                yield changed;
            }
            case JsonArray array -> {
                List<Json> items = new ArrayList<>();
                array.forEach(item -> items.add(damage(item, random, generator, depth + 1)));
                yield JsonArray.of(items);
            }
            default -> value;
        };
    }

    @Test
    void writesTheSystolicPressureFirstInWhateverOrderTheyCome() {
        String diastolic =
                "{\"code\":{\"coding\":[{\"code\":\"8462-4\"}]},\"valueQuantity\":{\"value\":82,\"unit\":\"mmHg\"}}";
        String systolic =
                "{\"code\":{\"coding\":[{\"code\":\"8480-6\"}]},\"valueQuantity\":{\"value\":128,\"unit\":\"mmHg\"}}";
        for (String components : new String[] {diastolic + "," + systolic, systolic + "," + diastolic}) {
            JsonObject body = JsonObject.parse("{\"resourceType\":\"Observation\",\"component\":[" + components + "]}");
            assertEquals("128/82", EntrySummary.of(body).value().orElseThrow());
        }
    }

    @Test
    void namesABillByWhatItIsFor() {
        JsonObject bill = JsonObject.parse("{\"resourceType\":\"Claim\",\"type\":{\"text\":\"professional\"},"
                + "\"item\":[{\"productOrService\":{\"text\":\"Check-up\"}}]}");
        assertEquals("Check-up", EntrySummary.of(bill).title().orElseThrow());
    }
}
