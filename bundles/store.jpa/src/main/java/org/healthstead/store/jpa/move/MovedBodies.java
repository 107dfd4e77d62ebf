// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.content.ResourceAttachment;

/**
 * What entries say in another record: whom they are about, where their files are, and what they refer to that is moved
 * with them. Everything else stays as it came.
 */
final class MovedBodies {

    /** Where the resources of FHIR R4 say whom they are about. */
    private static final List<String> ABOUT = List.of("subject", "patient", "beneficiary");

    private static final Pattern PATIENT = Pattern.compile("(.*/)?Patient/[^/]+(/_history/.*)?");

    private final PersonId person;
    private final Map<String, String> files;
    private final Function<String, Optional<String>> links;

    /**
     * @param files copies in the other record, by what was copied
     * @param links gives the text there of a reference; empty when it stays
     */
    MovedBodies(PersonId person, Map<ArtifactId, ArtifactId> files, Function<String, Optional<String>> links) {
        this.person = person;
        this.files = files.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        each -> ResourceAttachment.address(each.getKey()),
                        each -> ResourceAttachment.address(each.getValue())));
        this.links = links;
    }

    JsonObject of(JsonObject body) {
        JsonObject moved = linked(body);
        for (String member : ABOUT) {
            boolean staysBehind = body.object(member)
                    .string("reference")
                    .filter(text -> PATIENT.matcher(text).matches())
                    .filter(text -> links.apply(text).isEmpty())
                    .isPresent();
            if (staysBehind) {
                moved = moved.with(
                        member,
                        JsonObject.builder()
                                .put("reference", "Patient/" + person)
                                .build());
            }
        }
        return moved;
    }

    private Json linked(String name, Json value) {
        return switch (value) {
            case JsonObject object -> linked(object);
            case JsonArray array -> linked(name, array);
            case JsonString text -> linked(name, text);
            default -> value;
        };
    }

    private JsonObject linked(JsonObject object) {
        JsonObject.Builder linked = JsonObject.builder();
        boolean isChanged = false;
        for (int i = 0; i < object.size(); i++) {
            Json now = linked(object.nameAt(i), object.valueAt(i));
            isChanged |= now != object.valueAt(i);
            linked.put(object.nameAt(i), now);
        }
        return isChanged ? linked.build() : object;
    }

    private JsonArray linked(String name, JsonArray array) {
        List<Json> items = new ArrayList<>(array.size());
        boolean isChanged = false;
        for (Json item : array) {
            Json now = linked(name, item);
            isChanged |= now != item;
            items.add(now);
        }
        return isChanged ? JsonArray.of(items) : array;
    }

    private JsonString linked(String name, JsonString text) {
        String now = switch (name) {
            case "reference" -> links.apply(text.value()).orElse(text.value());
            case "url" ->
                text.value().startsWith("Binary/")
                        ? links.apply(text.value()).orElse(text.value())
                        : files.getOrDefault(text.value(), text.value());
            default -> text.value();
        };
        return now.equals(text.value()) ? text : new JsonString(now);
    }
}
