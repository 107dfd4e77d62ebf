// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;

/** What holds between fields of one form. */
final class FormRules {

    static final String STARTED = "started";
    static final String ENDED = "ended";

    private FormRules() {}

    /** Adds to the complaints. */
    static void check(EntryForm form, JsonObject body, Map<String, String> complaints) {
        Messages messages = form.editors().context().messages();
        if (isAfter(form, body, STARTED, ENDED)) {
            String start = PartialDateLabel.words(date(form, body, STARTED).orElseThrow(), messages.locale());
            complaints.put(ENDED, messages.get("form.date.order", start));
        }
        StateRules.check(form, body, complaints);
    }

    /** Only for what was changed here: what a source says is its own business. */
    private static boolean isAfter(EntryForm form, JsonObject body, String first, String last) {
        Optional<PartialDate> start = date(form, body, first);
        Optional<PartialDate> end = date(form, body, last);
        return (form.isChanged(first) || form.isChanged(last))
                && start.isPresent()
                && end.isPresent()
                && end.get().latestInstantKey() < start.get().instantKey();
    }

    static Optional<PartialDate> date(EntryForm form, JsonObject body, String field) {
        return form.spec()
                .field(field)
                .flatMap(spec -> Optional.ofNullable(
                        FieldPath.of(spec.field()).read(body).getFirst()))
                .flatMap(value -> value.scalarText())
                .filter(text -> text.length() >= 4)
                .map(PartialDate::parse);
    }

    /** The number that a field has in a body; empty for words. */
    static Optional<Quantity> quantity(EntryForm form, JsonObject body, String field) {
        return form.spec()
                .field(field)
                .filter(spec -> spec.field().type() == FieldType.QUANTITY)
                .flatMap(spec -> Optional.ofNullable(
                        FieldPath.of(spec.field()).read(body).getFirst()))
                .flatMap(value -> value instanceof JsonObject object ? Quantity.of(object) : Optional.empty());
    }

    /** What follows from several fields. */
    static JsonObject finished(EntryForm form, JsonObject body) {
        Optional<SpecField> analyte = form.spec().fields().stream()
                .filter(field -> field.use() == SpecField.Use.ANALYTE)
                .findFirst();
        boolean isChosen = analyte.filter(field -> form.isChanged(field.name())).isPresent();
        boolean dependsOnUnit = form.spec().name().equals(HandMadeForms.BLOOD_SUGAR);
        JsonObject coded = isChosen || dependsOnUnit ? withCodeOfUnit(form, body) : body;
        return form.spec().name().equals(HandMadeForms.NOTE) ? NoteTitle.of(form, coded) : coded;
    }

    /** LOINC has a code for the mass and another for the amount of substance. */
    private static JsonObject withCodeOfUnit(EntryForm form, JsonObject body) {
        List<Coding> codings = CodedText.of(body.member("code")).codings();
        Optional<String> unit = Quantity.of(body.object("valueQuantity")).flatMap(Quantity::shownUnit);
        return form.editors()
                .context()
                .analytes()
                .flatMap(all -> codings.stream()
                        .flatMap(coding -> coding.token().stream())
                        .findFirst()
                        .flatMap(token -> all.of(token).map(analyte -> token(all.codeFor(analyte, unit)))))
                .map(coding -> body.with("code", body.object("code").with("coding", JsonArray.of(coding))))
                .orElse(body);
    }

    private static JsonObject token(String token) {
        int bar = token.indexOf('|');
        return JsonObject.builder()
                .put("system", token.substring(0, bar))
                .put("code", token.substring(bar + 1))
                .build();
    }
}
