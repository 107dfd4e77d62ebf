// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Projection;
import org.healthstead.contracts.fixture.TestKinds;
import org.junit.jupiter.api.Test;

class CodecsTest {

    private static final String ID = UUID.randomUUID().toString();

    @Test
    void everyCompressionGivesEveryBodyBackByteForByte() {
        List<String> bodies = List.of(
                "{\"resourceType\":\"Basic\",\"id\":\"ID\",\"x\":1.0}",
                "{\"id\":\"ID\"}",
                "{\"resourceType\":\"Basic\",\"x\":\"ü€😀\\u0000\",\"id\":\"ID\"}",
                "{\"resourceType\":\"Basic\"}",
                "{\"resourceType\":\"Basic\",\"code\":{\"coding\":[{\"code\":\"17\"}]}}",
                "{\"resourceType\":\"Basic\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"2345-7\"}]}}",
                "{}",
                "{\"resourceType\":\"Binary\",\"id\":\"ID\",\"data\":\"" + "Zm9v".repeat(500_000) + "\"}");
        for (Compression compression : List.of(new ZstdCompression(), new DeflateCompression())) {
            BodyCodec codec = new BodyCodec(compression);
            for (String text : bodies) {
                JsonObject body = JsonObject.parse(text.replace("\"ID\"", "\"" + ID + "\""));
                byte[] packed = codec.pack(body, BodyCodec.text(body));
                assertArrayEquals(body.toUtf8(), codec.unpack(packed, ID).toUtf8());
                assertArrayEquals(
                        body.toUtf8(), new BodyCodec().unpack(packed, ID).toUtf8());
            }
        }
    }

    @Test
    void theDictionaryMakesATypicalResultSmall() {
        JsonObject body = JsonObject.parse(
                "{\"resourceType\":\"Observation\",\"id\":\"" + ID + "\",\"status\":\"final\","
                                                                   + "\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\","
                                                                   + "\"code\":\"laboratory\",\"display\":\"Laboratory\"}]}],\"code\":{\"coding\":[{\"system\":"
                                                                   + "\"http://loinc.org\",\"code\":\"2276-4\",\"display\":\"Ferritin\"}],\"text\":\"Ferritin\"}}");
        byte[] text = BodyCodec.text(body);
        int packed = new BodyCodec(new ZstdCompression()).pack(body, text).length;
        assertTrue(packed * 4 < text.length, packed + " bytes of " + text.length);
    }

    @Test
    void aFormThatThisVersionDoesNotKnowIsNamed() {
        BodyCodec codec = new BodyCodec();
        byte[] packed = codec.pack(JsonObject.EMPTY, BodyCodec.text(JsonObject.EMPTY));
        packed[1] = 99;
        ProblemException unknown = assertThrows(ProblemException.class, () -> codec.unpack(packed, ID));
        assertEquals("HS-STORE-BODY", unknown.problem().code());
        packed[0] = 99;
        assertThrows(ProblemException.class, () -> codec.unpack(packed, ID));
    }

    @Test
    void linesKeepWhatAListShows() {
        String[] bodies = {
            "{\"resourceType\":\"Observation\",\"code\":{\"text\":\"Größe"
                    + " 😀\"},\"valueQuantity\":{\"value\":1.80,\"unit\":"
                    + "\"m\"},\"effectiveDateTime\":\"2019-03-31T08:15:00+02:00\",\"status\":\"entered-in-error\"}",
            "{\"resourceType\":\"Basic\"}",
            "{\"resourceType\":\"Observation\",\"interpretation\":[{\"coding\":[{\"code\":\"H\"}]}],\"status\":\""
                    + "x".repeat(50) + "\"}",
            "{\"resourceType\":\"Observation\",\"category\":[{\"coding\":[{\"code\":\"vital-signs\"}]}],"
                    + "\"component\":[{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8480-6\"}]},"
                    + "\"valueQuantity\":{\"value\":128,\"unit\":\"mmHg\",\"system\":\"http://unitsofmeasure.org\","
                    + "\"code\":\"mm[Hg]\"},\"interpretation\":[{\"coding\":[{\"code\":\"H\"}]}]},"
                    + "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8462-4\"}]},"
                    + "\"valueQuantity\":{\"value\":82,\"comparator\":\">\",\"unit\":\"mmHg\"}}]}",
            "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":0.50,\"comparator\":\"<\",\"unit\":\"g/L\","
                    + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"g/L\"},\"referenceRange\":[{\"low\":"
                    + "{\"value\":0.5,\"unit\":\"g/L\"},\"high\":{\"value\":2,\"unit\":\"g/L\"}}]}",
            "{\"resourceType\":\"Observation\",\"effectivePeriod\":{\"start\":\"2024-05-01T20:00:00+02:00\","
                    + "\"end\":\"2024-05-02T20:00:00+02:00\"},\"valueString\":\"clear\"}",
            "{\"resourceType\":\"FamilyMemberHistory\",\"relationship\":{\"text\":\"Mother\"},\"condition\":"
                    + "[{\"code\":{\"text\":\"Gout\"},\"onsetAge\":{\"value\":47,\"code\":\"a\"}}]}",
            "{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Asthma\"},\"onsetAge\":{\"value\":7,\"code\":\"a\"},"
                    + "\"verificationStatus\":{\"coding\":[{\"code\":\"differential\"}]}}"
        };
        for (String body : bodies) {
            Projection summary = TestKinds.project(JsonObject.parse(body));
            Projection line = LineCodec.unpack(LineCodec.pack(summary), summary.type(), columns(summary));
            assertEquals(summary, line, body);
            assertEquals(summary.code(), line.code(), body);
            assertEquals(summary.until(), line.until(), body);
        }
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        for (int before = 790; before < 802; before++) {
            String title = "a".repeat(before) + "😀".repeat(9);
            Projection summary = TestKinds.project(JsonObject.builder()
                    .put("resourceType", "Basic")
                    .put("code", JsonObject.builder().put("text", title).build())
                    .build());
            String cut = LineCodec.unpack(LineCodec.pack(summary), "Basic", columns(summary))
                    .title()
                    .orElseThrow();
            assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= 800);
            assertTrue(title.startsWith(cut.substring(0, cut.length() - 1)));
            assertTrue(!Character.isHighSurrogate(cut.charAt(cut.length() - 2)));
        }
    }

    private static LineCodec.Columns columns(Projection line) {
        return new LineCodec.Columns(
                line.rules(),
                line.category(),
                line.accessCategory(),
                line.confidential(),
                line.current(),
                line.status().filter(status -> status.length() <= LineCodec.MAX_STATUS));
    }
}
