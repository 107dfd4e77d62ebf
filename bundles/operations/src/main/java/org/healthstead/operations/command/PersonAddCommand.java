// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.time.DateTimeException;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;

/** {@code person add NAME [--birth-date DATE] [--sex SEX]}: the account gets every right on the new record. */
final class PersonAddCommand implements OperatorCommand {

    @Override
    public String name() {
        return "person add";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String name = call.allow("--birth-date", "--sex").operand("NAME");
        Optional<PartialDate> birthDate = call.option("--birth-date").map(PersonAddCommand::date);
        Optional<Person.Sex> sex = call.option("--sex").map(PersonAddCommand::sex);
        Person person = call.service(PersonService.class).add(name, birthDate, sex, call.caller());
        if (call.json()) {
            call.out(PersonListCommand.json(person));
        } else {
            call.say("person.added", person.name(), person.id().toString());
        }
        return DONE;
    }

    private static PartialDate date(String text) {
        try {
            PartialDate date = PartialDate.parse(text);
            if (date.precision() != PartialDate.Precision.TIME) {
                return date;
            }
        } catch (DateTimeException notADate) {
            throw new UsageException("usage.date", text);
        }
        throw new UsageException("usage.date", text);
    }

    private static Person.Sex sex(String code) {
        return Person.Sex.ofCode(code).orElseThrow(() -> new UsageException("usage.sex", code));
    }
}
