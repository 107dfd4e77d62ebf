// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.PersonQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Names are sealed, so the database can neither search nor sort them: all of them are kept in memory, in order, until
 * one changes. 5,000 persons take some 2 MB. Safe for several threads.
 */
@Component(service = PersonNames.class)
public final class PersonNames {

    /** Whoever reads the list. */
    public interface Reader {

        /** Those of these people of whom the reader may see anything. */
        Set<PersonId> seen(List<PersonId> people);

        /** Whether one whom neither name nor birth date finds is found by a number. */
        boolean findsNumber(PersonId person);
    }

    private final Persons persons;
    private final JoinedRecords joined;
    private volatile List<Named> all;

    /** Grows with each {@link #forget}, so that a list read before a change is not kept after it. */
    private int changes;

    @Activate
    public PersonNames(@Reference Persons persons, @Reference JoinedRecords joined) {
        this.persons = persons;
        this.joined = joined;
    }

    /**
     * People in the order of their names. Who reads is asked only about those who are found.
     *
     * @param limit at most so many
     */
    public List<Person> list(PersonQuery query, int limit, Reader reader) {
        List<Named> all = all();
        Stream<Named> found = all.stream()
                .filter(named -> query.isBlank()
                        || named.matches(query)
                        || reader.findsNumber(named.person().id()));
        Stream<Person> people = joined.isEmpty()
                ? found.map(Named::person)
                : found.filter(named ->
                                !query.isBlank() || joined.into(named.number()).isEmpty())
                        .flatMap(named -> now(named, all, reader).stream())
                        .distinct();
        return seen(people.iterator(), limit, reader);
    }

    /** Rights are decided for as many at once as there is room for. */
    private static List<Person> seen(Iterator<Person> people, int limit, Reader reader) {
        List<Person> seen = new ArrayList<>();
        while (people.hasNext() && seen.size() < limit) {
            List<Person> next = new ArrayList<>();
            while (people.hasNext() && next.size() < limit - seen.size()) {
                next.add(people.next());
            }
            Set<PersonId> open = reader.seen(next.stream().map(Person::id).toList());
            next.stream().filter(person -> open.contains(person.id())).forEach(seen::add);
        }
        return seen;
    }

    /** Who was joined with somebody else is found by the old name as well, by whoever may see that. */
    private Optional<Person> now(Named named, List<Named> all, Reader reader) {
        Person person = named.person();
        return joined.into(named.number())
                .map(into -> reader.seen(List.of(person.id())).isEmpty()
                        ? Optional.<Person>empty()
                        : all.stream()
                                .filter(each -> each.number() == into)
                                .map(Named::person)
                                .findFirst())
                .orElse(Optional.of(person));
    }

    /** Reads all names, and with them the keys: whoever comes first need not wait for that. */
    public void readAhead() {
        all();
    }

    /** To be called when a name is about to change or has changed. */
    public synchronized void forget() {
        changes++;
        all = null;
    }

    private List<Named> all() {
        List<Named> known = all;
        return known != null ? known : load();
    }

    private List<Named> load() {
        int before;
        synchronized (this) {
            before = changes;
        }
        Collator order = Collator.getInstance(Locale.ROOT);
        Map<PersonId, java.text.CollationKey> keys = new java.util.HashMap<>();
        List<Named> loaded = persons.all().stream()
                .map(PersonNames::named)
                .peek(each -> keys.put(
                        each.person().id(), order.getCollationKey(each.person().name())))
                .sorted(Comparator.comparing(
                                (Named each) -> keys.get(each.person().id()))
                        .thenComparing(each -> each.person().id()))
                .toList();
        synchronized (this) {
            if (before == changes) {
                all = loaded;
            }
        }
        return loaded;
    }

    private static Named named(Persons.Details details) {
        Person person = details.details().toPerson(details.key().id());
        return new Named(details.key().number(), person, PersonQuery.nameWords(person.name()));
    }

    private record Named(int number, Person person, List<String> words) {

        boolean matches(PersonQuery query) {
            return query.matchesName(words) || query.matchesBirthDate(person.birthDate());
        }
    }
}
