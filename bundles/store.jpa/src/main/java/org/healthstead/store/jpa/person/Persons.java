// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The persons with their keys, kept in memory once read: a household, even a clinic, has few. */
@Component(service = Persons.class)
public final class Persons {

    private static final String DETAILS = "person";

    private final StoreUnit unit;
    private final Vault vault;
    private final Map<PersonId, PersonKey> byId = new ConcurrentHashMap<>();
    private final Map<Integer, PersonKey> byNumber = new ConcurrentHashMap<>();

    @Activate
    public Persons(@Reference StoreUnit unit, @Reference Vault vault) {
        this.unit = unit;
        this.vault = vault;
    }

    /** Empty when there is no such person. */
    public Optional<PersonKey> find(PersonId id) {
        PersonKey known = byId.get(id);
        return known != null
                ? Optional.of(known)
                : unit.read(entities -> row(entities, id)).map(this::keep);
    }

    /** The person with a number that stands in a row. */
    public PersonKey get(int number) {
        PersonKey known = byNumber.get(number);
        return known != null ? known : keep(unit.read(entities -> entities.find(PersonEntity.class, number)));
    }

    /** Every person with their details, in no order. */
    List<Details> all() {
        return unit
                .read(entities -> entities.createQuery("select p from Person p", PersonEntity.class)
                        .getResultList())
                .stream()
                .map(this::details)
                .toList();
    }

    /** Every person. */
    public Stream<PersonId> ids() {
        return unit
                .read(entities -> entities.createQuery("select p.id from Person p", byte[].class)
                        .getResultList())
                .stream()
                .map(id -> new PersonId(IdBytes.read(id)));
    }

    public long count(EntityManager entities) {
        return CounterEntity.last(entities, "person");
    }

    public Optional<Details> details(PersonId id) {
        return unit.read(entities -> row(entities, id)).map(this::details);
    }

    /**
     * Adds a row and its key; to be called inside of a transaction. The person is not kept in memory before it ends.
     */
    public PersonKey add(EntityManager entities, PersonId id, PersonDetails details) {
        byte[] wrapped = vault.newPersonKey(IdBytes.of(id.value()));
        int number = Math.toIntExact(CounterEntity.take(entities, "person", 1));
        PersonKey key = new PersonKey(number, id, vault.person(wrapped, IdBytes.of(id.value())));
        entities.persist(new PersonEntity(number, id.value(), wrapped, sealed(key, details)));
        return key;
    }

    /** What is known of a person, read inside of a transaction. */
    public PersonDetails current(EntityManager entities, PersonKey person) {
        PersonEntity row = entities.find(PersonEntity.class, person.number());
        return PersonDetails.parse(person.open(DETAILS, row.id(), row.details()));
    }

    /** Replaces what is known of a person; to be called inside of a transaction. */
    public void update(EntityManager entities, PersonKey person, PersonDetails details) {
        entities.find(PersonEntity.class, person.number()).setDetails(sealed(person, details));
    }

    private static byte[] sealed(PersonKey key, PersonDetails details) {
        return key.seal(DETAILS, key.id().value(), details.toJson().toString());
    }

    private Details details(PersonEntity row) {
        PersonKey key = keep(row);
        return new Details(key, PersonDetails.parse(key.open(DETAILS, row.id(), row.details())));
    }

    private static Optional<PersonEntity> row(EntityManager entities, PersonId id) {
        return entities.createQuery("select p from Person p where p.id = :id", PersonEntity.class)
                .setParameter("id", IdBytes.of(id.value()))
                .getResultStream()
                .findFirst();
    }

    private PersonKey keep(PersonEntity row) {
        return byNumber.computeIfAbsent(row.number(), number -> {
            UUID id = row.id();
            PersonKey key = new PersonKey(number, new PersonId(id), vault.person(row.wrappedKey(), IdBytes.of(id)));
            byId.put(key.id(), key);
            return key;
        });
    }

    /**
     * @param key of the person
     * @param details what is known
     */
    public record Details(PersonKey key, PersonDetails details) {}
}
