// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/**
 * Numbers without the zeros that end their fraction, as programs write them: nobody takes 1.0 tablets every 1.0 days.
 * For doses; of a result such a zero tells how exactly it was measured. A number in a text stays as it is: there, 1.000
 * may be a thousand.
 */
final class PlainNumbers {

    private static final Pattern FRACTION = Pattern.compile("([-+]?[0-9]+)(?:\\.([0-9]*?)0*)?");

    private PlainNumbers() {}

    /** The same object, with every number in it plain. */
    static JsonObject in(JsonObject object) {
        JsonObject.Builder plain = JsonObject.builder();
        for (int i = 0; i < object.size(); i++) {
            plain.put(object.nameAt(i), in(object.valueAt(i)));
        }
        return plain.build();
    }

    private static Json in(Json value) {
        return switch (value) {
            case JsonNumber number -> JsonNumber.of(plain(number.lexeme()));
            case JsonObject object -> in(object);
            case JsonArray array -> {
                List<Json> items = new ArrayList<>(array.size());
                array.forEach(item -> items.add(in(item)));
                yield JsonArray.of(items);
            }
            default -> value;
        };
    }

    /** {@code 1.50} is 1.5; a number with an exponent stays as it is. */
    static String plain(String lexeme) {
        Matcher number = FRACTION.matcher(lexeme);
        if (!number.matches() || number.group(2) == null) {
            return lexeme;
        }
        return number.group(2).isEmpty() ? number.group(1) : number.group(1) + "." + number.group(2);
    }
}
