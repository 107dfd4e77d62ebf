// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Coding;

/**
 * Words that a field offers, with the code that they mean.
 *
 * @param words in the reader's language
 * @param system of the code
 * @param code what is kept beside the words
 * @param display the words of the code system, where they are kept as well
 */
record Suggestion(String words, String system, String code, Optional<String> display) {

    static Suggestion of(Coding coding, Optional<String> display) {
        return new Suggestion(
                coding.display().orElse(""),
                coding.system().orElse(""),
                coding.code().orElse(""),
                display);
    }

    /** As FHIR's {@code coding}. */
    JsonObject coding() {
        return JsonObject.builder()
                .put("system", system)
                .put("code", code)
                .put("display", display.orElse(null))
                .build();
    }

    JsonArray codings() {
        return JsonArray.of(coding());
    }

    boolean isFor(Coding coding) {
        return coding.code().filter(code::equals).isPresent()
                && coding.system().filter(own -> !own.equals(system)).isEmpty();
    }
}
