// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    private final Persons persons;
    private volatile List<Named> all;

    /** Grows with each {@link #forget}, so that a list read before a change is not kept after it. */
    private int changes;

    @Activate
    public PersonNames(@Reference Persons persons) {
        this.persons = persons;
    }

    /**
     * People in the order of their names.
     *
     * @param among whose names may be shown
     * @param hasNumber whether one whom neither name nor birth date finds is found by a number
     */
    public List<Person> list(PersonQuery query, int limit, Set<PersonId> among, Predicate<PersonId> hasNumber) {
        return all().stream()
                .filter(named -> among.contains(named.person().id()))
                .filter(named -> query.isBlank()
                        || named.matches(query)
                        || hasNumber.test(named.person().id()))
                .limit(limit)
                .map(Named::person)
                .toList();
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
                .map(each -> each.details().toPerson(each.key().id()))
                .peek(person -> keys.put(person.id(), order.getCollationKey(person.name())))
                .sorted(Comparator.comparing((Person person) -> keys.get(person.id()))
                        .thenComparing(Person::id))
                .map(person -> new Named(person, PersonQuery.nameWords(person.name())))
                .toList();
        synchronized (this) {
            if (before == changes) {
                all = loaded;
            }
        }
        return loaded;
    }

    private record Named(Person person, List<String> words) {

        boolean matches(PersonQuery query) {
            return query.matchesName(words) || query.matchesBirthDate(person.birthDate());
        }
    }
}
