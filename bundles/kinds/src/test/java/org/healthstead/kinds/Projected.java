// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;

/** A record of a woman born in 1971, for tests of what is projected. JSON is written with single quotes. */
final class Projected implements RecordContext {

    static final Kinds KINDS = new CataloguedKinds();

    private final Map<String, JsonObject> others = new HashMap<>();
    private Person.Sex sex = Person.Sex.FEMALE;
    private PartialDate birthDate = PartialDate.parse("1971-05-04");

    static Projection of(String json) {
        return new Projected().project(json);
    }

    /** @param members of an Observation with a code */
    static Projection observation(String members) {
        return of("{'resourceType':'Observation','status':'final','code':{'text':'Potassium'},"
                + "'effectiveDateTime':'2024-03-05'," + members + "}");
    }

    /** What a line says beside its title: value, unit and, in brackets, details; {@code -} for nothing. */
    static String shown(Projection projection) {
        String value = projection
                .value()
                .map(text -> projection.unit().map(unit -> text + ' ' + unit).orElse(text))
                .orElse("-");
        return value
                + projection.details().map(words -> " (" + words.text() + ")").orElse("");
    }

    static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    Projected with(String reference, String json) {
        others.put(reference, json(json));
        return this;
    }

    Projected of(Person.Sex other) {
        sex = other;
        return this;
    }

    /** @param date null for unknown */
    Projected born(String date) {
        birthDate = date == null ? null : PartialDate.parse(date);
        return this;
    }

    Projection project(String json) {
        return KINDS.project(json(json), this);
    }

    @Override
    public Optional<JsonObject> find(String reference) {
        return Optional.ofNullable(others.get(reference));
    }

    @Override
    public Optional<PartialDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    @Override
    public Optional<Person.Sex> sex() {
        return Optional.ofNullable(sex);
    }
}
