// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.function.Function;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;

/**
 * Somebody or something by name: FHIR Reference. Another name is no longer the entry that the old one led to, so the
 * link goes with it.
 */
final class ReferenceEditor implements FieldEditor {

    private static final String DISPLAY = "display";

    private final FormContext context;
    private final Function<JsonObject, String> names;

    /** @param names what the entry that a reference leads to is called; empty for none */
    ReferenceEditor(FormContext context, Function<JsonObject, String> names) {
        this.context = context;
        this.names = names;
    }

    @Override
    public FieldType input() {
        return FieldType.REFERENCE;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject reference && !name(reference).isEmpty();
    }

    private String name(JsonObject reference) {
        return reference.string(DISPLAY).orElseGet(() -> names.apply(reference));
    }

    @Override
    public FieldInput show(Json value) {
        return FieldInput.of(name((JsonObject) value));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        return JsonObject.EMPTY.with(DISPLAY, TextEditor.bounded(typed.text(), context));
    }
}
