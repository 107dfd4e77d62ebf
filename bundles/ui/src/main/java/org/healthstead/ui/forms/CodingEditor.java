// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.FieldType;

/** One of a few codes of a vocabulary: FHIR Coding. */
final class CodingEditor implements FieldEditor {

    private final FormContext context;
    private final List<Suggestion> offered;

    CodingEditor(FormContext context, List<Suggestion> offered) {
        this.context = context;
        this.offered = offered;
    }

    @Override
    public FieldType input() {
        return FieldType.CODING;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject coding && coding.has("code");
    }

    @Override
    public FieldInput show(Json value) {
        Coding coding = Coding.of((JsonObject) value);
        boolean isOffered = offered.stream().anyMatch(each -> each.isFor(coding));
        return FieldInput.of((isOffered ? coding.code() : coding.display().or(coding::code)).orElse(""));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        return offered.stream()
                .filter(each -> each.code().equals(typed.text()))
                .findFirst()
                .map(Suggestion::coding)
                .orElseThrow(() -> context.complaint("form.choice.other"));
    }
}
