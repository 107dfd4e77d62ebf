// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * Says in a resource that it should never have been written: by its status, by its verification status, or by a tag
 * where FHIR has neither.
 */
public final class EnteredInError {

    private static final String CODE = "entered-in-error";
    private static final String TAG_SYSTEM = "urn:healthstead:record";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final Set<String> BY_STATUS = read();

    private EnteredInError() {}

    public static JsonObject mark(JsonObject body) {
        String type = body.string("resourceType").orElse("");
        return switch (type) {
            case "Condition" -> verified(body, TERMINOLOGY + "condition-ver-status");
            case "AllergyIntolerance" -> verified(body, TERMINOLOGY + "allergyintolerance-verification");
            default -> BY_STATUS.contains(type) ? body.with("status", CODE) : tagged(body);
        };
    }

    /** FHIR forbids a clinical status beside it (invariants con-5 and ait-2). */
    private static JsonObject verified(JsonObject body, String system) {
        JsonObject coding =
                JsonObject.builder().put("system", system).put("code", CODE).build();
        JsonObject status = JsonObject.builder()
                .put("coding", JsonArray.of(List.of(coding)))
                .build();
        return body.without("clinicalStatus").with("verificationStatus", status);
    }

    private static JsonObject tagged(JsonObject body) {
        JsonObject tag =
                JsonObject.builder().put("system", TAG_SYSTEM).put("code", CODE).build();
        JsonObject meta = body.object("meta");
        List<Json> tags = new ArrayList<>(meta.array("tag").objects());
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
        return body.with("meta", meta.with("tag", JsonArray.of(tags)));
    }

    /** True when the tag says it. */
    static boolean isTagged(JsonObject body) {
        return body.object("meta").array("tag").objects().stream()
                .anyMatch(tag -> tag.string("system").orElse("").equals(TAG_SYSTEM));
    }

    private static Set<String> read() {
        try (InputStream in = EnteredInError.class.getResourceAsStream("entered-in-error-types.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
