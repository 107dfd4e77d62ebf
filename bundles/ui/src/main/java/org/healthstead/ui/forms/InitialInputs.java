// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.DateStyle;

/** What the fields of a new entry begin with. */
final class InitialInputs {

    private final FieldEditors editors;

    InitialInputs(FieldEditors editors) {
        this.editors = editors;
    }

    Optional<FieldInput> of(SpecField field) {
        boolean isDate = field.field().type() == FieldType.DATE || field.field().type() == FieldType.MOMENT;
        if (isDate) {
            return field.field().initial().map(now -> now(field));
        }
        if (field.field().type() == FieldType.QUANTITY && !editors.units(field).isOpen()) {
            List<String> codes = editors.units(field).codes();
            return Optional.of(new FieldInput("", editors.context().units().first(codes), ""));
        }
        return field.field().initial().map(FieldInput::of);
    }

    private FieldInput now(SpecField field) {
        FormContext context = editors.context();
        LocalDateTime now = LocalDateTime.ofInstant(context.now(), context.zone());
        return new FieldInput(
                DateStyle.typed(PartialDate.of(now.toLocalDate()), context.locale()),
                "",
                field.isTimed() ? DateEditor.clock(now.toLocalTime()) : "");
    }
}
