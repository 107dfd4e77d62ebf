// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.Rows;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * Finds what a dangling reference means now: an item of the same source by its identity, else any entry of the person
 * by an alias. Bodies keep the text as it came, so a target that comes later needs no rewriting.
 */
final class References {

    private final StoreUnit unit;
    private final EntryPreparation preparation;
    private final KeyedHash hash;
    private final Rows rows;

    References(StoreUnit unit, EntryPreparation preparation, KeyedHash hash) {
        this.unit = unit;
        this.preparation = preparation;
        this.hash = hash;
        this.rows = new Rows(unit.dialect());
    }

    /** @param visible to whom asks; unknown callers are refused by it */
    Map<String, String> resolve(EntryId from, Collection<String> texts, Predicate<EntryRow> visible) {
        Optional<EntryRow> holder = unit.read(entities -> Rows.entry(entities, from))
                .filter(EntryRow::isThere)
                .filter(visible);
        Map<String, String> found = new HashMap<>();
        if (holder.isEmpty() || texts.isEmpty()) {
            return found;
        }
        Map<Rows.Key, EntryRow> items = items(holder.get(), texts);
        for (String text : texts) {
            EntryRow item =
                    items.get(new Rows.Key(preparation.identity(holder.get().source(), text)));
            Optional.ofNullable(item)
                    .or(() -> alias(holder.get().person(), text))
                    .filter(row -> row.isThere() && row.person() == holder.get().person())
                    .filter(visible)
                    .ifPresent(row -> found.put(text, ResourceTypes.nameOf(row.type()) + "/" + row.id()));
        }
        return found;
    }

    /** The entry that one of the texts of a source means: an item of the same source first. */
    Optional<UUID> means(int source, int person, Collection<String> texts) {
        List<byte[]> identities =
                texts.stream().map(text -> preparation.identity(source, text)).toList();
        return unit.read(entities -> rows.byKey(entities, Rows.Column.IDENTITY, identities)).values().stream()
                .findFirst()
                .or(() -> texts.stream()
                        .flatMap(text -> alias(person, text).stream())
                        .findFirst())
                .map(EntryRow::id);
    }

    private Map<Rows.Key, EntryRow> items(EntryRow holder, Collection<String> texts) {
        List<byte[]> identities = texts.stream()
                .distinct()
                .map(text -> preparation.identity(holder.source(), text))
                .toList();
        return unit.read(entities -> rows.byKey(entities, Rows.Column.IDENTITY, identities));
    }

    /** The oldest that is there: ids grow with time. */
    private Optional<EntryRow> alias(int person, String text) {
        byte[] key = hash.clustered(KeyedHash.Use.ALIAS, person, text);
        return unit.read(entities -> entities
                .createQuery("select a.entry from Alias a where a.nameKey = :key order by a.entry", byte[].class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .flatMap(id -> Rows.entry(entities, new EntryId(IdBytes.read(id))).stream())
                .filter(EntryRow::isThere)
                .findFirst());
    }
}
