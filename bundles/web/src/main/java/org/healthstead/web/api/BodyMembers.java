// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/**
 * The members of a JSON body. One that nobody knows is refused: it is a slip, or an attempt to set what is not offered.
 */
final class BodyMembers {

    private final JsonObject body;

    BodyMembers(JsonObject body, Set<String> known) {
        this.body = body;
        for (String name : body.names()) {
            if (!known.contains(name)) {
                throw ApiRefusal.member(
                        name.length() > 40 ? name.substring(0, 40) : name,
                        "no such member, only " + known.stream().sorted().toList());
            }
        }
    }

    /** Null counts as missing. */
    Optional<String> text(String name) {
        Json value = body.member(name);
        if (value == null || value instanceof JsonNull) {
            return Optional.empty();
        }
        if (value instanceof JsonString text) {
            return Optional.of(text.value());
        }
        throw ApiRefusal.member(name, "a text");
    }

    /** The members of an object, each a text or null; missing is none. */
    Map<String, Optional<String>> texts(String name) {
        Json value = body.member(name);
        if (value == null || value instanceof JsonNull) {
            return Map.of();
        }
        if (!(value instanceof JsonObject object)) {
            throw ApiRefusal.member(name, "an object");
        }
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        for (String member : object.names()) {
            switch (object.member(member)) {
                case JsonString text -> texts.put(member, Optional.of(text.value()));
                case JsonNull none -> texts.put(member, Optional.empty());
                default -> throw ApiRefusal.member(name, "texts or null in it");
            }
        }
        return texts;
    }

    boolean truth(String name) {
        if (body.member(name) instanceof JsonBoolean truth) {
            return truth.value();
        }
        throw ApiRefusal.member(name, "true or false");
    }
}
