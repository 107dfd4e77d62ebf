// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FieldType;
import org.healthstead.ui.api.TypedNumber;

/**
 * What was measured: a number with a unit, or words, such as "negative". What begins like a number has to be one, so
 * that a slip does not become words that no chart shows.
 */
final class MeasuredEditor implements FieldEditor {

    private final FormContext context;
    private final QuantityEditor numbers;

    MeasuredEditor(FormContext context, QuantityEditor numbers) {
        this.context = context;
        this.numbers = numbers;
    }

    @Override
    public FieldType input() {
        return FieldType.QUANTITY;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonString || numbers.fits(value);
    }

    @Override
    public FieldInput show(Json value) {
        return value instanceof JsonString words ? FieldInput.of(words.value()) : numbers.show(value);
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        String text = typed.text().strip();
        boolean isNumber = TypedNumber.looksLike(text.replaceFirst("^(<=|>=|<|>|≤|≥)\\s*", ""));
        return isNumber
                ? numbers.read(typed, before instanceof JsonString ? null : before)
                : new JsonString(TextEditor.bounded(text, context));
    }
}
