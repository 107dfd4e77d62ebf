// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Files of an invented life: results, visits, orders, problems, vaccinations and letters over 76 years. */
final class LifetimeFiles {

    static final LocalDate BIRTH = LocalDate.of(1950, 1, 1);
    static final int DAYS = 76 * 365;

    /** So many people do something, a few of them most of it. */
    private static final int PRACTITIONERS = 300;

    private static final String[][] TESTS = {
        {"2276-4", "Ferritin", "ng/mL"},
        {"2951-2", "Sodium", "mmol/L"},
        {"2823-3", "Potassium", "mmol/L"},
        {"718-7", "Hemoglobin", "g/dL"},
        {"2345-7", "Glucose", "mg/dL"},
        {"2093-3", "Cholesterol", "mg/dL"},
        {"13457-7", "LDL cholesterol", "mg/dL"},
        {"2160-0", "Creatinine", "mg/dL"}
    };

    private static final String[] WORDS = {"asthma", "headache", "back pain", "fracture", "checkup", "tiredness"};

    private final Random random;
    private final int number;

    private LifetimeFiles(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    /**
     * Writes one file of newline-delimited JSON.
     *
     * @param number of the file: another one has another source and other entries
     */
    static Path write(Path folder, int number, int entries) throws IOException {
        Path file = folder.resolve("hospital-" + number + ".ndjson");
        LifetimeFiles life = new LifetimeFiles(number);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"text\":\"Ada Example\"}]}\n");
            for (int i = 0; i < entries; i++) {
                out.write(life.entry(i).replace('\'', '"') + "\n");
            }
        }
        return file;
    }

    static String practitioner(int rank) {
        return "Dr Name" + rank + " Family" + rank % 97;
    }

    private String somebody() {
        int rank = (int) (PRACTITIONERS * Math.pow(random.nextDouble(), 3));
        return "{'display':'" + practitioner(rank) + "'}";
    }

    private String entry(int i) {
        String day = BIRTH.plusDays(random.nextInt(DAYS)).toString();
        String rest = "'id':'e" + number + "-" + i + "','subject':{'reference':'Patient/p'},";
        String word = WORDS[random.nextInt(WORDS.length)];
        return switch (random.nextInt(20)) {
            case 0, 1 ->
                "{'resourceType':'Encounter'," + rest
                        + "'status':'finished','class':{'code':'AMB'},'type':[{'text':'Visit: "
                        + word + "'}],'period':{'start':'" + day + "'},'participant':[{'individual':" + somebody()
                        + "}]}";
            case 2 ->
                "{'resourceType':'MedicationRequest'," + rest + "'status':'completed','intent':'order',"
                        + "'medicationCodeableConcept':{'text':'Medicine " + i % 50 + "'},'authoredOn':'" + day
                        + "','requester':" + somebody() + "}";
            case 3 ->
                "{'resourceType':'Condition'," + rest + "'code':{'text':'" + word + " " + i % 40
                        + "'},'onsetDateTime':'" + day + "','recorder':" + somebody() + "}";
            case 4 ->
                "{'resourceType':'Immunization'," + rest.replace("subject", "patient")
                        + "'status':'completed','vaccineCode':{'text':'Vaccine " + i % 12 + "'},'occurrenceDateTime':'"
                        + day + "','performer':[{'actor':" + somebody() + "}]}";
            case 5 ->
                "{'resourceType':'DocumentReference'," + rest + "'status':'current','description':'Letter about " + word
                        + "','date':'" + day + "T09:00:00Z','author':[" + somebody()
                        + "],'content':[{'attachment':{'contentType':'text/plain','url':'http://example.org/" + i
                        + "'}}]}";
            default -> result(rest, day);
        };
    }

    private String result(String rest, String day) {
        String[] test = TESTS[random.nextInt(TESTS.length)];
        return "{'resourceType':'Observation'," + rest + "'status':'final','category':[{'coding':[{'system':"
                                                       + "'http://terminology.hl7.org/CodeSystem/observation-category','code':'laboratory'}]}],'code':{'coding':["
                                                       + "{'system':'http://loinc.org','code':'" + test[0] + "','display':'" + test[1] + "'}],'text':'"
                + test[1]
                + "'},'effectiveDateTime':'" + day + "','performer':[" + somebody() + "],'valueQuantity':{'value':"
                + (10 + random.nextInt(900)) / 10.0 + ",'unit':'" + test[2] + "','system':'http://unitsofmeasure.org',"
                + "'code':'" + test[2] + "'}}";
    }
}
