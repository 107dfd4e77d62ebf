// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReaderTest {

    private static final JsonLimits SMALL = new JsonLimits(5, 20, 6, 8, 30, 100);

    private static JsonReader open(String text, JsonLimits limits) throws IOException {
        return JsonReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("[[[[[[1]]]]]]", Reason.TOO_DEEP),
                Arguments.of("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", Reason.TOO_DEEP),
                Arguments.of("\"" + "x".repeat(21) + "\"", Reason.STRING_TOO_LONG),
                Arguments.of("1234567", Reason.NUMBER_TOO_LONG),
                Arguments.of("[" + "9".repeat(1_000_000) + "]", Reason.NUMBER_TOO_LONG),
                Arguments.of("{\"ninechars\":1}", Reason.NAME_TOO_LONG),
                Arguments.of("[" + "1,".repeat(30) + "1]", Reason.TOO_MANY_VALUES),
                Arguments.of("[" + "\"aaaaaaaaaaaaaaaaaaaa\",".repeat(6) + "1]", Reason.TEXT_TOO_LONG),
                Arguments.of("{\"a\":[{\"b\":1,\"b\":1}]}", Reason.DUPLICATE_NAME));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void goesOnBehindAValueThatBreaksALimit(String bad, Reason wanted) throws IOException {
        try (JsonReader reader = open("[1," + bad + ",{\"a\":2}]", SMALL)) {
            reader.beginArray();
            assertEquals("1", reader.readValue().toString());
            JsonException refused = assertThrows(JsonException.class, reader::readValue);
            assertEquals(wanted, refused.reason());
            assertFalse(reader.isBroken());
            assertEquals("{\"a\":2}", reader.readValue().toString());
            reader.endArray();
            assertTrue(reader.atEnd());
        }
    }

    /** The first walk of an importer keeps nothing and must refuse what the second one refuses. */
    @ParameterizedTest
    @MethodSource("tooMuch")
    void refusesTheSameWhetherItIsWantedOrNot(String bad, Reason wanted) throws IOException {
        for (boolean keep : new boolean[] {true, false}) {
            try (JsonReader reader = open("[{\"t\":1,\"x\":" + bad + ",\"y\":1},7]", SMALL)) {
                reader.beginArray();
                reader.beginObject();
                JsonObject begun = JsonObject.EMPTY.with(reader.nextName(), reader.readValue());
                JsonException refused =
                        assertThrows(JsonException.class, () -> reader.readMembers(begun, name -> keep));
                assertEquals(wanted, refused.reason());
                assertEquals("7", reader.readValue().toString());
            }
        }
    }

    @Test
    void readsChosenMembersOnly() throws IOException {
        try (JsonReader reader = open("{\"t\":1,\"a\":{\"x\":[1,2]},\"b\":[{}],\"c\":\"s\",\"d\":null}", SMALL)) {
            reader.beginObject();
            JsonObject begun = JsonObject.EMPTY.with(reader.nextName(), reader.readValue());
            JsonObject read = reader.readMembers(begun, Set.of("a", "d")::contains);
            assertEquals("{\"t\":1,\"a\":{\"x\":[1,2]},\"d\":null}", read.toString());
            assertTrue(reader.atEnd());
        }
    }

    @Test
    void seesAMemberThatWasReadAlready() throws IOException {
        try (JsonReader reader = open("{\"t\":1,\"a\":1,\"t\":2}", SMALL)) {
            reader.beginObject();
            JsonObject begun = JsonObject.EMPTY.with(reader.nextName(), reader.readValue());
            JsonException refused = assertThrows(JsonException.class, () -> reader.readMembers(begun, name -> false));
            assertEquals(Reason.DUPLICATE_NAME, refused.reason());
            assertTrue(reader.atEnd());
        }
    }

    @Test
    void keepsEverythingThatIsWanted() throws IOException {
        long seed = System.nanoTime();
        RandomJson generator = new RandomJson(new Random(seed));
        for (int i = 0; i < 500; i++) {
            JsonObject object = generator.object(5);
            try (JsonReader reader = JsonReader.open(new ByteArrayInputStream(object.toUtf8()), JsonLimits.RESOURCE)) {
                reader.beginObject();
                assertEquals(object, reader.readMembers(JsonObject.EMPTY, name -> true), () -> "seed " + seed);
                assertTrue(reader.atEnd());
            }
        }
    }

    @Test
    void skipsValuesOfAnySizeAndTheRestOfContainers() throws IOException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        try (JsonReader reader = open("{\"a\":" + deep + ",\"b\":[1,[2],3],\"c\":4}", SMALL)) {
            reader.beginObject();
            assertEquals("a", reader.nextName());
            reader.skipValue();
            assertEquals("b", reader.nextName());
            reader.beginArray();
            reader.readValue();
            reader.skipRest();
            assertEquals("c", reader.nextName());
            assertEquals("4", reader.readValue().toString());
            reader.endObject();
        }
    }

    @Test
    void isBrokenAfterAnErrorInTheTextAndSaysWhere() throws IOException {
        try (JsonReader reader = open("[1,\n  x]", SMALL)) {
            reader.beginArray();
            reader.readValue();
            JsonException refused = assertThrows(JsonException.class, reader::readValue);
            assertEquals(List.of(Reason.SYNTAX, 2), List.of(refused.reason(), refused.line()));
            assertTrue(reader.isBroken());
        }
    }

    /** Levels and tokens cost memory before any limit of ours is asked: such a text is refused whole. */
    @Test
    void refusesTextsThatWouldFillTheMemoryOfTheParser() throws IOException {
        try (JsonReader reader = open("[".repeat(2_000_000), JsonLimits.RESOURCE)) {
            JsonException refused = assertThrows(JsonException.class, reader::skipValue);
            assertEquals(Reason.TOO_DEEP, refused.reason());
        }
        try (JsonReader reader = open("[" + "1".repeat(6_000_000) + "]", JsonLimits.RESOURCE)) {
            JsonException refused = assertThrows(JsonException.class, reader::readValue);
            assertEquals(Reason.NUMBER_TOO_LONG, refused.reason());
        }
        try (JsonReader reader = open("{\"" + "n".repeat(60_000) + "\":1}", JsonLimits.RESOURCE)) {
            JsonException refused = assertThrows(JsonException.class, reader::readValue);
            assertEquals(Reason.NAME_TOO_LONG, refused.reason());
        }
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        try (JsonReader reader = open("\uFEFF{\"a\":1}", SMALL)) {
            assertEquals("{\"a\":1}", reader.readValue().toString());
        }
    }

    @Test
    void readsNoValueWhereThereIsNone() throws IOException {
        try (JsonReader reader = open("[1]", SMALL)) {
            reader.beginArray();
            reader.readValue();
            assertThrows(JsonException.class, reader::readValue);
        }
    }
}
