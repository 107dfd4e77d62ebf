// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.FieldType;

/**
 * A code of a vocabulary that we do not have: FHIR Coding. Other words take the code away, which meant the old ones.
 */
final class SpokenCodingEditor implements FieldEditor {

    private final FormContext context;

    SpokenCodingEditor(FormContext context) {
        this.context = context;
    }

    @Override
    public FieldType input() {
        return FieldType.CODING;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject coding && !words(coding).isEmpty();
    }

    private static String words(JsonObject value) {
        Coding coding = Coding.of(value);
        return coding.display().or(coding::code).orElse("");
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(words((JsonObject) value));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        return JsonObject.EMPTY.with("display", TextEditor.bounded(typed.text().strip(), context));
    }
}
