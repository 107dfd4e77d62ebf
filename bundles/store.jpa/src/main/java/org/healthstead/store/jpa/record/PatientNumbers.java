// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.platform.api.store.PersonQuery;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers that hospitals and offices gave to the persons: the identifiers of the Patients in their records. Read
 * when first asked for, because bodies are sealed and no index could hold them; a person's are read again after one of
 * their Patients has changed. Safe for several threads.
 */
@Component(service = PatientNumbers.class)
public final class PatientNumbers {

    private static final String PATIENT = "Patient";

    private static final Logger LOG = LoggerFactory.getLogger(PatientNumbers.class);

    /** The numbers of so many are read while somebody waits; more take seconds once, so they are read ahead. */
    private static final int FEW = 100;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final EntryHistory history;
    private final Persons persons;
    private final ChangeListener listener = (latest, changes) -> forget(changes);
    private final AtomicBoolean isReadAhead = new AtomicBoolean();
    private volatile boolean isStopped;
    private final AtomicLong changes = new AtomicLong();
    private final Map<PersonId, List<Numbered>> known = new ConcurrentHashMap<>();

    @Activate
    public PatientNumbers(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference EntryHistory history,
            @Reference Persons persons) {
        this.unit = unit;
        this.log = log;
        this.history = history;
        this.persons = persons;
        log.addListener(listener);
    }

    @Deactivate
    void stop() {
        isStopped = true;
        log.removeListener(listener);
    }

    /** Whether a Patient that the scope opens has a number that begins so. */
    boolean matches(PersonQuery query, PersonScope scope) {
        return of(scope.person()).stream()
                .filter(each -> scope.admits(each.category(), each.confidential()))
                .anyMatch(each -> query.matchesNumber(each.number()));
    }

    /** Begins, once, to read the numbers of many: somebody has opened a list of them and is about to search. */
    void readAhead(Collection<PersonId> many) {
        if (many.size() > FEW && isReadAhead.compareAndSet(false, true)) {
            List<PersonId> listed = List.copyOf(many);
            Thread.ofVirtual().name("patient-numbers").start(() -> read(listed));
        }
    }

    private void read(List<PersonId> listed) {
        try {
            for (PersonId person : listed) {
                if (isStopped) {
                    return;
                }
                of(person);
            }
        } catch (RuntimeException e) {
            LOG.debug(
                    "Numbers are read when they are searched for: {}",
                    e.getClass().getName());
        }
    }

    private List<Numbered> of(PersonId person) {
        List<Numbered> before = known.get(person);
        return before != null ? before : read(person);
    }

    private List<Numbered> read(PersonId person) {
        long before = changes.get();
        List<Numbered> read = persons.find(person)
                .map(key -> unit.read(entities -> read(entities, key)))
                .orElse(List.of());
        known.put(person, read);
        if (changes.get() != before) {
            // What was read may be older than a change that has just come.
            known.remove(person);
        }
        return read;
    }

    private List<Numbered> read(EntityManager entities, PersonKey person) {
        String rest =
                unit.dialect().index("IX_ENTRY_KIND") + " WHERE PERSON = ? AND CATEGORY = ? AND TYPE = ? AND STATE = 0";
        return EntryRowReader.stream(EntryRowReader.query(entities, rest)
                        .setParameter(1, person.number())
                        .setParameter(2, Category.PEOPLE.code())
                        .setParameter(3, ResourceTypes.numberOf(PATIENT)))
                .flatMap(row -> numbers(row, history.current(entities, row)).stream())
                .toList();
    }

    private static List<Numbered> numbers(EntryRow row, Entry patient) {
        return patient.body().array("identifier").objects().stream()
                .flatMap(identifier -> identifier.string("value").stream())
                .map(value -> new Numbered(
                        PersonQuery.number(value),
                        AccessCategory.ofCode(row.derived().accessCategory()),
                        row.derived().confidential()))
                .toList();
    }

    private void forget(List<Change> committed) {
        for (Change change : committed) {
            if (change.type().equals(PATIENT)) {
                changes.incrementAndGet();
                known.remove(change.person());
            }
        }
    }

    /**
     * @param number as {@link PersonQuery#number(String)} makes it
     * @param category of the Patient
     * @param confidential whether the Patient is
     */
    private record Numbered(String number, AccessCategory category, boolean confidential) {}
}
