// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.healthstead.api.json.JsonException.Reason;

/**
 * Builds the tree of one value from the parser's tokens and keeps the limits. After a broken limit the rest of the
 * value is passed over token by token, so that the reader stands behind it.
 */
final class JsonTreeBuilder {

    private static final int SMALL_OBJECT = 12;

    private final JsonParser parser;
    private final JsonLimits limits;
    private JsonException violation;

    JsonTreeBuilder(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    Json build(JsonToken first) throws IOException {
        violation = null;
        Json value = value(first, 1);
        if (violation != null) {
            throw violation;
        }
        return value;
    }

    private Json value(JsonToken token, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> depth > limits.maxDepth() ? skip(Reason.TOO_DEEP) : object(depth);
            case START_ARRAY -> depth > limits.maxDepth() ? skip(Reason.TOO_DEEP) : array(depth);
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            default -> JsonNull.NULL;
        };
    }

    private Json object(int depth) throws IOException {
        String[] names = new String[8];
        Json[] values = new Json[8];
        Set<String> seen = null;
        int size = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Json value = value(parser.nextToken(), depth + 1);
            if (violation != null) {
                continue;
            }
            if (name.length() > limits.maxNameLength()) {
                refuse(Reason.NAME_TOO_LONG);
            }
            if (size == SMALL_OBJECT) {
                seen = new HashSet<>(Arrays.asList(names).subList(0, size));
            }
            if (seen == null ? contains(names, size, name) : !seen.add(name)) {
                refuse(Reason.DUPLICATE_NAME);
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size++] = value;
        }
        return new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }

    private static boolean contains(String[] names, int size, String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Json array(int depth) throws IOException {
        Json[] items = new Json[4];
        int size = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Json item = value(token, depth + 1);
            if (violation == null) {
                if (size == items.length) {
                    items = Arrays.copyOf(items, size * 2);
                }
                items[size++] = item;
            }
        }
        return size == 0 ? JsonArray.EMPTY : new JsonArray(Arrays.copyOf(items, size));
    }

    private Json string() throws IOException {
        if (violation != null) {
            return JsonNull.NULL;
        }
        return parser.getTextLength() > limits.maxStringLength()
                ? refuse(Reason.STRING_TOO_LONG)
                : new JsonString(parser.getText());
    }

    private Json number() throws IOException {
        if (violation != null) {
            return JsonNull.NULL;
        }
        return parser.getTextLength() > limits.maxNumberLength()
                ? refuse(Reason.NUMBER_TOO_LONG)
                : JsonNumber.parsed(parser.getText());
    }

    private Json skip(Reason reason) throws IOException {
        refuse(reason);
        parser.skipChildren();
        return JsonNull.NULL;
    }

    /** Keeps the first violation only: it is the one whose place helps. */
    private Json refuse(Reason reason) {
        if (violation == null) {
            JsonLocation here = parser.currentLocation();
            violation = new JsonException(reason, here.getLineNr(), here.getColumnNr());
        }
        return JsonNull.NULL;
    }
}
