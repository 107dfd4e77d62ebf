// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * @param also what else people call it, in small letters
 * @param elsewhere what it is called in other languages, in small letters
 */
record Suggestion(
        String words, String system, String code, Optional<String> display, Set<String> also, Set<String> elsewhere) {

    static Suggestion of(Coding coding, Optional<String> display) {
        return new Suggestion(
                coding.display().orElse(""),
                coding.system().orElse(""),
                coding.code().orElse(""),
                display,
                Set.of(),
                Set.of());
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

    /** True when the words are its own, or another name for it. */
    boolean isCalled(String typed) {
        return words.equalsIgnoreCase(typed) || also.contains(typed.toLowerCase(Locale.ROOT));
    }

    /** True when it has this name in another language: people type what stands on paper. */
    boolean isCalledElsewhere(String typed) {
        return elsewhere.contains(typed.toLowerCase(Locale.ROOT));
    }

    boolean isFor(Coding coding) {
        return coding.code().filter(code::equals).isPresent()
                && coding.system().filter(own -> !own.equals(system)).isEmpty();
    }
}
