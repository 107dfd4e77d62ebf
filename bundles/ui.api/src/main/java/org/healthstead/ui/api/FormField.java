// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;

/**
 * A labelled field of a plain form, with a hint and an error. It keeps what was typed. Screen readers read the hint and
 * the error together with the field.
 *
 * <pre>{@code
 * FormField.of("weight", label).hint(hint)
 *         .value(typed).error(wrong).write(html);
 * }</pre>
 *
 * @param name of the field; also its id in the page
 * @param label shown above the field
 * @param type type of the HTML {@code input}: {@code text}, {@code password}, {@code date}, {@code number} ...
 * @param value what the field contains; a password is never sent back
 * @param hint shown below the field; empty for none
 * @param error what is wrong with the value; empty for none
 * @param autocomplete the HTML attribute; {@code off} unless given
 * @param required true when it must not be left empty
 */
public record FormField(
        String name,
        String label,
        String type,
        String value,
        String hint,
        String error,
        String autocomplete,
        boolean required) {

    public FormField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(autocomplete, "autocomplete");
    }

    /** A field for a line of text. */
    public static FormField of(String name, String label) {
        return new FormField(name, label, "text", "", "", "", "off", false);
    }

    public FormField type(String other) {
        return new FormField(name, label, other, value, hint, error, autocomplete, required);
    }

    public FormField value(String typed) {
        return new FormField(name, label, type, typed, hint, error, autocomplete, required);
    }

    public FormField hint(String words) {
        return new FormField(name, label, type, value, words, error, autocomplete, required);
    }

    public FormField error(String words) {
        return new FormField(name, label, type, value, hint, words, autocomplete, required);
    }

    public FormField autocomplete(String token) {
        return new FormField(name, label, type, value, hint, error, token, required);
    }

    public FormField needed() {
        return new FormField(name, label, type, value, hint, error, autocomplete, true);
    }

    /** Writes a {@code div} of class {@code field}. */
    public void write(Html html) {
        FieldNotes notes = new FieldNotes(name, error, hint);
        html.open("div", "class", notes.look());
        html.open("label", "for", name).text(label).close();
        html.empty(
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                type,
                "value",
                value.isEmpty() || type.equals("password") ? null : value,
                "autocomplete",
                autocomplete,
                "required",
                required ? "" : null,
                "aria-invalid",
                notes.invalid(),
                "aria-describedby",
                notes.describedBy());
        notes.write(html);
        html.close();
    }
}
