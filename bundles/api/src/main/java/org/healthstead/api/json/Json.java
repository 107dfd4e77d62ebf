// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.Optional;

/**
 * A JSON value as it was received: an immutable tree that keeps number lexemes ({@code 1.50} stays {@code 1.50}), the
 * order of members, and everything that this version of Healthstead does not know.
 *
 * <p>Every implementation is immutable and safe for use by several threads. Syntax: RFC 8259.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * Reads exactly one value.
     *
     * @param utf8 the whole text, UTF-8, not null
     * @throws JsonException when the text is no JSON, is not UTF-8, breaks one of {@link JsonLimits#RESOURCE}, or holds
     *     more than one value
     */
    static Json parse(byte[] utf8) {
        return JsonCodec.parse(utf8, JsonLimits.RESOURCE);
    }

    /** As {@link #parse(byte[])}, for text that is in memory already. */
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

    /** The text at {@code path}: a string's content, a number's lexeme, {@code true} or {@code false}; else empty. */
    default Optional<String> textAt(String path) {
        return at(path).flatMap(Json::scalarText);
    }

    /** The text of a string, number or boolean; empty for null, objects and arrays. */
    default Optional<String> scalarText() {
        return Optional.empty();
    }

    /** Compact UTF-8 text of this value: no white space, members in their order, number lexemes as received. */
    default byte[] toUtf8() {
        return JsonCodec.toUtf8(this);
    }
}
