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

    static Projection of(String json) {
        return new Projected().project(json);
    }

    /** @param members of an Observation with a code */
    static Projection observation(String members) {
        return of("{'resourceType':'Observation','status':'final','code':{'text':'Potassium'},"
                + "'effectiveDateTime':'2024-03-05'," + members + "}");
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

    Projection project(String json) {
        return KINDS.project(json(json), this);
    }

    @Override
    public Optional<JsonObject> find(String reference) {
        return Optional.ofNullable(others.get(reference));
    }

    @Override
    public Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1971-05-04"));
    }

    @Override
    public Optional<Person.Sex> sex() {
        return Optional.ofNullable(sex);
    }
}
