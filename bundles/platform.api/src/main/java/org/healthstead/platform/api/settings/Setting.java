// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting with its current value.
 *
 * @param id key in the file
 * @param label in the reader's language
 * @param description in the reader's language; may be empty
 * @param type kind of value
 * @param value the value in the file, else the default
 * @param standard the default; may be empty
 * @param least smallest number or shortest text, if there is a limit
 * @param most largest number or longest text, if there is a limit
 * @param options the possible values; empty when any value is possible
 * @param required true when it must not be empty
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

    /** The kind of value. */
    public enum Type {
        TEXT,
        SECRET,
        WHOLE_NUMBER,
        NUMBER,
        YES_NO
    }

    /** One of several possible values, and its name in the reader's language. */
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
