// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.List;
import java.util.Objects;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * An item of a file that was not imported, or was imported with a warning.
 *
 * <p>A page translates the message key {@code problem.<code>}. Placeholder {@code {0}} is the place, {@code {1}} and so
 * on are the arguments. When there is no translation, the page shows the English message.
 *
 * @param place where the item is, for example {@code entry[17]}, {@code line 4} or {@code line 1, column 9034}; empty
 *     for the file as a whole
 * @param code stable, for example {@code HS-FHIR-NO-TYPE}
 * @param message an English sentence that says what was got and what was wanted; at most {@value #MAX_MESSAGE}
 *     characters
 * @param arguments the parts of the message that are about this item, for translations: at most {@value #MAX_ARGUMENTS}
 *     of at most {@value #MAX_ARGUMENT} characters; may be empty
 */
public record RejectedItem(String place, String code, String message, List<String> arguments) {

    public static final int MAX_MESSAGE = 300;
    public static final int MAX_ARGUMENTS = 5;
    public static final int MAX_ARGUMENT = 100;

    public RejectedItem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        message = cut(message, MAX_MESSAGE);
        arguments = arguments.stream()
                .limit(MAX_ARGUMENTS)
                .map(argument -> cut(argument, MAX_ARGUMENT))
                .toList();
    }

    public RejectedItem(String place, String code, String message, String... arguments) {
        this(place, code, message, List.of(arguments));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    public JsonObject toJson() {
        JsonObject.Builder json =
                JsonObject.builder().put("place", place).put("code", code).put("message", message);
        if (!arguments.isEmpty()) {
            json.put("arguments", JsonArray.ofStrings(arguments));
        }
        return json.build();
    }

    /** Reads what {@link #toJson} wrote; missing members are empty. */
    public static RejectedItem of(JsonObject json) {
        return new RejectedItem(
                json.string("place").orElse(""),
                json.string("code").orElse(""),
                json.string("message").orElse(""),
                json.array("arguments").strings());
    }
}
