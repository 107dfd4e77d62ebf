// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntrySummary;
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
                    + "x".repeat(50) + "\"}"
        };
        for (String body : bodies) {
            EntrySummary summary = EntrySummary.of(JsonObject.parse(body));
            LineCodec.Line line = LineCodec.unpack(LineCodec.pack(summary));
            assertEquals(summary.title(), line.title());
            assertEquals(summary.value(), line.value());
            assertEquals(summary.unit(), line.unit());
            assertEquals(summary.flag(), line.flag());
            assertEquals(summary.date(), line.date());
            assertEquals(summary.negated(), line.negated());
            assertEquals(summary.status().filter(status -> status.length() > LineCodec.MAX_STATUS), line.longStatus());
        }
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        for (int before = 396; before < 402; before++) {
            String title = "a".repeat(before) + "😀".repeat(9);
            EntrySummary summary = EntrySummary.of(JsonObject.builder()
                    .put("resourceType", "Basic")
                    .put("code", JsonObject.builder().put("text", title).build())
                    .build());
            Optional<String> cut = LineCodec.unpack(LineCodec.pack(summary)).title();
            assertTrue(cut.orElseThrow().length() <= 400);
            assertTrue(title.startsWith(cut.get().substring(0, cut.get().length() - 1)));
            assertTrue(!Character.isHighSurrogate(cut.get().charAt(cut.get().length() - 2)));
        }
    }
}
