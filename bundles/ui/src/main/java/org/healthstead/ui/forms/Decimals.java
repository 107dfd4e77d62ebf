// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import org.healthstead.ui.api.TypedNumber;

/** Reads numbers, and says what is wrong with others. */
final class Decimals {

    private Decimals() {}

    /** @return in the form of JSON */
    static String read(String typed, FormContext context) throws FieldComplaint {
        TypedNumber.Reading reading = TypedNumber.read(typed, context.locale());
        if (reading.lexeme().isPresent()) {
            return reading.lexeme().get();
        }
        String example = TypedNumber.write("7.5", context.locale());
        throw switch (reading.fault().orElseThrow()) {
            case TWO_READINGS ->
                context.complaint(
                        "form.number.two",
                        typed.strip(),
                        typed.strip().replaceAll("[.,]", ""),
                        TypedNumber.write(typed.strip().replace(',', '.'), context.locale()));
            case GROUPED ->
                context.complaint("form.number.grouped", typed.strip().replaceAll("[^0-9.,+-]", ""));
            case NO_NUMBER -> context.complaint("form.number.wrong", example);
        };
    }
}
