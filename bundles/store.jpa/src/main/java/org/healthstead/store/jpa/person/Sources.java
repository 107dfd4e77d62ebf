// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sources by number, kept in memory once read. A source never changes. */
@Component(service = Sources.class)
public final class Sources {

    private static final String LABEL = "source";
    private static final int MAX_LABEL = 400;

    private final StoreUnit unit;
    private final Persons persons;
    private final KeyedHash hash;
    private final Map<Integer, SourceRef> byNumber = new ConcurrentHashMap<>();

    @Activate
    public Sources(@Reference StoreUnit unit, @Reference Persons persons, @Reference KeyedHash hash) {
        this.unit = unit;
        this.persons = persons;
        this.hash = hash;
    }

    /** The source with a number that stands in a row. */
    public SourceRef get(int number) {
        SourceRef known = byNumber.get(number);
        return known != null ? known : keep(unit.read(entities -> entities.find(SourceEntity.class, number)));
    }

    /**
     * The number of the source of that name, which is made when it is new; to be called inside of a transaction. Two
     * callers at once: one of them fails with a duplicate key.
     */
    public int number(EntityManager entities, PersonKey person, String name, String label, SourceRef.Kind kind) {
        byte[] nameKey = hash.of(KeyedHash.Use.SOURCE, person.number(), name);
        return find(entities, nameKey).orElseGet(() -> add(entities, person, nameKey, label, kind));
    }

    /** Empty when the person has no source of that name yet. */
    public Optional<Integer> find(EntityManager entities, int person, String name) {
        return find(entities, hash.of(KeyedHash.Use.SOURCE, person, name));
    }

    /** Empty when the person has typed nothing yet. */
    public Optional<Integer> findTyped(EntityManager entities, int person) {
        return find(entities, person, "");
    }

    private static Optional<Integer> find(EntityManager entities, byte[] nameKey) {
        return entities.createQuery("select s.number from Source s where s.nameKey = :name", Integer.class)
                .setParameter("name", nameKey)
                .getResultStream()
                .findFirst();
    }

    /** Of what people type themselves. */
    public int typed(EntityManager entities, PersonKey person) {
        return number(entities, person, "", "", SourceRef.Kind.PERSON);
    }

    private int add(EntityManager entities, PersonKey person, byte[] nameKey, String label, SourceRef.Kind kind) {
        int number = Math.toIntExact(CounterEntity.take(entities, "source", 1));
        UUID id = TimeOrderedIds.next();
        String shown = label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL);
        entities.persist(
                new SourceEntity(number, id, person.number(), kind.name(), nameKey, person.seal(LABEL, id, shown)));
        return number;
    }

    private SourceRef keep(SourceEntity row) {
        return byNumber.computeIfAbsent(
                row.number(),
                number -> new SourceRef(
                        new SourceId(row.id()),
                        persons.get(row.person()).open(LABEL, row.id(), row.label()),
                        SourceRef.Kind.valueOf(row.kind())));
    }
}
