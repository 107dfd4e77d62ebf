// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.PreferredUnits;

/** What tests of forms share: the catalogue, and a moment on 30 November 2026. */
final class Forms {

    static final Kinds KINDS = TestKinds.kinds();
    static final FormSpecs SPECS = new FormSpecs(KINDS);
    static final Instant NOW = Instant.parse("2026-11-30T09:30:00Z");
    static final PersonId PERSON = new PersonId(new UUID(7, 1));

    private Forms() {}

    static FieldEditors editors(Locale locale) {
        return editors(locale, PreferredUnits.AS_REPORTED);
    }

    static FieldEditors editors(Locale locale, PreferredUnits units) {
        return editors(locale, units, List.of());
    }

    /** @param recorded what the record has in the series of any number */
    static FieldEditors editors(Locale locale, PreferredUnits units, List<SeriesPoint> recorded) {
        FormContext context = new FormContext(
                Messages.of(Forms.class, locale),
                Optional.of(KINDS.vocabularies()),
                Optional.of(TestKinds.analytes()),
                NOW,
                ZoneId.of("Europe/Berlin"),
                Optional.of(PartialDate.parse("1974-03-04")),
                units,
                Optional.of(new RecordNumbers(KINDS, TestKinds.series(), typed -> recorded)));
        return new FieldEditors(context, reference -> "");
    }

    static EntryForm empty(String name, Locale locale) {
        FormSpec spec = SPECS.named(name).orElseThrow();
        FieldEditors editors = editors(locale);
        return EntryForm.empty(
                spec, editors, FormStart.of(spec, PERSON, editors.context().messages()));
    }

    static EntryForm empty(String name) {
        return empty(name, Locale.ENGLISH);
    }

    static EntryForm of(JsonObject body) {
        return EntryForm.of(SPECS.of(entry(body)).orElseThrow(), editors(Locale.ENGLISH), body);
    }

    static Entry entry(JsonObject body) {
        return new Entry(
                new EntryId(new UUID(7, 2)),
                PERSON,
                1,
                1,
                NOW,
                new SourceRef(new SourceId(new UUID(7, 3)), "", SourceRef.Kind.PERSON),
                KINDS.project(body, RecordContext.NONE),
                body);
    }

    static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    /** What a browser sends: every field as it stands, with the given ones typed over. */
    static Map<String, List<String>> sent(EntryForm form, String... typed) {
        Map<String, List<String>> sent = new TreeMap<>();
        for (FieldSlot slot : form.slots()) {
            String name = slot.field().name();
            List<FieldInput> inputs = form.inputs(name).isEmpty() ? List.of(FieldInput.NONE) : form.inputs(name);
            if (!slot.isLocked()) {
                sent.put(name, inputs.stream().map(FieldInput::text).toList());
                sent.put(
                        name + FieldNames.UNIT,
                        inputs.stream().map(FieldInput::unit).toList());
                sent.put(
                        name + FieldNames.TIME,
                        inputs.stream().map(FieldInput::time).toList());
            }
        }
        for (int i = 0; i < typed.length; i += 2) {
            sent.put(typed[i], List.of(typed[i + 1]));
        }
        return sent;
    }

    /** What a browser sends when the person says yes to everything that is asked. */
    static Map<String, List<String>> yes(EntryForm form, Map<String, List<String>> sent) {
        Map<String, List<String>> answered = new TreeMap<>(sent);
        form.slots().stream()
                .map(slot -> slot.field().name())
                .forEach(name -> form.questions()
                        .of(name)
                        .ifPresent(asked -> answered.put(name + FieldNames.RIGHT, List.of(asked.about()))));
        return answered;
    }

    static Optional<JsonObject> body(EntryForm form, String... typed) {
        form.type(sent(form, typed));
        return form.body();
    }
}
