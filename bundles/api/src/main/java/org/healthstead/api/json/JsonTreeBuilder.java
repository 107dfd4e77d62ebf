// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.healthstead.api.json.JsonException.Reason;

/**
 * Builds the tree of one value from the parser's tokens and enforces the limits. When a limit is broken, it skips the
 * rest of the value token by token, so that the reader is then positioned after it.
 *
 * <p>Unwanted members are read and checked too. Whether a value is refused must not depend on which of its members
 * somebody wants.
 */
final class JsonTreeBuilder {

    private final JsonParser parser;
    private final JsonLimits limits;
    private JsonException violation;
    private int valuesLeft;
    private long textLeft;

    JsonTreeBuilder(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    Json build(JsonToken first) throws IOException {
        start();
        Json value = value(first, 1, true);
        if (violation != null) {
            throw violation;
        }
        return value;
    }

    /**
     * Builds the rest of an object.
     *
     * @param first the next member's name, or the object's end
     * @param begun members that were already read
     * @param wanted asked for each name in the order of the text; unwanted members are checked and left out
     */
    JsonObject rest(JsonToken first, JsonObject begun, Predicate<String> wanted) throws IOException {
        start();
        Members members = new Members(begun);
        for (JsonToken token = first; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            member(members, name, 1, violation == null && wanted.test(name));
        }
        if (violation != null) {
            throw violation;
        }
        return members.toObject();
    }

    private void start() {
        violation = null;
        valuesLeft = limits.maxValues();
        textLeft = limits.maxTextLength();
    }

    private Json value(JsonToken token, int depth, boolean keep) throws IOException {
        if (--valuesLeft < 0) {
            refuse(Reason.TOO_MANY_VALUES);
        }
        return switch (token) {
            case START_OBJECT -> depth > limits.maxDepth() ? skip(Reason.TOO_DEEP) : object(depth, keep);
            case START_ARRAY -> depth > limits.maxDepth() ? skip(Reason.TOO_DEEP) : array(depth, keep);
            case VALUE_STRING -> string(keep);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(keep);
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            default -> JsonNull.NULL;
        };
    }

    private Json object(int depth, boolean keep) throws IOException {
        Members members = new Members(JsonObject.EMPTY);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            member(members, parser.currentName(), depth, keep);
        }
        return keep && violation == null ? members.toObject() : JsonNull.NULL;
    }

    private void member(Members members, String name, int depth, boolean keep) throws IOException {
        if (name.length() > limits.maxNameLength()) {
            refuse(Reason.NAME_TOO_LONG);
        }
        spend(name.length());
        boolean isNew = violation != null || members.claim(name);
        if (!isNew) {
            refuse(Reason.DUPLICATE_NAME);
        }
        Json value = value(parser.nextToken(), depth + 1, keep);
        if (keep && violation == null) {
            members.keep(value);
        }
    }

    private Json array(int depth, boolean keep) throws IOException {
        Json[] items = new Json[4];
        int size = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Json item = value(token, depth + 1, keep);
            if (keep && violation == null) {
                if (size == items.length) {
                    items = Arrays.copyOf(items, size * 2);
                }
                items[size++] = item;
            }
        }
        return size == 0 ? JsonArray.EMPTY : new JsonArray(Arrays.copyOf(items, size));
    }

    private Json string(boolean keep) throws IOException {
        if (violation != null) {
            return JsonNull.NULL;
        }
        int length = parser.getTextLength();
        if (length > limits.maxStringLength()) {
            return refuse(Reason.STRING_TOO_LONG);
        }
        spend(length);
        return keep && violation == null ? new JsonString(parser.getText()) : JsonNull.NULL;
    }

    private Json number(boolean keep) throws IOException {
        if (violation != null) {
            return JsonNull.NULL;
        }
        int length = parser.getTextLength();
        if (length > limits.maxNumberLength()) {
            return refuse(Reason.NUMBER_TOO_LONG);
        }
        spend(length);
        return keep && violation == null ? JsonNumber.parsed(parser.getText()) : JsonNull.NULL;
    }

    private void spend(int length) {
        textLeft -= length;
        if (textLeft < 0) {
            refuse(Reason.TEXT_TOO_LONG);
        }
    }

    private Json skip(Reason reason) throws IOException {
        refuse(reason);
        parser.skipChildren();
        return JsonNull.NULL;
    }

    /** Records a violation. Only the first one is kept, because its position is the useful one. */
    private Json refuse(Reason reason) {
        if (violation == null) {
            JsonLocation here = parser.currentLocation();
            violation = new JsonException(reason, here.getLineNr(), here.getColumnNr());
        }
        return JsonNull.NULL;
    }
}
