// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.EntryRowReader.Key;
import org.healthstead.store.jpa.move.FormerRecords;
import org.healthstead.store.jpa.move.MovedEntries;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Sources;

/**
 * Finds what was moved into a record from others by the name that it had there, so that a file which says it again does
 * not bring it twice. Safe for several threads.
 */
final class FormerKeys {

    private final ItemKeys keys;
    private final int person;
    private final List<Former> former;

    /**
     * @param person of a record from which entries came
     * @param source there of the same name as the import's; empty when there is none
     */
    private record Former(int person, Optional<Integer> source) {}

    private FormerKeys(ItemKeys keys, int person, List<Former> former) {
        this.keys = keys;
        this.person = person;
        this.former = former;
    }

    /** @param sourceName of the import */
    static FormerKeys of(EntityManager entities, ItemKeys keys, Sources sources, PersonKey person, String sourceName) {
        List<Former> former = FormerRecords.of(entities, person.number()).stream()
                .map(each -> new Former(each, sources.find(entities, each, sourceName)))
                .toList();
        return new FormerKeys(keys, person.number(), former);
    }

    /** Number here of the source that came with what was moved, if it is that of the import. */
    Optional<Integer> source(EntityManager entities, Sources sources) {
        return former.stream()
                .flatMap(each -> each.source().stream())
                .map(number -> sources.get(number).id())
                .flatMap(id -> moved(entities, sources, id).stream())
                .findFirst();
    }

    private Optional<Integer> moved(EntityManager entities, Sources sources, SourceId id) {
        return sources.find(entities, person, Sources.moved(id));
    }

    /** The entries here by the identities that they had before. */
    Map<ItemIdentity, EntryRow> find(EntityManager entities, EntryRowReader rows, List<ItemIdentity> identities) {
        Map<ItemIdentity, EntryRow> found = new HashMap<>();
        if (former.isEmpty()) {
            return found;
        }
        Map<Key, ItemIdentity> names = new HashMap<>();
        identities.forEach(identity -> names(identity).forEach(name -> names.put(new Key(name), identity)));
        rows.byKey(
                        entities,
                        EntryRowReader.Column.IDENTITY,
                        names.keySet().stream().map(Key::bytes).toList())
                .forEach((key, row) -> MovedEntries.in(entities, row, person)
                        .ifPresent(here -> found.putIfAbsent(names.get(key), here)));
        return found;
    }

    private List<byte[]> names(ItemIdentity identity) {
        List<byte[]> names = new ArrayList<>(former.size());
        for (Former each : former) {
            if (identity.namespace().equals(ItemIdentity.OWN_SOURCE)) {
                each.source().ifPresent(source -> names.add(keys.of(source, identity)));
            } else {
                keys.find(each.person(), identity).ifPresent(names::add);
            }
        }
        return names;
    }
}
