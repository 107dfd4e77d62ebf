// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.PersonQuery;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.account.GrantEntity;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonDetails;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the household in the database. */
@Component(service = PersonService.class)
public final class JpaPersonService implements PersonService {

    private final ChangeLog log;
    private final RecordAccess access;
    private final Persons persons;
    private final PersonNames names;
    private final PatientNumbers patients;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryWriter writer;
    private final AccountNumbers accounts;
    private final EntryStore entries;

    @Activate
    public JpaPersonService(
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference PersonNames names,
            @Reference PatientNumbers patients,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryWriter writer,
            @Reference AccountNumbers accounts,
            @Reference EntryStore entries) {
        this.log = log;
        this.access = access;
        this.persons = persons;
        this.names = names;
        this.patients = patients;
        this.sources = sources;
        this.preparation = preparation;
        this.writer = writer;
        this.accounts = accounts;
        this.entries = entries;
    }

    @Override
    public List<Person> list(String text, int limit, Caller caller) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", wanted at least 1");
        }
        access.policy().requireKnown(caller);
        PersonQuery query = PersonQuery.of(text);
        if (query.mayBeNumber()) {
            patients.await();
        }
        return names.list(query, limit, new Asking(query, caller));
    }

    private Optional<PersonScope> scope(PersonId person, Caller caller) {
        return access.policy().scope(caller, Operation.READ, person);
    }

    @Override
    public Optional<Person> find(PersonId id, Caller caller) {
        return access.policy()
                .scope(caller, Operation.READ, id)
                .flatMap(scope -> persons.details(id))
                .map(found -> found.details().toPerson(id));
    }

    @Override
    public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller) {
        PersonId id = new PersonId(TimeOrderedIds.next());
        Grant grant = access.policy().requireMayAddPerson(caller, id);
        String shown = checked(name);
        int author = accounts.of(caller.account());
        Person added = log.commit((entities, numbers) -> {
            int colour = Math.toIntExact(persons.count(entities) % Person.COLOURS) + 1;
            PersonDetails details = new PersonDetails(shown, birthDate, sex, colour, Optional.empty());
            PersonKey key = persons.add(entities, id, details);
            int source = sources.typed(entities, key);
            entities.persist(new GrantEntity(grant));
            PreparedEntry patient = preparation.prepare(id.value(), key, details.toPatient(id));
            EntryWriter.WrittenEntry written = writer.create(entities, patient, key, source, author, numbers.take(1));
            return new ChangeLog.Done<>(
                    () -> details.toPerson(id), () -> List.of(EntryWriter.change(writer.entry(written))));
        });
        names.forget();
        return added;
    }

    @Override
    public Person update(PersonId id, int expectedVersion, JsonObject patient, int colour, Caller caller) {
        if (colour < 1 || colour > Person.COLOURS) {
            throw new IllegalArgumentException("colour is " + colour + ", wanted 1 to " + Person.COLOURS);
        }
        PersonKey key = access.open(caller, Operation.UPDATE, id).person();
        EntryId own = new EntryId(id.value());
        checked(preparation
                .prepare(id.value(), key, patient)
                .projection()
                .title()
                .orElse(""));
        Optional<Entry> same = entries.find(own, caller)
                .filter(current -> current.version() == expectedVersion)
                .filter(current -> current.body().equals(patient));
        if (same.isEmpty()) {
            entries.update(own, expectedVersion, patient, caller);
        }
        Person updated = log.commit((transaction, numbers) -> {
            PersonDetails details = persons.current(transaction, key).in(colour);
            persons.update(transaction, key, details);
            return ChangeLog.Done.unchanged(details.toPerson(id));
        });
        names.forget();
        return updated;
    }

    private static String checked(String name) {
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > Person.MAX_NAME) {
            throw ProblemCode.PERSON_NAME
                    .problem(
                            "The name has " + shown.length() + " characters, wanted 1 to " + Person.MAX_NAME + ".",
                            Integer.toString(shown.length()))
                    .exception();
        }
        return shown;
    }

    /** Asks for the rights of those who are found. */
    private final class Asking implements PersonNames.Reader {

        private final PersonQuery query;
        private final Caller caller;
        private Set<PersonId> candidates;
        private boolean isFurther;

        Asking(PersonQuery query, Caller caller) {
            this.query = query;
            this.caller = caller;
        }

        @Override
        public Set<PersonId> seen(List<PersonId> people) {
            List<PersonId> possible =
                    isFurther ? people.stream().filter(candidates()::contains).toList() : people;
            isFurther = true;
            return access.policy().scopes(caller, Operation.READ, possible).stream()
                    .map(PersonScope::person)
                    .collect(Collectors.toSet());
        }

        /** Thousands in a clinic, but read when the first who were found are not enough. */
        private Set<PersonId> candidates() {
            if (candidates == null) {
                candidates = access.policy().candidates(caller);
            }
            return candidates;
        }

        @Override
        public boolean findsNumber(PersonId person) {
            return query.mayBeNumber()
                    && patients.has(query, person)
                    && scope(person, caller)
                            .filter(scope -> patients.matches(query, scope))
                            .isPresent();
        }
    }
}
