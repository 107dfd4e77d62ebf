// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /persons}: the people that the caller may see. */
@Component(service = ApiResource.class)
public final class PersonsResource implements ApiResource {

    private static final int MAX_PERSONS = 10_000;
    private static final Set<String> MEMBERS = Set.of("name", "birthDate", "sex");

    private static final Set<String> CHANGED = Set.of("colour", "patient");

    private final PersonService persons;
    private final EntryStore entries;
    private final RecordMoves moves;

    @Activate
    public PersonsResource(
            @Reference PersonService persons, @Reference EntryStore entries, @Reference RecordMoves moves) {
        this.persons = persons;
        this.entries = entries;
        this.moves = moves;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.PERSONS_LIST, this::list,
                Route.PERSONS_ADD, this::add,
                Route.PERSONS_FIND, this::find,
                Route.PERSONS_UPDATE, this::update);
    }

    private ApiAnswer list(ApiCall call) {
        int limit = call.number("limit", 1_000, 1, MAX_PERSONS);
        List<Person> found = persons.list(call.query().one("q").orElse(""), limit, call.caller());
        return ApiAnswer.ok(JsonObject.builder()
                .put(
                        "persons",
                        JsonArray.of(found.stream().map(PersonsResource::toJson).toList()))
                .build());
    }

    private ApiAnswer find(ApiCall call) {
        return whole(person(call), call.caller());
    }

    private Person person(ApiCall call) {
        return persons.find(Ids.person(call.path("id")), call.caller())
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_PERSON));
    }

    /** With the Patient that is theirs, and whose other name they are, as far as the caller may see it. */
    private ApiAnswer whole(Person person, Caller caller) {
        Optional<Entry> own = entries.find(new EntryId(person.id().value()), caller);
        Optional<Person> joinedTo = moves.joinedTo(person.id()).flatMap(id -> persons.find(id, caller));
        ApiAnswer answer = ApiAnswer.ok(toJson(person)
                .with("patient", own.<Json>map(Entry::body).orElse(JsonNull.NULL))
                .with(
                        "joinedTo",
                        joinedTo.<Json>map(to -> new JsonString(to.id().toString()))
                                .orElse(JsonNull.NULL)));
        return own.map(entry -> answer.with("ETag", "W/\"" + entry.version() + "\""))
                .orElse(answer);
    }

    /** What is not given stays as it is. */
    private ApiAnswer update(ApiCall call) throws IOException {
        Person person = person(call);
        int seen = EntryEditing.requiredSeen(call);
        JsonObject body = call.json();
        new BodyMembers(body, CHANGED);
        int colour = body.has("colour") ? colour(body.member("colour")) : person.colour();
        JsonObject patient = body.has("patient")
                ? patient(body.member("patient"))
                : entries.find(new EntryId(person.id().value()), seen, call.caller())
                        .map(Entry::body)
                        .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_PERSON));
        return whole(persons.update(person.id(), seen, patient, colour, call.caller()), call.caller());
    }

    private static JsonObject patient(Json value) {
        if (value instanceof JsonObject patient
                && patient.string("resourceType").filter("Patient"::equals).isPresent()) {
            return patient;
        }
        throw ApiRefusal.member("patient", "a FHIR R4 Patient");
    }

    private static int colour(Json value) {
        String text = value.scalarText().orElse("");
        if (value instanceof JsonNumber && text.matches("[1-" + Person.COLOURS + "]")) {
            return Integer.parseInt(text);
        }
        throw ApiRefusal.member("colour", "a whole number from 1 to " + Person.COLOURS);
    }

    private ApiAnswer add(ApiCall call) throws IOException {
        BodyMembers members = new BodyMembers(call.json(), MEMBERS);
        String name = members.text("name").orElseThrow(() -> ApiRefusal.member("name", "a text"));
        Optional<PartialDate> birthDate = members.text("birthDate").map(PersonsResource::date);
        Optional<Person.Sex> sex = members.text("sex").map(PersonsResource::sex);
        Person person = persons.add(name, birthDate, sex, call.caller());
        return ApiAnswer.json(201, toJson(person)).with("Location", "/api/v1/persons/" + person.id());
    }

    private static PartialDate date(String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            if (date.precision() != PartialDate.Precision.TIME) {
                return date;
            }
        } catch (DateTimeException ignored) {
            // Said below, as for a date with a time.
        }
        throw ApiRefusal.member("birthDate", "a date like 2019, 2019-03 or 2019-03-31");
    }

    private static Person.Sex sex(String code) {
        return Person.Sex.ofCode(code)
                .orElseThrow(() -> ApiRefusal.member("sex", "one of female, male, other, unknown"));
    }

    private static JsonObject toJson(Person person) {
        return JsonObject.builder()
                .put("id", person.id().toString())
                .put("name", person.name())
                .put("birthDate", JsonValues.text(person.birthDate()))
                .put("sex", JsonValues.text(person.sex().map(Person.Sex::code)))
                .put("colour", person.colour())
                .put("hasPhoto", person.photo().isPresent())
                .build();
    }
}
