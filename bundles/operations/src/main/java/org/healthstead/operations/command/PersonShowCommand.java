// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;

/** {@code person show PERSON}: who it is, and the FHIR Patient that is theirs. */
final class PersonShowCommand implements OperatorCommand {

    @Override
    public String name() {
        return "person show";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String named = call.allow().operand("PERSON");
        Caller caller = call.caller();
        PersonService persons = call.service(PersonService.class);
        PersonId id = NamedPerson.find(named, caller, persons);
        Person person = persons.find(id, caller).orElseThrow();
        JsonObject patient = call.service(EntryStore.class)
                .find(new EntryId(id.value()), caller)
                .map(Entry::body)
                .orElse(JsonObject.EMPTY);
        if (call.json()) {
            call.out(PersonListCommand.json(person).with("patient", patient));
        } else {
            call.say(
                    "person.row",
                    person.id().toString(),
                    person.name(),
                    person.birthDate().map(PartialDate::text).orElse(""));
            call.out(patient);
        }
        return DONE;
    }
}
