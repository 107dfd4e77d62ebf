// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.Objects;
import java.util.Optional;

/**
 * A JSON string.
 *
 * @param value the unescaped text, never null
 */
public record JsonString(String value) implements Json {

    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<String> scalarText() {
        return Optional.of(value);
    }

    @Override
    public String toString() {
        return JsonCodec.toText(this);
    }
}
