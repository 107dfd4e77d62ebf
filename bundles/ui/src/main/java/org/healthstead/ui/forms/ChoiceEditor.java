// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FieldType;

/** One of a few codes: FHIR code, and boolean as {@code true} and {@code false}. */
final class ChoiceEditor implements FieldEditor {

    static final List<String> YES_NO = List.of("true", "false");

    private final FormContext context;
    private final List<String> codes;
    private final boolean isTruth;

    /** @param isTruth whether the codes stand for booleans */
    ChoiceEditor(FormContext context, List<String> codes, boolean isTruth) {
        this.context = context;
        this.codes = codes;
        this.isTruth = isTruth;
    }

    @Override
    public FieldType input() {
        return isTruth ? FieldType.YES_NO : FieldType.CHOICE;
    }

    @Override
    public boolean fits(Json value) {
        return isTruth ? value instanceof JsonBoolean : value instanceof JsonString;
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(value.scalarText().orElse(""));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        if (!codes.contains(typed.text())) {
            throw context.complaint("form.choice.other");
        }
        return isTruth ? JsonBoolean.of(typed.text().equals("true")) : new JsonString(typed.text());
    }
}
