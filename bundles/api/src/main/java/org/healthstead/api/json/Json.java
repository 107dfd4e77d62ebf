// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.Optional;

/**
 * A JSON value, kept as it was received. The tree keeps the digits of numbers ({@code 1.50} stays {@code 1.50}), the
 * order of members, and everything that this version of Healthstead does not know.
 *
 * <p>Immutable and safe for several threads. The syntax is that of RFC 8259.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * Reads exactly one value.
     *
     * @param utf8 the whole text, UTF-8, not null
     * @throws JsonException when the text is not JSON, is not UTF-8, breaks one of the limits in
     *     {@link JsonLimits#RESOURCE}, or holds more than one value
     */
    static Json parse(byte[] utf8) {
        return JsonCodec.parse(utf8, JsonLimits.RESOURCE);
    }

    /** Like {@link #parse(byte[])}, for a text that is already a string. */
    static Json parse(String text) {
        return JsonCodec.parse(text, JsonLimits.RESOURCE);
    }

    /**
     * The value at a path of member names and array positions, for example {@code code.coding[0].display}.
     *
     * @return empty when a step is missing or of another kind; a JSON {@code null} at the end counts as a value
     */
    default Optional<Json> at(String path) {
        return JsonPath.find(this, path);
    }

    /**
     * The text at {@code path}: the content of a string, the digits of a number, {@code true} or {@code false}; empty
     * for anything else.
     */
    default Optional<String> textAt(String path) {
        return at(path).flatMap(Json::scalarText);
    }

    /** The text of a string, number or boolean; empty for null, objects and arrays. */
    default Optional<String> scalarText() {
        return Optional.empty();
    }

    /** This value as compact UTF-8 text: no white space, members in their order, numbers as they were received. */
    default byte[] toUtf8() {
        return JsonCodec.toUtf8(this);
    }
}
