// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * A code in a code system: FHIR {@code Coding}. Immutable.
 *
 * @param system URI of the code system, if given
 * @param code the code, if given
 * @param display the source's words for it, if given
 */
public record Coding(Optional<String> system, Optional<String> code, Optional<String> display) {

    public static Coding of(JsonObject coding) {
        return new Coding(coding.string("system"), coding.string("code"), coding.string("display"));
    }

    /** The code as {@code system|code}, the form of a FHIR token; empty when there is no code. */
    public Optional<String> token() {
        return code.map(value -> system.orElse("") + "|" + value);
    }
}
