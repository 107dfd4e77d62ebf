// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sources by number, as they are called now. Those of a record are kept in memory together once read, until one of them
 * is named or another file comes. Safe for several threads.
 */
@Component(service = Sources.class)
public final class Sources {

    static final String LABEL = "source";
    private static final String NAME = "source name ";
    private static final int MAX_LABEL = 400;
    private static final String AND_OTHERS = ", …";

    private final StoreUnit unit;
    private final Persons persons;
    private final KeyedHash hash;
    private final Map<Integer, Map<Integer, SourceRef>> byPerson = new ConcurrentHashMap<>();
    private final Map<Integer, SourceRef> byNumber = new ConcurrentHashMap<>();
    private final Map<SourceId, SourceRef> byId = new ConcurrentHashMap<>();
    private int changes;

    @Activate
    public Sources(@Reference StoreUnit unit, @Reference Persons persons, @Reference KeyedHash hash) {
        this.unit = unit;
        this.persons = persons;
        this.hash = hash;
    }

    /** The source with a number that stands in a row. */
    public SourceRef get(int number) {
        SourceRef known = byNumber.get(number);
        if (known != null) {
            return known;
        }
        int person =
                unit.read(entities -> entities.find(SourceEntity.class, number)).person();
        if (byPerson.containsKey(person)) {
            // It came after the others were read.
            changed(persons.get(person));
        }
        return load(person).get(number);
    }

    /** Empty when there is no such source. */
    public Optional<SourceRef> find(SourceId id) {
        return Optional.ofNullable(byId.get(id))
                .or(() -> row(id).flatMap(
                                row -> Optional.ofNullable(load(row.person()).get(row.number()))));
    }

    /** By number, the oldest first. */
    public Map<Integer, SourceRef> of(PersonKey person) {
        Map<Integer, SourceRef> known = byPerson.get(person.number());
        return known != null ? known : load(person.number());
    }

    /** Number and person of a source; empty when there is none. */
    public Optional<Place> place(SourceId id) {
        return row(id).map(row -> new Place(row.number(), row.person()));
    }

    private Optional<SourceEntity> row(SourceId id) {
        return unit
                .read(entities -> entities.createQuery("select s from Source s where s.id = :id", SourceEntity.class)
                        .setParameter("id", IdBytes.of(id.value()))
                        .getResultList())
                .stream()
                .findFirst();
    }

    private Map<Integer, SourceRef> load(int person) {
        int before;
        synchronized (this) {
            before = changes;
        }
        Map<Integer, SourceRef> loaded = unit.read(entities -> called(entities, persons.get(person)));
        synchronized (this) {
            if (before == changes) {
                byPerson.put(person, loaded);
                byNumber.putAll(loaded);
                loaded.values().forEach(ref -> byId.put(ref.id(), ref));
            }
        }
        return loaded;
    }

    /** To be called after a commit that gave a source of this person a name or a file. */
    public void changed(PersonKey person) {
        synchronized (this) {
            changes++;
            Map<Integer, SourceRef> known = byPerson.remove(person.number());
            if (known != null) {
                byNumber.keySet().removeAll(known.keySet());
                known.values().forEach(ref -> byId.remove(ref.id()));
            }
        }
    }

    private static Map<Integer, SourceRef> called(EntityManager entities, PersonKey person) {
        Map<Integer, List<GivenName>> names = names(entities, person);
        Set<Integer> others = FileLabels.ofSeveral(entities, person);
        DistinctNames distinct = new DistinctNames();
        Map<Integer, SourceRef> called = new LinkedHashMap<>();
        for (SourceEntity row : rows(entities, person.number())) {
            String label = person.open(LABEL, row.id(), row.label());
            String name = last(names.get(row.number()))
                    .orElseGet(() -> others.contains(row.number()) ? label + AND_OTHERS : label);
            called.put(
                    row.number(),
                    new SourceRef(new SourceId(row.id()), distinct.of(name), SourceRef.Kind.valueOf(row.kind())));
        }
        return called;
    }

    private static Optional<String> last(List<GivenName> names) {
        return names == null
                ? Optional.empty()
                : Optional.of(names.getLast().name()).filter(name -> !name.isEmpty());
    }

    static List<SourceEntity> rows(EntityManager entities, int person) {
        return entities.createQuery(
                        "select s from Source s where s.person = :person order by s.number", SourceEntity.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** What each source of a person was called, the oldest name first. */
    public static Map<Integer, List<GivenName>> names(EntityManager entities, PersonKey person) {
        Map<Integer, UUID> ids = new HashMap<>();
        rows(entities, person.number()).forEach(row -> ids.put(row.number(), row.id()));
        Map<Integer, List<GivenName>> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select n from SourceName n, Source s where s.number = n.source and s.person = :person"
                                    + " order by n.source, n.position",
                            SourceNameEntity.class)
                    .setParameter("person", person.number())
                    .getResultList()
                    .forEach(row -> names.computeIfAbsent(row.source(), none -> new ArrayList<>())
                            .add(given(row, ids.get(row.source()), person)));
        }
        return names;
    }

    private static GivenName given(SourceNameEntity row, UUID source, PersonKey person) {
        return new GivenName(person.open(NAME + row.position(), source, row.name()), row.namedAt(), row.isFromFile());
    }

    /** How many names a source has been given. */
    public static int countNames(EntityManager entities, int number) {
        return entities.createQuery("select count(n) from SourceName n where n.source = :source", Long.class)
                .setParameter("source", number)
                .getSingleResult()
                .intValue();
    }

    /** Adds the next name; to be called inside of a transaction, and then {@link #changed}. */
    public static void name(
            EntityManager entities, PersonKey person, int number, String name, int author, boolean isFromFile) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        name(entities, person, number, new GivenName(name, now, isFromFile), author);
    }

    /** As it was given in another installation, by nobody that is known here. */
    static void name(EntityManager entities, PersonKey person, int number, GivenName name) {
        name(entities, person, number, name, 0);
    }

    private static void name(EntityManager entities, PersonKey person, int number, GivenName name, int author) {
        SourceEntity row = entities.find(SourceEntity.class, number);
        int position = countNames(entities, number) + 1;
        entities.persist(new SourceNameEntity(
                number,
                position,
                person.seal(NAME + position, row.id(), name.name()),
                author,
                name.isFromFile(),
                name.at()));
    }

    /** Says what sort of source it is; to be called inside of a transaction, and then {@link #changed}. */
    public static void become(EntityManager entities, int number, SourceRef.Kind kind) {
        entities.find(SourceEntity.class, number).setKind(kind.name());
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

    /** The name that a source of another record has in one into which its entries were moved. */
    public static String moved(SourceId source) {
        return "moved/" + source;
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

    /** Of what people type themselves, in a record that is new, under an id that is given. */
    public int typed(EntityManager entities, PersonKey person, SourceId id) {
        return add(entities, person, id, "", "", SourceRef.Kind.PERSON);
    }

    /** Of what people type themselves. */
    public int typed(EntityManager entities, PersonKey person) {
        return number(entities, person, "", "", SourceRef.Kind.PERSON);
    }

    private int add(EntityManager entities, PersonKey person, byte[] nameKey, String label, SourceRef.Kind kind) {
        return add(entities, person, TimeOrderedIds.next(), nameKey, label, kind);
    }

    /** A source under an id that is given; to be called inside of a transaction. */
    int add(EntityManager entities, PersonKey person, SourceId id, String name, String label, SourceRef.Kind kind) {
        byte[] nameKey = hash.of(KeyedHash.Use.SOURCE, person.number(), name);
        return add(entities, person, id.value(), nameKey, label, kind);
    }

    private int add(
            EntityManager entities, PersonKey person, UUID id, byte[] nameKey, String label, SourceRef.Kind kind) {
        int number = Math.toIntExact(CounterEntity.take(entities, "source", 1));
        String shown = label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL);
        entities.persist(
                new SourceEntity(number, id, person.number(), kind.name(), nameKey, person.seal(LABEL, id, shown)));
        return number;
    }

    /**
     * Where a source is.
     *
     * @param number of the source
     * @param person number of the person
     */
    public record Place(int number, int person) {}
}
