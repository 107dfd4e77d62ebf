// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;

/** People, each visible to the caller who added them. */
final class OwnedPersons implements PersonService {

    private final Map<PersonId, Person> persons = new ConcurrentHashMap<>();
    private final Map<PersonId, Caller> owners = new ConcurrentHashMap<>();

    @Override
    public List<Person> list(String text, int limit, Caller caller) {
        return persons.values().stream()
                .filter(person -> isOwner(person.id(), caller))
                .filter(person -> person.name().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Person> find(PersonId id, Caller caller) {
        return isOwner(id, caller) ? Optional.of(persons.get(id)) : Optional.empty();
    }

    @Override
    public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller) {
        if (name.isBlank()) {
            throw Problem.of("HS-PERSON-NAME", Problem.Kind.INVALID, "The name is blank.")
                    .exception();
        }
        PersonId id = new PersonId(UUID.randomUUID());
        Person person = new Person(id, name, birthDate, sex, 1);
        owners.put(id, caller);
        persons.put(id, person);
        return person;
    }

    boolean isOwner(PersonId id, Caller caller) {
        return caller.equals(owners.get(id));
    }

    /** The detail differs with the reason on purpose: no answer may show it. */
    void require(PersonId id, Caller caller) {
        if (!isOwner(id, caller)) {
            throw missing("HS-PERSON-NOT-FOUND", owners.containsKey(id) ? "not yours: " + id : "unknown: " + id);
        }
    }

    static ProblemException missing(String code, String detail) {
        return Problem.of(code, Problem.Kind.NOT_FOUND, detail, detail).exception();
    }
}
