// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One setting as it stands.
 *
 * @param id its key in the file
 * @param label in the reader's language
 * @param description in the reader's language; may be empty
 * @param type what may be in it
 * @param value what the file says; the default when it says nothing
 * @param standard the default; may be empty
 * @param least smallest number or shortest text, if bound
 * @param most largest number or longest text, if bound
 * @param options the only values that are possible; empty for any
 * @param required must not be empty
 */
public record Setting(
        String id,
        String label,
        String description,
        Type type,
        String value,
        String standard,
        Optional<String> least,
        Optional<String> most,
        List<Option> options,
        boolean required) {

    /** What may be in a setting. */
    public enum Type {
        TEXT,
        SECRET,
        WHOLE_NUMBER,
        NUMBER,
        YES_NO
    }

    /** One of several values, and what it is called in the reader's language. */
    public record Option(String value, String label) {}

    public Setting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        options = List.copyOf(options);
    }
}
