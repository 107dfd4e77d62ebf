// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import java.util.stream.Stream;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/** What a typed text is as a FHIR value. */
enum FieldForm {
    TEXT {
        @Override
        String read(Json value) {
            return value instanceof JsonString text ? text.value() : "";
        }

        @Override
        Json write(String text) {
            return new JsonString(text);
        }
    },

    /** CodeableConcept in free words. Codes go with the words that they meant. */
    CONCEPT {
        @Override
        String read(Json value) {
            if (!(value instanceof JsonObject concept)) {
                return "";
            }
            JsonObject coding = concept.array("coding").firstObject();
            return concept.string("text")
                    .or(() -> coding.string("display"))
                    .or(() -> coding.string("code"))
                    .orElse("");
        }

        @Override
        Json write(String text) {
            return JsonObject.builder().put("text", text).build();
        }
    },

    /** A list of texts, one on each line. */
    LINES {
        @Override
        String read(Json value) {
            return value instanceof JsonArray lines ? String.join("\n", lines.strings()) : "";
        }

        @Override
        Json write(String text) {
            List<String> lines = Stream.of(text.split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return JsonArray.ofStrings(lines);
        }
    };

    /** Empty for what is none; null allowed. */
    abstract String read(Json value);

    /** @param text not blank */
    abstract Json write(String text);
}
