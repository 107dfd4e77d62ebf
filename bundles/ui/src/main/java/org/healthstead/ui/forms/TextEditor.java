// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FieldType;

/** Words: FHIR string and markdown. */
final class TextEditor implements FieldEditor {

    /** FHIR allows a megabyte; more than a person types is a file. */
    private static final int MAX = 100_000;

    private final FormContext context;

    TextEditor(FormContext context) {
        this.context = context;
    }

    @Override
    public FieldType input() {
        return FieldType.TEXT;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonString;
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(((JsonString) value).value());
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        return new JsonString(bounded(typed.text(), context));
    }

    /** Without space around it, and not too long. */
    static String bounded(String text, FormContext context) throws FieldComplaint {
        String words = text.strip();
        if (words.length() > MAX) {
            throw context.complaint("form.text.long", words.length(), MAX);
        }
        return words;
    }
}
