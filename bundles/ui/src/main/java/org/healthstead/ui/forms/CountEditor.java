// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.record.FieldType;

/** A whole number: FHIR integer, positiveInt, unsignedInt. */
final class CountEditor implements FieldEditor {

    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}|0");

    private final FormContext context;

    CountEditor(FormContext context) {
        this.context = context;
    }

    @Override
    public FieldType input() {
        return FieldType.COUNT;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonNumber;
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(((JsonNumber) value).lexeme());
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        String text = typed.text().strip();
        if (!WHOLE.matcher(text).matches()) {
            throw context.complaint("form.count.wrong");
        }
        return JsonNumber.of(text);
    }
}
