// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.FieldType;

/** A field in one body: what it shows of it, and the body that what was typed makes. Immutable. */
final class FieldSlot {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final SpecField field;
    private final FieldPath path;
    private final FieldEditor editor;
    private final FieldEditors editors;
    private final List<Json> values;
    private final boolean isLocked;

    private FieldSlot(
            SpecField field,
            FieldPath path,
            FieldEditor editor,
            FieldEditors editors,
            List<Json> values,
            boolean isLocked) {
        this.field = field;
        this.path = path;
        this.editor = editor;
        this.editors = editors;
        this.values = values;
        this.isLocked = isLocked;
    }

    static FieldSlot of(SpecField field, JsonObject body, FieldEditors editors) {
        FieldPath own = FieldPath.of(field.field());
        Optional<String> otherRoot = own.isDeep() ? ChoiceTypes.other(body, own.first()) : Optional.empty();
        if (otherRoot.isPresent()) {
            return instead(field, otherRoot.get(), body, editors);
        }
        Optional<String> other = ChoiceTypes.other(own.holder(body), own.last());
        FieldPath path = other.map(own::withLast).orElse(own);
        FieldEditor editor = other.flatMap(ChoiceTypes::type)
                .map(type -> editors.ofType(type, field))
                .orElseGet(() -> editors.of(field));
        return of(field, path, editor, body, editors);
    }

    /** The start of a period in an entry that has one moment: {@code effectiveDateTime}. */
    private static FieldSlot instead(SpecField field, String other, JsonObject body, FieldEditors editors) {
        FieldPath path = FieldPath.of(other, false);
        boolean isMoment = field.field().path().endsWith(".start");
        FieldEditor editor = isMoment
                ? ChoiceTypes.type(other)
                        .map(type -> editors.ofType(type, field))
                        .orElse(null)
                : null;
        return isMoment
                ? of(field, path, editor, body, editors)
                : new FieldSlot(field, path, editor, editors, List.of(), true);
    }

    private static FieldSlot of(
            SpecField field, FieldPath path, FieldEditor editor, JsonObject body, FieldEditors editors) {
        List<Json> values = path.read(body);
        boolean isLocked = editor == null
                || !path.fits(body)
                || values.stream().anyMatch(value -> value != null && !editor.fits(value));
        return new FieldSlot(field, path, editor, editors, values, isLocked);
    }

    /** Where the value stands in the body. */
    FieldPath path() {
        return path;
    }

    SpecField field() {
        return field;
    }

    /** True when the form shows the field, but must leave it alone: it holds something that a form cannot write. */
    boolean isLocked() {
        return isLocked;
    }

    /** What the fields stand on: one for each value, none for a repeated field without any. */
    List<FieldInput> shown() {
        return isLocked
                ? List.of()
                : values.stream()
                        .map(value -> value == null ? FieldInput.NONE : editor.show(value))
                        .toList();
    }

    /** What a browser shows for it: an element can have another type in the entry than in the catalogue. */
    FieldType input() {
        return field.field().type() == FieldType.NOTE ? FieldType.NOTE : editor.input();
    }

    /** True for a list to choose from. */
    boolean takesCodes() {
        return editor instanceof CodingEditor || editor instanceof ConceptEditor concept && concept.isClosed();
    }

    /** True when the entry says a time of day. */
    boolean hasTime() {
        return shown().stream().anyMatch(shown -> !shown.time().isEmpty());
    }

    /** True when what was typed is what is shown. */
    boolean isSame(List<FieldInput> typed, List<FieldInput> shown) {
        boolean isSame = typed.size() == shown.size();
        for (int i = 0; isSame && i < typed.size(); i++) {
            isSame = isSame(typed.get(i), shown.get(i));
        }
        return isSame;
    }

    private boolean isSame(FieldInput typed, FieldInput shown) {
        return typed.isSame(shown, input() != FieldType.NOTE);
    }

    /** The values that a locked field leaves alone. */
    List<Json> values() {
        return values.stream().filter(Objects::nonNull).toList();
    }

    /**
     * @param typed in the order of {@link #shown}, and more for further values
     * @return the body itself when nothing else was typed than was shown
     */
    JsonObject write(JsonObject body, List<FieldInput> typed) throws FieldComplaint {
        if (isLocked) {
            return body;
        }
        List<FieldInput> shown = shown();
        List<Json> now = new ArrayList<>(values);
        for (int i = 0; i < typed.size(); i++) {
            Json before = i < values.size() ? values.get(i) : null;
            boolean isSame = i < shown.size()
                    ? isSame(typed.get(i), shown.get(i))
                    : typed.get(i).isBlank();
            if (!isSame) {
                Json value = typed.get(i).isBlank() ? null : editor.read(typed.get(i), before);
                if (i < now.size()) {
                    now.set(i, value);
                } else {
                    now.add(value);
                }
            }
        }
        return now.equals(values) ? body : written(body, now);
    }

    private JsonObject written(JsonObject body, List<Json> now) {
        // A value in words is kept under another name than a number.
        FieldPath target = editors.target(path, now);
        JsonObject cleared = target == path ? body : path.write(body, Collections.singletonList(null));
        return explained(target.write(cleared, now), now);
    }

    /** What says why a value is missing goes when there is one. */
    private JsonObject explained(JsonObject body, List<Json> now) {
        String last = path.last();
        boolean isThere = now.stream().anyMatch(Objects::nonNull);
        if (!isThere || path.isDeep()) {
            return body;
        }
        JsonObject said =
                ChoiceTypes.stem(last).filter("value"::equals).isPresent() ? body.without("dataAbsentReason") : body;
        return said.member("_" + last) instanceof JsonObject beside ? withoutAbsence(said, "_" + last, beside) : said;
    }

    private static JsonObject withoutAbsence(JsonObject body, String name, JsonObject beside) {
        List<JsonObject> extensions = beside.array("extension").objects();
        List<JsonObject> left = extensions.stream()
                .filter(extension ->
                        !Optional.of(new JsonString(ABSENT)).equals(Optional.ofNullable(extension.member("url"))))
                .toList();
        if (left.size() == extensions.size()) {
            return body;
        }
        JsonObject rest = left.isEmpty() ? beside.without("extension") : beside.with("extension", JsonArray.of(left));
        return rest.isEmpty() ? body.without(name) : body.with(name, rest);
    }
}
