// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.record.FieldType;
import org.healthstead.ui.api.TypedNumber;

/** A number without a unit: FHIR decimal. */
final class NumberEditor implements FieldEditor {

    private final FormContext context;

    NumberEditor(FormContext context) {
        this.context = context;
    }

    @Override
    public FieldType input() {
        return FieldType.NUMBER;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonNumber;
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(TypedNumber.write(((JsonNumber) value).lexeme(), context.locale()));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        return JsonNumber.of(Decimals.read(typed.text().strip(), context));
    }
}
