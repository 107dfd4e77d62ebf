// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.healthstead.api.json.Json;

/**
 * What is answered.
 *
 * @param status HTTP status
 * @param contentType empty when there is no body
 * @param headers further headers
 * @param length bytes of the body; {@link #UNKNOWN} when nobody knows before it is written
 * @param body writes the body
 */
record ApiAnswer(int status, String contentType, Map<String, String> headers, long length, Body body) {

    static final String JSON = "application/json";
    static final long UNKNOWN = -1;

    /** Writes a body, of the promised length if there is one. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    ApiAnswer {
        headers = Map.copyOf(headers);
    }

    static ApiAnswer ok(Json json) {
        return json(200, json);
    }

    static ApiAnswer json(int status, Json json) {
        return typed(status, JSON, json);
    }

    static ApiAnswer typed(int status, String contentType, Json json) {
        byte[] bytes = json.toUtf8();
        return new ApiAnswer(status, contentType, Map.of(), bytes.length, out -> out.write(bytes));
    }

    /** Done, and there is nothing to say about it. */
    static ApiAnswer noContent() {
        return new ApiAnswer(204, "", Map.of(), 0, out -> {});
    }

    ApiAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new ApiAnswer(status, contentType, more, length, body);
    }
}
