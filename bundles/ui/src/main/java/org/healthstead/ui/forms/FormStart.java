// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Collections;
import java.util.List;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Messages;

/** What an entry has before anything is typed: its type, what its form gives, and whose it is. */
public final class FormStart {

    /** What says of a result what it is about. */
    private static final List<String> SAME = List.of("code", "category", "bodySite", "method");

    private FormStart() {}

    public static JsonObject of(FormSpec spec, PersonId person, Messages messages) {
        JsonObject body = JsonObject.EMPTY.with("resourceType", spec.type());
        for (var given : spec.given().entrySet()) {
            body = FieldPath.of(given.getKey(), false).write(body, Collections.singletonList(value(given.getValue())));
        }
        if (spec.code().isPresent()) {
            body = body.with("code", code(spec.code().get(), messages));
        }
        return spec.subject().isPresent() ? body.with(spec.subject().get(), reference(person)) : body;
    }

    /** The same thing as another entry measured: its code, and what it counts as. */
    public static JsonObject like(JsonObject start, JsonObject other) {
        JsonObject body = start;
        for (String member : SAME) {
            Json value = other.member(member);
            body = value == null ? body : body.with(member, value);
        }
        return body;
    }

    /** The person's own Patient has the person's id. */
    private static JsonObject reference(PersonId person) {
        return JsonObject.EMPTY.with("reference", "Patient/" + person);
    }

    private static JsonObject code(FormSpec.Code code, Messages messages) {
        JsonObject coding = JsonObject.builder()
                .put("system", code.system())
                .put("code", code.code())
                .put("display", code.display())
                .build();
        return JsonObject.builder()
                .put("coding", JsonArray.of(coding))
                .put("text", messages.get(code.key()))
                .build();
    }

    private static Json value(String text) {
        String[] parts = text.split("\\|");
        if (parts.length == 1) {
            return new JsonString(text);
        }
        JsonObject coding = JsonObject.builder()
                .put("system", parts[0])
                .put("code", parts[1])
                .put("display", parts.length > 2 ? parts[2] : null)
                .build();
        return JsonObject.EMPTY.with("coding", JsonArray.of(coding));
    }
}
