// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Turns text into a tree and back, with Jackson's streaming parser. No Jackson type leaves this package.
 *
 * <p>Jackson's own limits are set higher than ours. At the first value that breaks one of its limits Jackson gives up
 * on the whole file, but {@link JsonReader} has to name the bad value and go on with the next. Jackson's limits still
 * bound the memory that it needs for one token and for its nesting levels.
 */
final class JsonCodec {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(5_000_000)
                    .maxStringLength(32_000_000)
                    .maxNameLength(50_000)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(1_000).build())
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private JsonCodec() {}

    static Json parse(byte[] utf8, JsonLimits limits) {
        return parse(() -> FACTORY.createParser(utf8), limits);
    }

    static Json parse(String text, JsonLimits limits) {
        return parse(() -> FACTORY.createParser(text), limits);
    }

    static JsonReader reader(InputStream in, JsonLimits limits) throws IOException {
        return new JsonReader(FACTORY.createParser(in), limits);
    }

    private static Json parse(ParserOpener opener, JsonLimits limits) {
        try (JsonReader reader = new JsonReader(opener.open(), limits)) {
            Json value = reader.readValue();
            reader.requireEnd();
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject requireObject(Json value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new JsonException(JsonException.Reason.SYNTAX, 1, 1);
    }

    static byte[] toUtf8(Json value) {
        try {
            return toUtf8(value, false);
        } catch (JsonGenerationException e) {
            return escaped(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Escapes everything beyond ASCII. Half of a surrogate pair cannot be written in UTF-8, but JSON can escape it, and
     * some files contain one.
     */
    private static byte[] escaped(Json value) {
        try {
            return toUtf8(value, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] toUtf8(Json value, boolean escape) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), escape);
            write(value, generator);
        }
        return out.toByteArray();
    }

    static String toText(Json value) {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static boolean isNumber(String lexeme) {
        return NUMBER.matcher(lexeme).matches();
    }

    private static void write(Json value, JsonGenerator generator) throws IOException {
        switch (value) {
            case JsonString string -> generator.writeString(string.value());
            case JsonObject object -> writeObject(object, generator);
            case JsonArray array -> writeArray(array, generator);
            case JsonNumber number -> generator.writeNumber(number.lexeme());
            case JsonBoolean truth -> generator.writeBoolean(truth.value());
            case JsonNull none -> generator.writeNull();
        }
    }

    private static void writeObject(JsonObject object, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (int i = 0; i < object.size(); i++) {
            generator.writeFieldName(object.nameAt(i));
            write(object.valueAt(i), generator);
        }
        generator.writeEndObject();
    }

    private static void writeArray(JsonArray array, JsonGenerator generator) throws IOException {
        generator.writeStartArray();
        for (int i = 0; i < array.size(); i++) {
            write(array.get(i), generator);
        }
        generator.writeEndArray();
    }

    private interface ParserOpener {
        JsonParser open() throws IOException;
    }
}
