// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryRecord.Origin;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.PersonPhoto;
import org.healthstead.platform.api.store.PersonQuery;

/** People in a map. */
final class MemoryPersonService implements PersonService {

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final AccountStore accounts;
    private final EntryStore entries;
    private final Clock clock;

    MemoryPersonService(
            MemoryRecord record, MemoryAccess access, AccountStore accounts, EntryStore entries, Clock clock) {
        this.record = record;
        this.access = access;
        this.accounts = accounts;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<Person> list(String text, int limit, Caller caller) {
        PersonQuery query = PersonQuery.of(text);
        synchronized (record) {
            return access.readable(caller).stream()
                    .filter(scope -> record.persons.containsKey(scope.person()))
                    .filter(scope -> query.isBlank() || matches(query, scope))
                    .map(scope -> record.persons.get(scope.person()))
                    .sorted(Comparator.comparing((Person person) -> String.join(" ", PersonQuery.words(person.name())))
                            .thenComparing(Person::id))
                    .limit(limit)
                    .toList();
        }
    }

    private boolean matches(PersonQuery query, PersonScope scope) {
        Person person = record.persons.get(scope.person());
        return query.matchesName(PersonQuery.nameWords(person.name()))
                || query.matchesBirthDate(person.birthDate())
                || numbers(scope).anyMatch(query::matchesNumber);
    }

    /** Identifiers of the Patients in the record that the scope opens. */
    private Stream<String> numbers(PersonScope scope) {
        return record.entries.values().stream()
                .filter(entry -> entry.person.equals(scope.person()) && !entry.isWithdrawn())
                .filter(entry -> entry.type().equals("Patient") && MemoryAccess.admits(scope, entry.projection()))
                .flatMap(patient -> patient.current().body().array("identifier").objects().stream())
                .flatMap(identifier -> identifier.string("value").stream())
                .map(PersonQuery::number);
    }

    @Override
    public Optional<Person> find(PersonId id, Caller caller) {
        if (access.scope(caller, Operation.READ, id).isEmpty()) {
            return Optional.empty();
        }
        synchronized (record) {
            return Optional.ofNullable(record.persons.get(id));
        }
    }

    @Override
    public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller) {
        PersonId id = new PersonId(UUID.randomUUID());
        Grant grant = access.requireMayAddPerson(caller, id);
        if (name.isBlank() || name.length() > Person.MAX_NAME) {
            throw noName();
        }
        accounts.addGrant(grant);
        synchronized (record) {
            Person person = new Person(id, name.strip(), birthDate, sex, record.persons.size() % Person.COLOURS + 1);
            record.persons.put(id, person);
            addPatient(person);
            return person;
        }
    }

    @Override
    public Person update(PersonId id, int expectedVersion, JsonObject patient, int colour, Caller caller) {
        if (colour < 1 || colour > Person.COLOURS) {
            throw new IllegalArgumentException("colour is " + colour + ", wanted 1 to " + Person.COLOURS);
        }
        EntryId own = new EntryId(id.value());
        String name = TestKinds.project(patient).title().orElse("");
        if (name.isBlank() || name.length() > Person.MAX_NAME) {
            throw noName();
        }
        synchronized (record) {
            access.require(caller, Operation.UPDATE, id);
            Entry current = entries.find(own, caller).orElseThrow();
            if (current.version() != expectedVersion || !current.body().equals(patient)) {
                entries.update(own, expectedVersion, patient, caller);
            }
            Person person = new Person(
                    id,
                    name,
                    patient.string("birthDate").map(PartialDate::parse),
                    patient.string("gender").flatMap(Person.Sex::ofCode),
                    colour,
                    PersonPhoto.key(patient));
            record.persons.put(id, person);
            return person;
        }
    }

    private static ProblemException noName() {
        return Problem.of("HS-PERSON-NAME", Problem.Kind.INVALID, "A name has 1 to " + Person.MAX_NAME + " characters.")
                .exception();
    }

    private void addPatient(Person person) {
        EntryId id = new EntryId(person.id().value());
        StoredEntry entry =
                new StoredEntry(id, person.id(), record.personSource(person.id()), Optional.empty(), record);
        JsonObject name = JsonObject.builder().put("text", person.name()).build();
        JsonObject.Builder body = JsonObject.builder()
                .put("resourceType", "Patient")
                .put("id", id.toString())
                .put("name", JsonArray.of(List.of(name)));
        person.sex().ifPresent(sex -> body.put("gender", sex.code()));
        person.birthDate().ifPresent(date -> body.put("birthDate", date.text()));
        record.entries.put(id, entry);
        long before = record.latest();
        record.append(
                entry,
                EntryVersion.Operation.CREATED,
                body.build(),
                new Origin(record.personSource(person.id()), null, null, ""));
        record.committed(before);
    }
}
