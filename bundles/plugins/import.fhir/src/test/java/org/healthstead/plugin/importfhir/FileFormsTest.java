// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormsTest {

    private static final String ONE = "{\"resourceType\":\"Observation\",\"id\":\"1\",\"status\":\"final\"}";
    private static final String TWO = "{\"resourceType\":\"Observation\",\"id\":\"2\",\"status\":\"final\"}";

    private static String bundle(String head, String... entries) {
        return "{\"resourceType\":\"Bundle\"," + head + "\"entry\":[" + String.join(",", entries) + "]}";
    }

    private static String entry(String resource) {
        return "{\"resource\":" + resource + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"transaction\",",
                "\"type\":\"collection\",",
                "\"type\":\"document\",\"identifier\":{\"value\":\"x\"},",
                "\"type\":\"searchset\",\"total\":2,\"link\":[{\"relation\":\"self\",\"url\":\"x\"}],",
                "\"type\":\"batch\",",
                "\"type\":\"history\",",
                "\"type\":\"message\",",
                "",
            })
    void opensEveryBundle(String head) {
        Walked walked = Walked.of("a.json", bundle(head, entry(ONE), entry(TWO)));
        assertEquals(List.of("Observation/1", "Observation/2"), walked.names());
        assertEquals(List.of("entry[0]", "entry[1]"), walked.places());
    }

    @Test
    void opensBundlesInEntries() {
        String document = bundle("\"type\":\"document\",", entry(ONE), entry(TWO));
        Walked walked = Walked.of("a.json", bundle("\"type\":\"searchset\",", entry(document), entry(ONE)));
        assertEquals(List.of("entry[0], entry[0]", "entry[0], entry[1]", "entry[1]"), walked.places());
    }

    @Test
    void opensBundlesWhoseTypeComesLate() {
        String late =
                "{\"entry\":[" + entry(ONE) + "," + entry(TWO) + "],\"type\":\"batch\",\"resourceType\":\"Bundle\"}";
        assertEquals(List.of("entry[0]", "entry[1]"), Walked.of("a.json", late).places());
        String nested = bundle("", entry(late), entry("{\"id\":\"3\",\"resourceType\":\"Patient\"}"));
        Walked walked = Walked.of("a.json", nested);
        assertEquals(List.of("entry[0], entry[0]", "entry[0], entry[1]", "entry[1]"), walked.places());
        assertEquals("Patient/3", walked.names().get(2));
    }

    @Test
    void readsAResourceWhateverItsOrder() {
        for (String text : List.of(
                ONE,
                "\uFEFF" + ONE,
                "\n\t " + ONE + " \n",
                "{\"status\":\"final\",\"id\":\"1\",\"resourceType\":\"Observation\"}")) {
            Walked walked = Walked.of("a.json", text);
            assertEquals(List.of("Observation/1"), walked.names());
            assertEquals(List.of(""), walked.places());
        }
    }

    @Test
    void readsArraysAndTextsOneAfterTheOther() {
        assertEquals(
                List.of("[0]", "[1]"),
                Walked.of("a.json", "[" + ONE + "," + TWO + "]").places());
        assertEquals(
                List.of("", "value 2"), Walked.of("a.json", ONE + " " + TWO).places());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.json", "", "export"})
    void readsLinesWhateverTheFileIsCalled(String name) {
        String text = "\uFEFF" + ONE + "\r\n\n" + TWO + "\n" + bundle("", entry(ONE)) + "\n";
        Walked walked = Walked.of(name, text);
        assertEquals(List.of("line 1", "line 3", "line 4, entry[0]"), walked.places());
    }

    @Test
    void readsLinesThatAreLongerThanABuffer() {
        String big =
                "{\"resourceType\":\"Observation\",\"id\":\"9\",\"note\":[{\"text\":\"" + "x".repeat(200_000) + "\"}]}";
        Walked walked = Walked.of("a", big + "\n" + big.replace("9", "8") + "\nnonsense\n" + ONE);
        assertEquals(List.of("line 1", "line 2", "line 4"), walked.places());
        assertEquals(List.of("line 3 HS-FHIR-NOT-JSON"), walked.rejections());
    }

    /** One entry per line is a way to print a Bundle, not NDJSON. */
    @Test
    void takesABundleInLinesForOneText() {
        String text = "{\"resourceType\":\"Bundle\",\"entry\":[\n" + entry(ONE) + ",\n" + entry(TWO) + "]}";
        assertEquals(List.of("entry[0]", "entry[1]"), Walked.of("a.json", text).places());
    }

    @ParameterizedTest
    @CsvSource({
        "a.json, '{\"resourceType\":\"Patient\"}', 95",
        "a, '  {\"resourceType\":\"Patient\"}', 95",
        "a.json, '{\"x\":1}', 50",
        "a, '{\"x\":1}', 20",
        "a, '[', 20",
        "a.json, '<html>', 0",
        "a.json, hello, 0",
        "a.json, '', 0",
    })
    void saysHowWellItSuits(String name, String text, int wanted) {
        assertEquals(
                wanted, new FhirJsonImporter().accepts(new Walked.Source(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void asksForUtf8() {
        byte[] wide = ("\uFEFF" + ONE).getBytes(StandardCharsets.UTF_16LE);
        assertTrue(new FhirJsonImporter().accepts(new Walked.Source("a.json", wide)) > 0);
        assertEquals(
                Optional.of("HS-FHIR-ENCODING"),
                Walked.of("a.json", wide, 0).refused.map(reason -> reason.code()));
    }

    @Test
    void deliversWhatWasStoredNoSecondTime() {
        String text = bundle(
                "",
                entry(ONE),
                entry(bundle("", entry(TWO), "{}")),
                entry("{\"resourceType\":\"Nonsense\"}"),
                entry("{\"id\":\"5\",\"resourceType\":\"Patient\"}"),
                entry("{\"resourceType\":\"Patient\",\"gender\":\"male\"}"));
        Walked whole = Walked.of("a.json", text);
        for (int stored = 0; stored <= 6; stored++) {
            Walked rest = Walked.of("a.json", text.getBytes(StandardCharsets.UTF_8), stored);
            int done = stored;
            assertEquals(whole.surveyed, rest.surveyed);
            assertTrue(whole.delivered.size() + whole.rejected.size() - done
                    == rest.delivered.size() + rest.rejected.size());
        }
    }
}
