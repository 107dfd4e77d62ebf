// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;

/** {@code person list}. */
final class PersonListCommand implements OperatorCommand {

    private static final int MOST = 10_000;

    @Override
    public String name() {
        return "person list";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow().noOperands();
        List<Person> persons = call.service(PersonService.class).list("", MOST, call.caller());
        if (call.json()) {
            List<JsonObject> rows =
                    persons.stream().map(PersonListCommand::json).toList();
            call.out(JsonObject.builder().put("persons", JsonArray.of(rows)).build());
        } else {
            persons.forEach(person -> call.say(
                    "person.row",
                    person.id().toString(),
                    person.name(),
                    person.birthDate().map(PartialDate::text).orElse("")));
        }
        return DONE;
    }

    static JsonObject json(Person person) {
        return JsonObject.builder()
                .put("id", person.id().toString())
                .put("name", person.name())
                .put("birthDate", person.birthDate().map(PartialDate::text).orElse(null))
                .put("sex", person.sex().map(Person.Sex::code).orElse(null))
                .build();
    }
}
