// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;
import org.healthstead.api.json.JsonObject;

/**
 * An item of a file that was not taken in.
 *
 * @param place where it stands, for example {@code entry[17]}, {@code line 4} or {@code line 1, column 9034}
 * @param code stable, for example {@code HS-FHIR-NO-TYPE}
 * @param message English: what was got, what was wanted; at most {@value #MAX_MESSAGE} characters
 */
public record RejectedItem(String place, String code, String message) {

    public static final int MAX_MESSAGE = 300;

    public RejectedItem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        if (message.length() > MAX_MESSAGE) {
            message = message.substring(0, MAX_MESSAGE - 1) + "…";
        }
    }

    public JsonObject toJson() {
        return JsonObject.builder()
                .put("place", place)
                .put("code", code)
                .put("message", message)
                .build();
    }

    public static RejectedItem of(JsonObject json) {
        return new RejectedItem(
                json.string("place").orElse(""),
                json.string("code").orElse(""),
                json.string("message").orElse(""));
    }
}
