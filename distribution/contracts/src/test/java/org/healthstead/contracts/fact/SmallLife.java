// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.fact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.healthstead.api.json.JsonObject;

/** An invented record of one source: visits over the years, each with results, some with a vaccination. */
final class SmallLife {

    private static final String CATEGORY =
            "'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'%s'}]}],";
    private static final String CODE =
            "'code':{'coding':[{'system':'http://loinc.org','code':'%s','display':'%s'}],'text':'%s'},";
    private static final String AMOUNT =
            "'valueQuantity':{'value':%s,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'}";

    /** Code, name, unit, lowest value, highest value, digits. */
    private record Test(String code, String name, String unit, int low, int high, int digits) {}

    private static final List<Test> TESTS = List.of(
            new Test("2089-1", "LDL", "mg/dL", 40, 220, 0),
            new Test("2085-9", "HDL", "mg/dL", 20, 90, 1),
            new Test("718-7", "Hemoglobin", "g/dL", 9, 18, 1),
            new Test("6690-2", "Leukocytes", "10*3/uL", 3, 12, 2),
            new Test("2951-2", "Sodium", "mmol/L", 130, 150, 0),
            new Test("29463-7", "Weight", "kg", 50, 110, 1),
            new Test("8302-2", "Height", "cm", 150, 190, 0),
            new Test("8867-4", "Heart rate", "/min", 50, 110, 0));

    private static final List<String> VACCINES = List.of("140", "113", "33", "121", "208");

    private final Random random;
    private final List<JsonObject> entries = new ArrayList<>();

    SmallLife(Random random) {
        this.random = random;
    }

    List<JsonObject> entries(int visits) {
        LocalDateTime time = LocalDateTime.of(1980 + random.nextInt(20), 1, 1, 8, 0);
        for (int visit = 0; visit < visits; visit++) {
            time = time.plusDays(20 + random.nextInt(300)).plusMinutes(random.nextInt(600));
            String when = time + ":" + (10 + random.nextInt(49)) + "+01:00";
            for (Test test : TESTS) {
                if (random.nextInt(3) > 0) {
                    add(result(test, when));
                }
            }
            add(pressure(when));
            add(smoking(when));
            if (random.nextInt(3) == 0) {
                add(vaccination(VACCINES.get(random.nextInt(VACCINES.size())), when));
            }
            if (random.nextInt(4) == 0) {
                add(condition(when));
            }
        }
        return entries;
    }

    private void add(String body) {
        entries.add(JsonObject.parse(("{'id':'" + entries.size() + "'," + body + "}").replace('\'', '"')));
    }

    private String number(int low, int high, int digits) {
        long scale = (long) Math.pow(10, digits);
        return java.math.BigDecimal.valueOf(low * scale + random.nextLong((high - low) * scale), digits)
                .toPlainString();
    }

    private static String observation(String category, String when) {
        return "'resourceType':'Observation','status':'final'," + CATEGORY.formatted(category) + "'effectiveDateTime':'"
                + when + "',";
    }

    private String result(Test test, String when) {
        return observation("laboratory", when)
                + CODE.formatted(test.code(), test.name(), test.name())
                + AMOUNT.formatted(number(test.low(), test.high(), test.digits()), test.unit(), test.unit());
    }

    private String pressure(String when) {
        return observation("vital-signs", when)
                + CODE.formatted("85354-9", "Blood pressure", "Blood pressure")
                + "'component':[{" + CODE.formatted("8480-6", "Systolic", "Systolic")
                + AMOUNT.formatted(number(100, 180, 0), "mm[Hg]", "mm[Hg]") + "},{"
                + CODE.formatted("8462-4", "Diastolic", "Diastolic")
                + AMOUNT.formatted(number(60, 100, 0), "mm[Hg]", "mm[Hg]") + "}]";
    }

    private String smoking(String when) {
        String answer = random.nextBoolean() ? "266919005" : "8517006";
        return observation("social-history", when)
                + CODE.formatted("72166-2", "Smoking", "Smoking")
                + "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'" + answer
                + "','display':'Answer'}],'text':'Answer'}";
    }

    private static String vaccination(String code, String when) {
        return "'resourceType':'Immunization','status':'completed','vaccineCode':{'coding':[{"
                + "'system':'http://hl7.org/fhir/sid/cvx','code':'" + code + "','display':'Vaccine'}]},"
                + "'occurrenceDateTime':'" + when + "'";
    }

    private String condition(String when) {
        return "'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'coding':[{"
                + "'system':'http://snomed.info/sct','code':'" + (1000 + random.nextInt(50)) + "'}]},'onsetDateTime':'"
                + when + "'";
    }
}
