// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds the entry that a reference in a body means: by our id, else an item of the same source by its identity, else
 * any entry of the person by an alias. Safe for several threads.
 */
@Component(service = ReferenceTargets.class)
public final class ReferenceTargets {

    private static final int ID_LENGTH = 36;

    private final EntryKeys keys;
    private final EntryRowReader rows;

    @Activate
    public ReferenceTargets(@Reference StoreUnit unit, @Reference KeyedHash hash) {
        this.keys = new EntryKeys(hash);
        this.rows = new EntryRowReader(unit.dialect());
    }

    /** Only of the same person, and only what is there. */
    public Optional<EntryRow> find(EntityManager entities, int person, int source, String reference) {
        Optional<UUID> id = id(reference);
        return id.flatMap(known -> EntryRowReader.entry(entities, new EntryId(known)))
                .or(() -> item(entities, names(person, source, reference)))
                .or(() -> EntryRowReader.byAlias(entities, alias(person, reference)))
                .filter(row -> row.isThere() && row.person() == person);
    }

    /** The id in {@code Type/id} when it is one of ours. */
    public static Optional<UUID> id(String reference) {
        int slash = reference.indexOf('/');
        String text = reference.substring(slash + 1);
        try {
            return slash > 0 && text.length() == ID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<EntryRow> item(EntityManager entities, List<byte[]> names) {
        Map<EntryRowReader.Key, EntryRow> found = rows.byKey(entities, EntryRowReader.Column.IDENTITY, names);
        return names.stream()
                .map(name -> found.get(new EntryRowReader.Key(name)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What a reference may mean as an item: of its own source, or of that name anywhere. */
    List<byte[]> names(int person, int source, String reference) {
        byte[] own = keys.item(source, reference);
        return ItemIdentity.ofReference(reference)
                .filter(identity -> identity.namespace().equals(ItemIdentity.ANYWHERE))
                .map(identity -> List.of(own, keys.anywhere(person, identity.name())))
                .orElse(List.of(own));
    }

    byte[] alias(int person, String text) {
        return keys.alias(person, text);
    }
}
