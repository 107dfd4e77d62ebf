// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.importing.RejectedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

    private static final String GOOD = "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"good\"}}";

    private static String resource(String members) {
        return "{\"resource\":{\"resourceType\":\"Observation\"," + members + "}}";
    }

    static Stream<Arguments> brokenEntries() {
        return Stream.of(
                Arguments.of("{}", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("7", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("null", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("{\"fullUrl\":\"urn:uuid:1\",\"request\":{\"method\":\"DELETE\"}}", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("{\"response\":{\"status\":\"201\"}}", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("{\"resource\":null}", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("{\"resource\":\"text\"}", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("{\"resource\":[{\"resourceType\":\"Patient\"}]}", "HS-FHIR-NO-RESOURCE"),
                Arguments.of("{\"resource\":{}}", "HS-FHIR-NO-TYPE"),
                Arguments.of("{\"resource\":{\"id\":\"1\",\"status\":\"final\"}}", "HS-FHIR-NO-TYPE"),
                Arguments.of("{\"resource\":{\"resourceType\":7}}", "HS-FHIR-NO-TYPE"),
                Arguments.of("{\"resource\":{\"resourceType\":\"Transport\",\"id\":\"1\"}}", "HS-FHIR-UNKNOWN-TYPE"),
                Arguments.of("{\"resource\":{\"resourceType\":\"MedicationOrder\"}}", "HS-FHIR-UNKNOWN-TYPE"),
                Arguments.of("{\"resource\":{\"resourceType\":\"observation\"}}", "HS-FHIR-UNKNOWN-TYPE"),
                Arguments.of(resource("\"id\":17"), "HS-FHIR-ID"),
                Arguments.of(resource("\"id\":\" \""), "HS-FHIR-ID"),
                Arguments.of(resource("\"id\":null"), "HS-FHIR-ID"),
                Arguments.of(resource("\"id\":\"" + "x".repeat(257) + "\""), "HS-FHIR-ID"),
                Arguments.of(
                        resource("\"id\":\"1\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000)), "HS-FHIR-TOO-DEEP"),
                Arguments.of(resource("\"x\":" + "{\"x\":".repeat(200) + "1" + "}".repeat(200)), "HS-FHIR-TOO-DEEP"),
                Arguments.of(
                        resource("\"id\":\"1\",\"valueInteger\":" + "9".repeat(1_000_000)), "HS-FHIR-NUMBER-TOO-LONG"),
                Arguments.of(
                        "{\"resource\":{\"resourceType\":" + "9".repeat(1_000_000) + ",\"id\":\"1\"}}",
                        "HS-FHIR-NUMBER-TOO-LONG"),
                Arguments.of(resource("\"id\":\"1\",\"" + "n".repeat(1_001) + "\":1"), "HS-FHIR-NAME-TOO-LONG"),
                Arguments.of(resource("\"id\":\"1\",\"status\":\"a\",\"status\":\"b\""), "HS-FHIR-DUPLICATE-MEMBER"),
                Arguments.of(
                        resource("\"id\":\"1\",\"code\":{\"text\":\"a\",\"text\":\"b\"}"), "HS-FHIR-DUPLICATE-MEMBER"),
                Arguments.of(resource("\"resourceType\":\"Patient\""), "HS-FHIR-DUPLICATE-MEMBER"),
                Arguments.of(resource("\"id\":\"1\",\"x\":[" + "1,".repeat(1_000_000) + "1]"), "HS-FHIR-TOO-LARGE"),
                Arguments.of(
                        resource("\"id\":\"1\",\"x\":\"" + "y".repeat(24_000_001) + "\""), "HS-FHIR-STRING-TOO-LONG"));
    }

    /** The place is named, and the entries around it go in. */
    @ParameterizedTest
    @MethodSource("brokenEntries")
    void reportsABrokenEntryAndTakesTheRest(String broken, String code) {
        String good2 = GOOD.replace("good", "good2");
        Walked walked = Walked.of(
                "a.json", "{\"resourceType\":\"Bundle\",\"entry\":[" + GOOD + "," + broken + "," + good2 + "]}");
        assertEquals(List.of("entry[1] " + code), walked.rejections());
        assertEquals(List.of("Observation/good", "Observation/good2"), walked.names());
        assertEquals("entry[2]", walked.places().get(1));
        RejectedItem reason = walked.rejected.get(0);
        assertTrue(reason.message().length() > 20 && reason.message().length() <= 300, reason.message());
    }

    @ParameterizedTest
    @MethodSource("brokenEntries")
    void reportsABrokenLineAndTakesTheRest(String entry, String code) {
        String line = "{\"resourceType\":\"Bundle\",\"entry\":[" + entry + "]}";
        String good = "{\"resourceType\":\"Observation\",\"id\":\"1\"}";
        Walked walked = Walked.of("a.ndjson", good + "\n" + line + "\n" + good);
        assertEquals(List.of("line 2, entry[0] " + code), walked.rejections());
        assertEquals(List.of("line 1", "line 3"), walked.places());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}} |"
                        + " HS-FHIR-TRUNCATED | line 1, column 74",
                "{\"resourceType\":\"Patient\",\"id\":\"1\"}} | HS-FHIR-NOT-JSON | line 1, column 37",
                "{\"resourceType\":\"Patient\",\"id\":\"1\"} garbage | HS-FHIR-NOT-JSON | line 1, column 44",
                "{'resourceType':'Patient'} | HS-FHIR-NOT-JSON | line 1, column 3",
                "{\"name\":\"x\"} | HS-FHIR-NOT-FHIR | ~~",
                "{\"verifiableCredential\":[\"ey\"]} | HS-FHIR-NOT-FHIR | ~~",
                "7 | HS-FHIR-NOT-FHIR | ~~",
                "~   ~ | HS-IMPORT-EMPTY | ~~",
            })
    void refusesATextThatCannotBeReadAndSaysWhere(String text, String code, String place) {
        Walked walked = Walked.of("a.json", text);
        RejectedItem reason = walked.refused.orElseThrow();
        assertEquals(code, reason.code());
        assertEquals(place, reason.place());
    }

    @Test
    void refusesBytesThatAreNotUtf8AndSaysWhere() {
        byte[] latin = "{\"resourceType\":\"Patient\",\n\"name\":[{\"family\":\"M\u00FCller\"}]}"
                .getBytes(StandardCharsets.ISO_8859_1);
        RejectedItem reason = Walked.of("a.json", latin, 0).refused.orElseThrow();
        assertEquals("HS-FHIR-ENCODING", reason.code());
        assertTrue(reason.place().startsWith("line 2, column "), reason.place());
    }

    @Test
    void reportsBrokenLinesOfNdjson() {
        String good = "{\"resourceType\":\"Patient\",\"id\":\"1\"}";
        Walked walked = Walked.of(
                "a.ndjson", good + "\n{\"resourceType\":\"Pat\nhello\n" + good + good + "\n" + good.replace("1", "2"));
        assertEquals(
                List.of("line 2 HS-FHIR-TRUNCATED", "line 3 HS-FHIR-NOT-JSON", "line 4 HS-FHIR-NOT-JSON"),
                walked.rejections());
        assertEquals(List.of("line 1", "line 4", "line 5"), walked.places());
    }

    @Test
    void saysOfWhichVersionATypeIs() {
        Walked walked = Walked.of("a.json", "{\"resourceType\":\"MedicationOrder\"}");
        assertTrue(walked.rejected.get(0).message().contains("DSTU2"));
        walked = Walked.of("a.json", "{\"resourceType\":\"Evil\\n\\\"type\\\"" + "x".repeat(1_000) + "\"}");
        assertTrue(walked.rejected.get(0).message().length() < 100, "text of the file is quoted in short");
        assertTrue(walked.rejected.get(0).message().chars().noneMatch(Character::isISOControl));
    }

    /** A program that does not know FHIR's rule for ids loses nobody a result. */
    @Test
    void takesAnOddIdWithAWarning() {
        Walked walked = Walked.of("a.json", "{\"resourceType\":\"Observation\",\"id\":\"lab_1/x\"}");
        assertEquals(List.of("Observation/lab_1/x"), walked.names());
        assertEquals("HS-FHIR-ID", walked.warnings.get(0).code());
    }

    @Test
    void survivesBundlesInBundlesWithoutEnd() {
        String open = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":";
        int levels = 300;
        String text = open.repeat(levels) + "{\"resourceType\":\"Patient\"}" + "}]}".repeat(levels);
        Walked walked = Walked.of("a.json", text);
        assertEquals(1, walked.rejected.size());
        assertEquals("HS-FHIR-TOO-DEEP", walked.rejected.get(0).code());
    }

    @Test
    void takesASecondResourceOfAnEntryForBroken() {
        String patient = "{\"resourceType\":\"Patient\",\"id\":\"1\"}";
        Walked walked = Walked.of(
                "a.json",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + patient + ",\"resource\":" + patient
                        + "}]}");
        assertEquals(List.of("entry[0] HS-FHIR-DUPLICATE-MEMBER"), walked.rejections());
    }
}
