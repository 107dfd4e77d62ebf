// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.TimeOrderedIds;

/** The sources of a record as whoever takes it along gets them. */
public final class ArchivedSources {

    private ArchivedSources() {}

    /** The oldest first. */
    public static List<ArchivedSource> of(EntityManager entities, PersonKey person, Sources sources) {
        Map<Integer, List<GivenName>> names = Sources.names(entities, person);
        Optional<Integer> typed = sources.findTyped(entities, person.number());
        return Sources.rows(entities, person.number()).stream()
                .map(row -> new ArchivedSource(
                        new SourceId(row.id()),
                        SourceRef.Kind.valueOf(row.kind()),
                        typed.filter(number -> number == row.number()).isPresent(),
                        person.open(Sources.LABEL, row.id(), row.label()),
                        names.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** The ids by number. */
    public static Map<Integer, SourceId> ids(EntityManager entities, PersonKey person) {
        return Sources.rows(entities, person.number()).stream()
                .collect(Collectors.toMap(SourceEntity::number, row -> new SourceId(row.id())));
    }

    /**
     * Puts a source back under its id; to be called inside of a transaction, and then {@link Sources#changed}.
     *
     * @param mayRename whether the source of what people type may get the id of the file: nothing else knows it yet
     * @return its number here
     */
    public static int restore(
            EntityManager entities, PersonKey person, Sources sources, ArchivedSource source, boolean mayRename) {
        Optional<SourceEntity> known = byId(entities, source.id());
        if (source.isTyped()) {
            int typed = sources.typed(entities, person);
            if (known.isEmpty() && mayRename) {
                SourceEntity row = entities.find(SourceEntity.class, typed);
                row.rename(
                        source.id().value(),
                        person.seal(Sources.LABEL, source.id().value(), source.label()));
            }
            return typed;
        }
        if (known.filter(row -> row.person() == person.number()).isPresent()) {
            return known.get().number();
        }
        SourceId id = known.isEmpty() ? source.id() : new SourceId(TimeOrderedIds.next());
        int number = sources.add(entities, person, id, "archive/" + source.id(), source.label(), source.kind());
        for (GivenName name : source.names()) {
            Sources.name(entities, person, number, name);
        }
        return number;
    }

    private static Optional<SourceEntity> byId(EntityManager entities, SourceId id) {
        return entities
                .createQuery("select s from Source s where s.id = :id", SourceEntity.class)
                .setParameter("id", IdBytes.of(id.value()))
                .getResultList()
                .stream()
                .findFirst();
    }
}
