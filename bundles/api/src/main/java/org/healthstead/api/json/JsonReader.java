// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.healthstead.api.json.JsonException.Reason;

/**
 * Reads a long JSON text step by step and returns the values that are wanted, so a file of any length needs little
 * memory.
 *
 * <pre>{@code
 * try (JsonReader reader = JsonReader.open(in, JsonLimits.RESOURCE)) {
 *     reader.beginObject();
 *     while (reader.hasNext()) {
 *         switch (reader.nextName()) {
 *             case "entry" -> readEntries(reader);
 *             default -> reader.skipValue();
 *         }
 *     }
 *     reader.endObject();
 * }
 * }</pre>
 *
 * <p>When a value breaks a limit, {@link #readValue} throws after it has consumed the whole value, so the reader can go
 * on with the next one unless {@link #isBroken()}. Reads UTF-8 only. Not safe for several threads.
 */
public final class JsonReader implements Closeable {

    private final JsonParser parser;
    private final JsonTreeBuilder trees;
    private JsonToken ahead;
    private boolean looked;
    private boolean broken;

    JsonReader(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.trees = new JsonTreeBuilder(parser, limits);
    }

    /** @param in UTF-8 text; closed with the reader */
    public static JsonReader open(InputStream in, JsonLimits limits) throws IOException {
        return JsonCodec.reader(in, limits);
    }

    /** True when the next value is an object. */
    public boolean atObject() throws IOException {
        return peek() == JsonToken.START_OBJECT;
    }

    /** True when the next value is an array. */
    public boolean atArray() throws IOException {
        return peek() == JsonToken.START_ARRAY;
    }

    /** True when the end of the text is reached. */
    public boolean atEnd() throws IOException {
        return peek() == null;
    }

    public void beginObject() throws IOException {
        expect(JsonToken.START_OBJECT);
    }

    public void endObject() throws IOException {
        expect(JsonToken.END_OBJECT);
    }

    public void beginArray() throws IOException {
        expect(JsonToken.START_ARRAY);
    }

    public void endArray() throws IOException {
        expect(JsonToken.END_ARRAY);
    }

    /** True when the current object or array has another member or item. */
    public boolean hasNext() throws IOException {
        JsonToken token = peek();
        if (token == null) {
            throw failure(Reason.TRUNCATED);
        }
        return token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
    }

    public String nextName() throws IOException {
        expect(JsonToken.FIELD_NAME);
        return parser.currentName();
    }

    /** Reads the next value as a tree. */
    public Json readValue() throws IOException {
        JsonToken token = next();
        if (token == null) {
            throw failure(Reason.TRUNCATED);
        }
        if (token == JsonToken.FIELD_NAME || token.isStructEnd()) {
            throw failure(Reason.SYNTAX);
        }
        try {
            return trees.build(token);
        } catch (JsonProcessingException | CharConversionException e) {
            throw failure(e);
        }
    }

    /**
     * Reads the rest of the current object, including its end, under the same limits as {@link #readValue}.
     *
     * @param begun the members that were already read; they come first in the result, and none of them may occur again
     * @param wanted asked for each further name in the order of the text. An unwanted member is left out of the result,
     *     but the limits hold for it too
     */
    public JsonObject readMembers(JsonObject begun, Predicate<String> wanted) throws IOException {
        JsonToken token = next();
        try {
            return trees.rest(token, begun, wanted);
        } catch (JsonProcessingException | CharConversionException e) {
            throw failure(e);
        }
    }

    /** Skips the rest of the current object or array, including its end. */
    public void skipRest() throws IOException {
        while (hasNext()) {
            skipValue();
        }
        next();
    }

    /** Skips the next value, whatever its size and depth. */
    public void skipValue() throws IOException {
        if (next() == null) {
            throw failure(Reason.TRUNCATED);
        }
        try {
            parser.skipChildren();
        } catch (JsonProcessingException | CharConversionException e) {
            throw failure(e);
        }
    }

    /** How many bytes of the text have been consumed. */
    public long offset() {
        return Math.max(0, parser.currentLocation().getByteOffset());
    }

    /** True after a syntax or encoding error: nothing more can be read. */
    public boolean isBroken() {
        return broken;
    }

    void requireEnd() throws IOException {
        if (peek() != null) {
            throw failure(Reason.SYNTAX);
        }
    }

    private void expect(JsonToken wanted) throws IOException {
        JsonToken token = next();
        if (token != wanted) {
            throw failure(token == null ? Reason.TRUNCATED : Reason.SYNTAX);
        }
    }

    private JsonToken peek() throws IOException {
        if (!looked) {
            ahead = advance();
            looked = true;
        }
        return ahead;
    }

    private JsonToken next() throws IOException {
        JsonToken token = peek();
        looked = false;
        return token;
    }

    private JsonToken advance() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException | CharConversionException e) {
            throw failure(e);
        }
    }

    private JsonException failure(IOException cause) {
        broken = true;
        String message = String.valueOf(cause.getMessage());
        // Jackson throws different exceptions between values and within one.
        if (cause instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return failure(Reason.TRUNCATED);
        }
        if (cause instanceof StreamConstraintsException) {
            return failure(constraint(message));
        }
        boolean encoding = cause instanceof CharConversionException || message.startsWith("Invalid UTF-8");
        return failure(encoding ? Reason.ENCODING : Reason.SYNTAX);
    }

    private static Reason constraint(String message) {
        if (message.contains("depth")) {
            return Reason.TOO_DEEP;
        }
        if (message.startsWith("String")) {
            return Reason.STRING_TOO_LONG;
        }
        return message.startsWith("Number") ? Reason.NUMBER_TOO_LONG : Reason.NAME_TOO_LONG;
    }

    private JsonException failure(Reason reason) {
        broken = true;
        JsonLocation here = parser.currentLocation();
        return new JsonException(reason, here.getLineNr(), here.getColumnNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
