// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
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
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.record.NumberTable.Numbered;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers that hospitals and offices gave to the persons: the identifiers of the Patients in their records. Bodies
 * are sealed and no index could hold them, so all are kept in memory, and in a table of their own for the next start. A
 * person's are read again after one of their Patients has changed. Safe for several threads.
 */
@Component(service = PatientNumbers.class)
public final class PatientNumbers {

    private static final String PATIENT = "Patient";

    private static final Logger LOG = LoggerFactory.getLogger(PatientNumbers.class);

    /** Changes are written down so long after they came, together with others. */
    private static final Duration CALM = Duration.ofSeconds(5);

    /** Changes of other entries are written down as well when they are so many, so that a start looks through few. */
    private static final long BEHIND = 5_000;

    private static final int BATCH = 200;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final StoreUnit unit;
    private final ChangeLog log;
    private final EntryHistory history;
    private final Persons persons;
    private final PersonNames names;
    private final NumberTable table;
    private final ChangeListener listener = this::changed;
    private final Map<PersonId, List<Numbered>> known = new ConcurrentHashMap<>();

    /** Whose row in the table is not right, with the last change that made it so; 0 for one that was never written. */
    private final Map<PersonId, Long> unwritten = new ConcurrentHashMap<>();

    private final AtomicLong changes = new AtomicLong();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Thread keeper;
    private volatile long seen;
    private volatile long written;
    private volatile boolean isStopped;

    @Activate
    public PatientNumbers(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference EntryHistory history,
            @Reference Persons persons,
            @Reference PersonNames names) {
        this.unit = unit;
        this.log = log;
        this.history = history;
        this.persons = persons;
        this.names = names;
        this.table = new NumberTable(unit, persons);
        log.addListener(listener);
        this.seen = log.latest();
        this.keeper = Thread.ofVirtual().name("patient-numbers").start(this::keep);
    }

    /** Writes down what has changed, so that the next start need not look for it. */
    @Deactivate
    public void stop() throws InterruptedException {
        log.removeListener(listener);
        isStopped = true;
        LockSupport.unpark(keeper);
        keeper.join(STOP_PATIENCE);
    }

    /** Whether a Patient of theirs has a number that begins so, whoever may see it. */
    boolean has(PersonQuery query, PersonId person) {
        return of(person).stream().anyMatch(each -> query.matchesNumber(each.number()));
    }

    /** Whether a Patient that the scope opens has a number that begins so. */
    boolean matches(PersonQuery query, PersonScope scope) {
        return of(scope.person()).stream()
                .filter(each -> scope.admits(each.category(), each.confidential()))
                .anyMatch(each -> query.matchesNumber(each.number()));
    }

    /** Waits until what the last run wrote down is in memory: reading it is quicker than reading the Patients. */
    void await() {
        try {
            loaded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            load();
        } catch (RuntimeException e) {
            LOG.debug("Numbers are read from the Patients: {}", e.getClass().getName());
        } finally {
            loaded.countDown();
        }
        writeDown();
        while (!isStopped) {
            if (unwritten.isEmpty() && !isBehind()) {
                LockSupport.park(this);
            } else {
                pause();
                writeDown();
            }
        }
        writeDown();
    }

    private void pause() {
        long end = System.nanoTime() + CALM.toNanos();
        for (long rest = CALM.toNanos(); rest > 0 && !isStopped; rest = end - System.nanoTime()) {
            LockSupport.parkNanos(this, rest);
        }
    }

    private void load() {
        names.readAhead();
        NumberTable.Snapshot snapshot = table.read(seen);
        written = snapshot.to();
        snapshot.numbers().forEach((person, numbers) -> {
            known.put(person.id(), numbers);
            if (unwritten.containsKey(person.id())) {
                // Changed since the start, which the table does not know.
                known.remove(person.id());
            }
        });
        persons.ids().filter(person -> !known.containsKey(person)).forEach(person -> unwritten.putIfAbsent(person, 0L));
    }

    private boolean isBehind() {
        return seen - written > BEHIND || isStopped && seen > written;
    }

    private void writeDown() {
        try {
            while (!unwritten.isEmpty() || isBehind()) {
                if (isStopped && unwritten.size() > BATCH) {
                    return;
                }
                long to = seen;
                Map<PersonId, Long> taken = new HashMap<>();
                unwritten.entrySet().stream().limit(BATCH).forEach(each -> taken.put(each.getKey(), each.getValue()));
                boolean isRest = taken.size() == unwritten.size();
                Map<PersonKey, List<Numbered>> rows = new HashMap<>();
                for (PersonId person : taken.keySet()) {
                    persons.find(person).ifPresent(key -> rows.put(key, of(person)));
                }
                // The table is right up to a change only with the rows of all.
                table.write(rows, isRest ? to : written);
                taken.forEach(unwritten::remove);
                written = isRest ? to : written;
            }
        } catch (RuntimeException e) {
            LOG.debug("Numbers are written down later: {}", e.getClass().getName());
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

    private void changed(long latest, List<Change> committed) {
        for (Change change : committed) {
            if (change.type().equals(PATIENT)) {
                unwritten.put(change.person(), latest);
                changes.incrementAndGet();
                known.remove(change.person());
            }
        }
        seen = latest;
        if (!unwritten.isEmpty() || isBehind()) {
            LockSupport.unpark(keeper);
        }
    }
}
