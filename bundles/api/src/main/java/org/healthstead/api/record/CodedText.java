// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * A concept in words and codes: FHIR {@code CodeableConcept}. Immutable.
 *
 * @param text what the source calls it, if given
 * @param codings codes for the same thing, in the order given; may be empty
 */
public record CodedText(Optional<String> text, List<Coding> codings) {

    public static final CodedText EMPTY = new CodedText(Optional.empty(), List.of());

    public CodedText {
        codings = List.copyOf(codings);
    }

    /**
     * Reads a CodeableConcept, the first item of an array of them, or a bare Coding. {@code coding} may also be a
     * single object instead of an array. Null and anything else give {@link #EMPTY}.
     */
    public static CodedText of(Json value) {
        return switch (value) {
            case JsonArray array -> of(array.firstObject());
            case JsonObject object
            when object.has("coding") || object.has("text") ->
                new CodedText(
                        object.string("text"),
                        object.member("coding") instanceof JsonObject only
                                ? List.of(Coding.of(only))
                                : codings(object.array("coding")));
            case JsonObject object
            when object.has("code") || object.has("display") ->
                new CodedText(Optional.empty(), List.of(Coding.of(object)));
            case null, default -> EMPTY;
        };
    }

    private static List<Coding> codings(JsonArray array) {
        List<Coding> codings = new ArrayList<>(array.size());
        for (Json item : array) {
            if (item instanceof JsonObject coding) {
                codings.add(Coding.of(coding));
            }
        }
        return codings;
    }

    /** The best words for a person: the text, else the first display, else the first code. */
    public Optional<String> words() {
        return text.filter(words -> !words.isBlank())
                .or(() -> codings.stream()
                        .flatMap(coding -> coding.display().stream())
                        .findFirst())
                .or(() -> codings.stream()
                        .flatMap(coding -> coding.code().stream())
                        .findFirst());
    }

    /** True when one of the codings has this code, in any code system. */
    public boolean hasCode(String code) {
        return codings.stream()
                .anyMatch(coding -> coding.code().filter(code::equals).isPresent());
    }
}
