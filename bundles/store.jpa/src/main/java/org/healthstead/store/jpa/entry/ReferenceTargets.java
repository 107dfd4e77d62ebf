// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.store.jpa.unit.IdBytes;
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

    private final KeyedHash hash;
    private final Rows rows;

    @Activate
    public ReferenceTargets(@Reference StoreUnit unit, @Reference KeyedHash hash) {
        this.hash = hash;
        this.rows = new Rows(unit.dialect());
    }

    /** Only of the same person, and only what is there. */
    Optional<EntryRow> find(EntityManager entities, int person, int source, String reference) {
        Optional<UUID> id = id(reference);
        return id.flatMap(known -> Rows.entry(entities, new EntryId(known)))
                .or(() -> item(entities, source, reference))
                .or(() -> alias(entities, person, reference))
                .filter(row -> row.isThere() && row.person() == person);
    }

    /** The id in {@code Type/id} when it is one of ours. */
    static Optional<UUID> id(String reference) {
        int slash = reference.indexOf('/');
        String text = reference.substring(slash + 1);
        try {
            return slash > 0 && text.length() == ID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<EntryRow> item(EntityManager entities, int source, String reference) {
        return rows.byKey(entities, Rows.Column.IDENTITY, List.of(identity(source, reference))).values().stream()
                .findFirst();
    }

    private Optional<EntryRow> alias(EntityManager entities, int person, String reference) {
        return entities
                .createQuery("select a.entry from Alias a where a.nameKey = :key order by a.entry", byte[].class)
                .setParameter("key", alias(person, reference))
                .getResultList()
                .stream()
                .flatMap(found -> Rows.entry(entities, new EntryId(IdBytes.read(found))).stream())
                .filter(EntryRow::isThere)
                .findFirst();
    }

    byte[] identity(int source, String text) {
        return hash.clustered(KeyedHash.Use.IDENTITY, source, "item/" + text);
    }

    byte[] alias(int person, String text) {
        return hash.clustered(KeyedHash.Use.ALIAS, person, text);
    }
}
