// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import java.util.Map;
import java.util.Objects;

/**
 * Why a request does not pass.
 *
 * @param status HTTP status
 * @param code stable, {@code HS-...}
 * @param detail English sentences for a program's log: what was got, what was wanted, what to do
 * @param headers further headers of the answer, may be empty
 */
public record Refusal(int status, String code, String detail, Map<String, String> headers) {

    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
        headers = Map.copyOf(headers);
    }

    public static Refusal of(int status, String code, String detail) {
        return new Refusal(status, code, detail, Map.of());
    }

    public Refusal with(String header, String value) {
        return new Refusal(status, code, detail, Map.of(header, value));
    }
}
