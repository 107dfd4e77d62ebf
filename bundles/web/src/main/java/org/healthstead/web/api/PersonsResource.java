// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /persons}: the people that the caller may see. */
@Component(service = ApiResource.class)
public final class PersonsResource implements ApiResource {

    private static final int MAX_PERSONS = 10_000;
    private static final Set<String> MEMBERS = Set.of("name", "birthDate", "sex");

    private final PersonService persons;

    @Activate
    public PersonsResource(@Reference PersonService persons) {
        this.persons = persons;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.PERSONS_LIST, this::list,
                Route.PERSONS_ADD, this::add,
                Route.PERSONS_FIND, this::find);
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
        return persons.find(Ids.person(call.path("id")), call.caller())
                .map(person -> ApiAnswer.ok(toJson(person)))
                .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_PERSON));
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
                .build();
    }
}
