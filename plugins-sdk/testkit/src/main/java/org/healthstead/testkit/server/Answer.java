// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What a server answered.
 *
 * @param status HTTP status
 * @param headers by lower-case name
 * @param body the bytes, perhaps none
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return JsonObject.parse(body);
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** This answer, when it has the status; else an error that shows what came. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("HTTP " + status + ", wanted " + wanted + ": " + text());
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
