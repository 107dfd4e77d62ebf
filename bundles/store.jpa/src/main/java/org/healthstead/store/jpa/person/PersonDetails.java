// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import java.time.DateTimeException;
import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.PersonPhoto;

/** What a person's row says, besides keys. The same as in their own FHIR Patient, from which it follows. */
public record PersonDetails(
        String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, int colour, Optional<String> photo) {

    static PersonDetails parse(String json) {
        JsonObject object = JsonObject.parse(json);
        return new PersonDetails(
                object.string("name").orElse(""),
                object.string("birthDate").flatMap(PersonDetails::date),
                object.string("sex").flatMap(Person.Sex::ofCode),
                object.member("colour") instanceof JsonNumber number
                        ? number.decimal().intValue()
                        : 1,
                object.string("photo"));
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("name", name)
                .put("birthDate", birthDate.map(PartialDate::text).orElse(null))
                .put("sex", sex.map(Person.Sex::code).orElse(null))
                .put("colour", colour)
                .put("photo", photo.orElse(null))
                .build();
    }

    public Person toPerson(PersonId id) {
        return new Person(id, name, birthDate, sex, colour, photo);
    }

    /** The person's own FHIR Patient. */
    public JsonObject toPatient(PersonId id) {
        return JsonObject.builder()
                .put("resourceType", "Patient")
                .put("id", id.toString())
                .put(
                        "name",
                        JsonArray.of(java.util.List.of(
                                JsonObject.builder().put("text", name).build())))
                .put("gender", sex.map(Person.Sex::code).orElse(null))
                .put("birthDate", birthDate.map(PartialDate::text).orElse(null))
                .build();
    }

    /**
     * These details with what a new version of the own Patient says.
     *
     * @param title the name in it; without one the old name stays
     */
    public PersonDetails withPatient(JsonObject patient, Optional<String> title) {
        String named = title.map(
                        words -> words.length() <= Person.MAX_NAME ? words : words.substring(0, Person.MAX_NAME))
                .orElse(name);
        return new PersonDetails(
                named,
                patient.string("birthDate").flatMap(PersonDetails::date),
                patient.member("gender") instanceof JsonString gender
                        ? Person.Sex.ofCode(gender.value())
                        : Optional.empty(),
                colour,
                PersonPhoto.key(patient));
    }

    /** The same person in another colour. */
    public PersonDetails in(int other) {
        return new PersonDetails(name, birthDate, sex, other, photo);
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
