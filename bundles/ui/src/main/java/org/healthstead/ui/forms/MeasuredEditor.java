// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FieldType;
import org.healthstead.ui.api.TypedNumber;

/**
 * What was measured: a number with a unit, or words, such as "negative". What begins like a number has to be one, so
 * that a slip does not become words that no chart shows.
 */
final class MeasuredEditor implements FieldEditor {

    /** What laboratories write in digits and what is no number: 2+, +++, 1:80, 3-5. */
    private static final Pattern WORDS = Pattern.compile("\\d?\\++|\\d+\\s*:\\s*\\d+|\\d+\\s*[-–]\\s*\\d+");

    private static final Pattern NUMBER_WITH_UNIT =
            Pattern.compile("((?:<=|>=|<|>|≤|≥)?\\s*[\\d.,]+)\\s*([\\p{L}%µ°\\[(].*)", Pattern.DOTALL);

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
        if (WORDS.matcher(text).matches()) {
            String unit = typed.unit().strip();
            return new JsonString(unit.isEmpty() ? text : text + " " + unit);
        }
        if (!TypedNumber.looksLike(text.replaceFirst("^(<=|>=|<|>|≤|≥)\\s*", ""))) {
            return new JsonString(TextEditor.bounded(text, context));
        }
        Matcher both = NUMBER_WITH_UNIT.matcher(text);
        boolean isBoth = typed.unit().isBlank() && both.matches();
        FieldInput parted = isBoth ? new FieldInput(both.group(1), both.group(2), "") : typed;
        return numbers.read(parted, before instanceof JsonString ? null : before);
    }
}
