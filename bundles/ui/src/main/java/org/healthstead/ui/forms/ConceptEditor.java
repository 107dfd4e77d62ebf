// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.FieldType;

/**
 * A concept in words, with a code where the words are those of a code that is offered: FHIR CodeableConcept. Other
 * words no longer mean the code that stood beside the old ones, so the code goes with them.
 */
final class ConceptEditor implements FieldEditor {

    private static final String TEXT = "text";
    private static final String CODING = "coding";

    private final FormContext context;
    private final List<Suggestion> offered;
    private final boolean isClosed;

    /** @param isClosed whether the field has a list to choose from: then codes are typed, not words */
    ConceptEditor(FormContext context, List<Suggestion> offered, boolean isClosed) {
        this.context = context;
        this.offered = offered;
        this.isClosed = isClosed;
    }

    /** True for a list to choose from. */
    boolean isClosed() {
        return isClosed;
    }

    @Override
    public FieldType input() {
        return FieldType.CONCEPT;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject && CodedText.of(value).words().isPresent();
    }

    @Override
    public FieldInput show(Json value) {
        CodedText concept = CodedText.of(value);
        Optional<Suggestion> known = concept.codings().stream()
                .flatMap(coding -> offered.stream().filter(each -> each.isFor(coding)))
                .findFirst();
        if (isClosed && known.isPresent()) {
            return FieldInput.of(known.get().code());
        }
        return FieldInput.of(concept.text()
                .filter(words -> !words.isBlank())
                .or(() -> known.map(Suggestion::words))
                .or(concept::words)
                .orElse(""));
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        JsonObject concept = before instanceof JsonObject object ? object : JsonObject.EMPTY;
        return isClosed ? chosen(concept, typed.text()) : named(concept, TextEditor.bounded(typed.text(), context));
    }

    private Json chosen(JsonObject concept, String code) throws FieldComplaint {
        Suggestion chosen = offered.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> context.complaint("form.choice.other"));
        return concept.without(TEXT).with(CODING, chosen.codings());
    }

    private JsonObject named(JsonObject concept, String words) {
        JsonObject bare = concept.without(CODING);
        return Suggestions.called(offered, words)
                .map(known -> bare.with(CODING, known.codings())
                        .with(TEXT, known.words().equalsIgnoreCase(words) ? known.words() : words))
                .orElseGet(() -> bare.with(TEXT, words));
    }
}
