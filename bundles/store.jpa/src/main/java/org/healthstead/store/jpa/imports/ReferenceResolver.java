// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * Finds what a dangling reference means now: an item of the same source, or one of that name anywhere, or of the server
 * that the reference names; else any entry of the person by an alias. Bodies keep the text as it came, so a target that
 * comes later needs no rewriting.
 */
final class ReferenceResolver {

    private final StoreUnit unit;
    private final EntryPreparation preparation;
    private final KeyedHash hash;
    private final ItemKeys keys;
    private final EntryRowReader rows;

    ReferenceResolver(StoreUnit unit, EntryPreparation preparation, KeyedHash hash, ItemKeys keys) {
        this.unit = unit;
        this.preparation = preparation;
        this.hash = hash;
        this.keys = keys;
        this.rows = new EntryRowReader(unit.dialect());
    }

    /** @param visible to whom asks; unknown callers are refused by it */
    Map<String, String> resolve(EntryId from, Collection<String> texts, Predicate<EntryRow> visible) {
        Optional<EntryRow> holder = unit.read(entities -> EntryRowReader.entry(entities, from))
                .filter(EntryRow::isThere)
                .filter(visible);
        Map<String, String> found = new HashMap<>();
        if (holder.isEmpty() || texts.isEmpty()) {
            return found;
        }
        int person = holder.get().person();
        Map<String, List<EntryRowReader.Key>> candidates = new LinkedHashMap<>();
        texts.forEach(text -> candidates.put(text, candidates(holder.get().source(), person, text)));
        Map<EntryRowReader.Key, EntryRow> items =
                items(candidates.values().stream().flatMap(List::stream).toList());
        candidates.forEach((text, meant) -> meant.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> alias(person, text))
                .filter(row -> row.isThere() && row.person() == person)
                .filter(visible)
                .ifPresent(row -> found.put(text, ResourceTypes.nameOf(row.type()) + "/" + row.id())));
        return found;
    }

    /** The entry that one of the texts of a source means: an item of the same source first. */
    Optional<UUID> means(int source, int person, Collection<String> texts) {
        List<EntryRowReader.Key> wanted = texts.stream()
                .flatMap(text -> candidates(source, person, text).stream())
                .toList();
        Map<EntryRowReader.Key, EntryRow> items = items(wanted);
        return wanted.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> texts.stream()
                        .flatMap(text -> alias(person, text).stream())
                        .findFirst())
                .map(EntryRow::id);
    }

    private List<EntryRowReader.Key> candidates(int source, int person, String text) {
        List<EntryRowReader.Key> meant = new ArrayList<>(2);
        meant.add(new EntryRowReader.Key(preparation.identity(source, text)));
        ItemIdentity.ofReference(text)
                .flatMap(identity -> keys.find(person, identity))
                .ifPresent(key -> meant.add(new EntryRowReader.Key(key)));
        return meant;
    }

    /** Entries by the keys of identities. */
    Map<EntryRowReader.Key, EntryRow> items(List<EntryRowReader.Key> wanted) {
        List<byte[]> identities =
                wanted.stream().distinct().map(EntryRowReader.Key::bytes).toList();
        return unit.read(entities -> rows.byKey(entities, EntryRowReader.Column.IDENTITY, identities));
    }

    private Optional<EntryRow> alias(int person, String text) {
        byte[] key = hash.clustered(KeyedHash.Use.ALIAS, person, text);
        return unit.read(entities -> EntryRowReader.byAlias(entities, key));
    }
}
