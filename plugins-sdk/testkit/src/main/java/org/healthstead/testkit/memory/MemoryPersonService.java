// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.testkit.memory.MemoryRecord.Origin;

/** People in a map. */
final class MemoryPersonService implements PersonService {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int COLOURS = 6;

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final AccountStore accounts;
    private final Clock clock;

    MemoryPersonService(MemoryRecord record, MemoryAccess access, AccountStore accounts, Clock clock) {
        this.record = record;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Person> list(String text, int limit, Caller caller) {
        List<PersonId> visible =
                access.readable(caller).stream().map(PersonScope::person).toList();
        synchronized (record) {
            return visible.stream()
                    .flatMap(id -> Optional.ofNullable(record.persons.get(id)).stream())
                    .filter(person -> text.isBlank() || matches(person, text.strip()))
                    .sorted(Comparator.comparing((Person person) -> plain(person.name()))
                            .thenComparing(Person::id))
                    .limit(limit)
                    .toList();
        }
    }

    private static boolean matches(Person person, String text) {
        if (person.birthDate().filter(date -> date.text().startsWith(text)).isPresent()) {
            return true;
        }
        String[] words = BETWEEN_WORDS.split(plain(person.name()));
        return Arrays.stream(BETWEEN_WORDS.split(plain(text)))
                .allMatch(asked -> Arrays.stream(words).anyMatch(word -> word.startsWith(asked)));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
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
        access.requireMayAddPerson(caller);
        if (name.isBlank() || name.length() > Person.MAX_NAME) {
            throw Problem.of(
                            "HS-PERSON-NAME",
                            Problem.Kind.INVALID,
                            "A name has 1 to " + Person.MAX_NAME + " characters.")
                    .exception();
        }
        PersonId id = new PersonId(UUID.randomUUID());
        accounts.addGrant(Grant.whole(caller.account(), id, clock.instant()));
        synchronized (record) {
            Person person = new Person(id, name.strip(), birthDate, sex, record.persons.size() % COLOURS + 1);
            record.persons.put(id, person);
            addPatient(person);
            return person;
        }
    }

    private void addPatient(Person person) {
        EntryId id = new EntryId(person.id().value());
        StoredEntry entry = new StoredEntry(id, person.id(), record.personSource(person.id()), "");
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
