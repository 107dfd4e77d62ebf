// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Names are sealed, so the database can neither search nor sort them: all of them are kept in memory, in order, until
 * one changes. 5,000 persons take some 2 MB. Safe for several threads.
 */
@Component(service = PersonNames.class)
public final class PersonNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Persons persons;
    private volatile List<Named> all;

    /** Grows with each {@link #forget}, so that a list read before a change is not kept after it. */
    private int changes;

    @Activate
    public PersonNames(@Reference Persons persons) {
        this.persons = persons;
    }

    /** As {@link org.healthstead.api.record.PersonService#list}, among the given persons. */
    public List<Person> list(String text, int limit, Set<PersonId> among) {
        List<String> words = words(text);
        String date = text.strip();
        return all().stream()
                .filter(named -> among.contains(named.person().id()))
                .filter(named -> words.isEmpty() || named.matches(words, date))
                .limit(limit)
                .map(Named::person)
                .toList();
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
                .map(person -> new Named(person, words(person.name())))
                .toList();
        synchronized (this) {
            if (before == changes) {
                all = loaded;
            }
        }
        return loaded;
    }

    /** Words without accents and case. */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Stream.of(SEPARATORS.split(plain))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    private record Named(Person person, List<String> words) {

        boolean matches(List<String> wanted, String date) {
            return wanted.stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)))
                    || person.birthDate()
                            .map(PartialDate::text)
                            .filter(text -> text.startsWith(date))
                            .isPresent();
        }
    }
}
