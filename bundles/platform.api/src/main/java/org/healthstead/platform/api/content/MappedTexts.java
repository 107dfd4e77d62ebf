// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/**
 * Replaces texts in a resource, at any depth, by the name of the member that holds them. Everything else stays as it
 * came: order, number lexemes, and every value in which nothing is replaced is the same object. Safe for several
 * threads.
 */
public final class MappedTexts {

    private MappedTexts() {}

    /**
     * The object with other texts; the same one when nothing is replaced.
     *
     * @param mapping gives what a text becomes, of the name of its member and the text; never null
     */
    public static JsonObject in(JsonObject object, BinaryOperator<String> mapping) {
        JsonObject.Builder mapped = JsonObject.builder();
        boolean isChanged = false;
        for (int i = 0; i < object.size(); i++) {
            Json now = in(object.nameAt(i), object.valueAt(i), mapping);
            isChanged |= now != object.valueAt(i);
            mapped.put(object.nameAt(i), now);
        }
        return isChanged ? mapped.build() : object;
    }

    private static Json in(String name, Json value, BinaryOperator<String> mapping) {
        return switch (value) {
            case JsonObject object -> in(object, mapping);
            case JsonArray array -> in(name, array, mapping);
            case JsonString text -> in(name, text, mapping);
            default -> value;
        };
    }

    private static JsonArray in(String name, JsonArray array, BinaryOperator<String> mapping) {
        List<Json> items = new ArrayList<>(array.size());
        boolean isChanged = false;
        for (Json item : array) {
            Json now = in(name, item, mapping);
            isChanged |= now != item;
            items.add(now);
        }
        return isChanged ? JsonArray.of(items) : array;
    }

    private static JsonString in(String name, JsonString text, BinaryOperator<String> mapping) {
        String now = mapping.apply(name, text.value());
        return now.equals(text.value()) ? text : new JsonString(now);
    }
}
