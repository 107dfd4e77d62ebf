// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsWhatItWrote() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomJson generator = new RandomJson(random);
        for (int i = 0; i < 2_000; i++) {
            Json value = generator.value(6);
            byte[] text = value.toUtf8();
            assertEquals(value, Json.parse(text), () -> "seed " + seed);
            assertEquals(value, Json.parse(new String(text, StandardCharsets.UTF_8)), () -> "seed " + seed);
            assertArrayEquals(text, Json.parse(text).toUtf8(), () -> "seed " + seed);
        }
    }

    @Test
    void keepsLexemesOrderAndWhatItDoesNotKnow() {
        String text =
                "{\"z\":1.50,\"a\":[null,1e-07,{}],\"_b\":{\"extension\":[{\"url\":\"x\",\"valueDecimal\":0.0}]}}";
        assertEquals(text, Json.parse(text).toString());
    }

    @Test
    void tellsNumbersApartByTheirLexeme() {
        assertNotEquals(JsonNumber.of("1.0"), JsonNumber.of("1.00"));
        assertEquals(
                0,
                JsonNumber.of("1.0").decimal().compareTo(JsonNumber.of("1.00").decimal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "1.", ".5", "+1", "1e", "NaN", "0x1", "1 ", "--1"})
    void refusesNumbersThatJsonHasNot(String lexeme) {
        assertThrows(IllegalArgumentException.class, () -> JsonNumber.of(lexeme));
    }

    /** RFC 8259 allows to escape half of a pair, and files do. */
    @Test
    void writesHalfOfASurrogatePairAsItCame() {
        String text = "{\"a\":\"x\\uD83Dy é\"}";
        JsonObject object = JsonObject.parse(text);
        String written = new String(object.toUtf8(), StandardCharsets.UTF_8);
        assertTrue(written.contains("\\uD83D"), written);
        assertEquals(object, Json.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b[1].c | 7",
                "a.b[1].d | true",
                "a.b[0] | x",
                "a.b[2] | ",
                "a.x.y | ",
                "a.b[1].e | ",
                "a[0] | ",
            })
    void findsValuesByPath(String path, String wanted) {
        Json json = Json.parse("{\"a\":{\"b\":[\"x\",{\"c\":7,\"d\":true,\"e\":null}]}}");
        assertEquals(Optional.ofNullable(wanted), json.textAt(path));
    }

    @Test
    void changesCopiesAndNeverItself() {
        JsonObject object = JsonObject.parse("{\"a\":1,\"b\":2}");
        assertEquals("{\"a\":\"x\",\"b\":2}", object.with("a", "x").toString());
        assertEquals("{\"a\":1,\"b\":2,\"c\":\"x\"}", object.with("c", "x").toString());
        assertEquals("{\"b\":2}", object.without("a").toString());
        assertSame(object, object.without("c"));
        assertEquals("{\"a\":1,\"b\":2}", object.toString());
    }

    @Test
    void answersEmptyForMissingAndOtherKinds() {
        JsonObject object = JsonObject.parse("{\"a\":1,\"list\":[1,\"s\",{\"x\":1},null]}");
        assertSame(JsonObject.EMPTY, object.object("a"));
        assertSame(JsonArray.EMPTY, object.array("missing"));
        assertEquals(Optional.empty(), object.string("a"));
        assertEquals(List.of("s"), object.array("list").strings());
        assertEquals(1, object.array("list").objects().size());
        assertEquals("{\"x\":1}", object.array("list").firstObject().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,\"a\":2} | DUPLICATE_NAME",
                "{\"a\":1 | TRUNCATED",
                "{\"a\":\"x | TRUNCATED",
                "{\"a\":1, | TRUNCATED",
                "{\"a\": | TRUNCATED",
                "{\"a | TRUNCATED",
                "[1, | TRUNCATED",
                "[1 | TRUNCATED",
                "{\"a\":1}} | SYNTAX",
                "{\"a\":1} {} | SYNTAX",
                "{\"a\":tru} | SYNTAX",
                "hello | SYNTAX",
                "{'a':1} | SYNTAX",
                "{\"a\":01} | SYNTAX",
                "[1,] | SYNTAX",
                "~~ | TRUNCATED",
            })
    void saysWhyATextIsNoJson(String text, JsonException.Reason wanted) {
        JsonException refused =
                assertThrows(JsonException.class, () -> Json.parse(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(wanted, refused.reason());
    }

    @Test
    void saysWhereBytesAreNotUtf8() {
        byte[] latin = "{\"a\":1,\n\"name\": \"caf\u00E9 noir\"}".getBytes(StandardCharsets.ISO_8859_1);
        JsonException refused = assertThrows(JsonException.class, () -> Json.parse(latin));
        assertEquals(JsonException.Reason.ENCODING, refused.reason());
        assertEquals(2, refused.line());
        assertTrue(!refused.getMessage().contains("caf"), "messages end in logs");
    }

    @Test
    void seesDuplicatesInObjectsOfAnySize() {
        for (int size : new int[] {1, 7, 8, 15, 16, 17, 33, 100}) {
            StringBuilder text = new StringBuilder("{");
            for (int i = 0; i < size; i++) {
                text.append("\"n").append(i).append("\":").append(i).append(',');
            }
            String good = text + "\"last\":0}";
            String bad = text + "\"n0\":0}";
            assertEquals(size + 1, JsonObject.parse(good).size());
            JsonException refused = assertThrows(JsonException.class, () -> Json.parse(bad), "size " + size);
            assertEquals(JsonException.Reason.DUPLICATE_NAME, refused.reason());
        }
    }
}
