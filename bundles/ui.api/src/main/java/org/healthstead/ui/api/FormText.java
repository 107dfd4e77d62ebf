// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;

/**
 * A labelled field of a plain form for several lines of text. It keeps what was typed.
 *
 * @param name of the field; also its id in the page
 * @param label above it
 * @param value what it contains
 * @param hint below it; empty for none
 * @param error what is wrong; empty for nothing
 * @param rows how many lines can be seen
 */
public record FormText(String name, String label, String value, String hint, String error, int rows) {

    private static final int ROWS = 4;

    public FormText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(error, "error");
    }

    public static FormText of(String name, String label) {
        return new FormText(name, label, "", "", "", ROWS);
    }

    public FormText value(String typed) {
        return new FormText(name, label, typed, hint, error, rows);
    }

    public FormText hint(String words) {
        return new FormText(name, label, value, words, error, rows);
    }

    public FormText error(String words) {
        return new FormText(name, label, value, hint, words, rows);
    }

    public FormText rows(int lines) {
        return new FormText(name, label, value, hint, error, lines);
    }

    /** Writes a {@code div} of class {@code field}. */
    public void write(Html html) {
        FieldNotes notes = new FieldNotes(name, error, hint);
        html.open("div", "class", notes.look());
        html.open("label", "for", name).text(label).close();
        html.open(
                "textarea",
                "id",
                name,
                "name",
                name,
                "rows",
                Integer.toString(rows),
                "aria-invalid",
                notes.invalid(),
                "aria-describedby",
                notes.describedBy());
        // A browser drops the first line break after the tag.
        html.text("\n").text(value).close();
        notes.write(html);
        html.close();
    }
}
