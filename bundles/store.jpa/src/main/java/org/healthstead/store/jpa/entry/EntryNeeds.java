// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which entries' lines depend on which other entries, by the names that references have for those: a prescription on
 * its medication, there or still to come. A name that is not needed any more stays; it costs a projection too much,
 * once. Safe for several threads; everything runs inside of the caller's transaction.
 */
@Component(service = EntryNeeds.class)
public final class EntryNeeds {

    private static final String INSERT = "INSERT INTO ENTRY_NEED (NEED_KEY, ENTRY_ID, SEEN) VALUES (?, ?, ?)";
    private static final String EXISTS = "SELECT 1 FROM ENTRY_NEED WHERE NEED_KEY = ? AND ENTRY_ID = ?";

    /** Nothing is known of what a line needs, so every change of that makes it anew. */
    public static final ToLongFunction<String> NOTHING_SEEN = reference -> 0;

    private final Kinds kinds;
    private final ReferenceTargets targets;
    private final Persons persons;
    private final Dialect dialect;

    @Activate
    public EntryNeeds(
            @Reference Kinds kinds,
            @Reference ReferenceTargets targets,
            @Reference Persons persons,
            @Reference StoreUnit unit) {
        this.kinds = kinds;
        this.targets = targets;
        this.persons = persons;
        this.dialect = unit.dialect();
    }

    /**
     * What an entry that is being written needs.
     *
     * @param seen the change up to which its line knows what a reference leads to
     */
    public void add(EntityManager entities, EntryRow row, Projection projection, ToLongFunction<String> seen) {
        List<String> references =
                projection.needs().stream().filter(this::mayLead).toList();
        if (references.isEmpty()) {
            return;
        }
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement exists = connection.prepareStatement(EXISTS);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (String reference : references) {
                for (byte[] key : keys(row, reference)) {
                    exists.setBytes(1, key);
                    exists.setBytes(2, IdBytes.of(row.id()));
                    try (var found = exists.executeQuery()) {
                        if (!found.next()) {
                            insert(insert, key, row.id(), seen.applyAsLong(reference));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void insert(PreparedStatement insert, byte[] key, UUID entry, long seen) throws SQLException {
        insert.setBytes(1, key);
        insert.setBytes(2, IdBytes.of(entry));
        insert.setLong(3, seen);
        insert.executeUpdate();
    }

    /** A reference that names a type which no line needs leads nowhere; one that names none may lead anywhere. */
    private boolean mayLead(String reference) {
        String type = Projections.type(reference);
        return !ResourceTypes.isKnown(type) || isNeeded(type);
    }

    /** A reference to an entry of ours has one name; one that leads nowhere yet may become one of several. */
    private List<byte[]> keys(EntryRow row, String reference) {
        if (reference.equals(RecordContext.PERSON)) {
            // A person's own Patient has the id of the person.
            return List.of(own(
                    row.person(),
                    RecordContext.PERSON,
                    persons.get(row.person()).id().value()));
        }
        List<byte[]> keys = new ArrayList<>(3);
        keys.add(targets.alias(row.person(), reference));
        keys.addAll(targets.names(row.person(), row.source(), reference));
        return keys;
    }

    /**
     * An entry has come under other names, too: who needed one of them needs it by its id from now on.
     *
     * @param aliases keyed hashes of the names
     */
    public void named(EntityManager entities, EntryRow row, Collection<byte[]> aliases) {
        if (aliases.isEmpty() || !kinds.isNeeded(ResourceTypes.nameOf(row.type()))) {
            return;
        }
        Set<UUID> waiting = holders(entities, aliases, Long.MAX_VALUE);
        if (waiting.isEmpty()) {
            return;
        }
        byte[] own = own(row);
        Set<UUID> known = holders(entities, List.of(own), Long.MAX_VALUE);
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (UUID entry : waiting) {
                if (known.add(entry)) {
                    insert(insert, own, entry, 0);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Entries whose lines depend on one of these, and do not know of its last change. */
    public Set<UUID> dependents(EntityManager entities, Collection<EntryRow> changed) {
        Set<UUID> dependents = new LinkedHashSet<>();
        for (EntryRow row : changed) {
            dependents.addAll(holders(entities, List.of(own(row), row.identity()), row.change()));
        }
        return dependents;
    }

    /** True when lines of other entries may depend on an entry of the type. */
    public boolean isNeeded(String type) {
        return type.equals(RecordContext.PERSON) || kinds.isNeeded(type);
    }

    private byte[] own(EntryRow row) {
        return own(row.person(), ResourceTypes.nameOf(row.type()), row.id());
    }

    private byte[] own(int person, String type, UUID id) {
        return targets.alias(person, type + "/" + id);
    }

    private Set<UUID> holders(EntityManager entities, Collection<byte[]> keys, long change) {
        Set<UUID> found = new LinkedHashSet<>();
        String sql = "SELECT ENTRY_ID FROM ENTRY_NEED" + dialect.primaryKey("PK_ENTRY_NEED")
                + " WHERE NEED_KEY = ? AND SEEN < ?";
        for (byte[] key : keys) {
            List<?> holders = entities.createNativeQuery(sql)
                    .setParameter(1, key)
                    .setParameter(2, change)
                    .getResultList();
            holders.forEach(id -> found.add(IdBytes.read((byte[]) id)));
        }
        return found;
    }
}
