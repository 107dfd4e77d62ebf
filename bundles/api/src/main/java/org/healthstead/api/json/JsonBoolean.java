// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.Optional;

/** {@code true} or {@code false}. */
public enum JsonBoolean implements Json {
    TRUE,
    FALSE;

    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public Optional<String> scalarText() {
        return Optional.of(toString());
    }

    @Override
    public String toString() {
        return value() ? "true" : "false";
    }
}
