// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes single entries inside of a transaction that somebody else commits. Safe for several threads. */
@Component(service = EntryWriter.class)
public final class EntryWriter {

    private final EntryPreparation preparation;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;

    @Activate
    public EntryWriter(
            @Reference EntryPreparation preparation, @Reference EntryAssembly assembly, @Reference EntryNeeds needs) {
        this.preparation = preparation;
        this.assembly = assembly;
        this.needs = needs;
    }

    /** The first version. */
    public WrittenEntry create(
            EntityManager entities, PreparedEntry entry, PersonKey person, int source, int author, long change) {
        return create(entities, entry, person, source, author, change, preparation.ownIdentity(source, entry.id()));
    }

    /** @param identity by which nobody else can make it again */
    public WrittenEntry create(
            EntityManager entities,
            PreparedEntry entry,
            PersonKey person,
            int source,
            int author,
            long change,
            byte[] identity) {
        EntryRow row = preparation.entryRow(entry, person, source, author, identity, change, 1);
        VersionRow version = version(entry, person, row, 0, Operation.CREATED);
        entities.persist(new EntryEntity(row));
        entities.persist(new VersionEntity(version));
        needs.add(entities, row, entry.projection(), EntryNeeds.NOTHING_SEEN);
        return new WrittenEntry(row, version, entry);
    }

    /** A version behind the current one, which has just been read in the same transaction. */
    public WrittenEntry update(
            EntityManager entities,
            PreparedEntry entry,
            PersonKey person,
            EntryRow current,
            int author,
            long change,
            Operation operation) {
        EntryRow row = preparation
                .entryRow(entry, person, current.source(), author, current.identity(), change, current.version() + 1)
                .refusing(saidBySource(entities, current));
        VersionRow version = version(entry, person, row, current.change(), operation);
        entities.find(EntryEntity.class, IdBytes.of(row.id())).set(row);
        entities.persist(new VersionEntity(version));
        needs.add(entities, row, entry.projection(), EntryNeeds.NOTHING_SEEN);
        return new WrittenEntry(row, version, entry);
    }

    /**
     * When the source says again what it said last, it has no say against what a person wrote since. What an undo has
     * set back stays refused.
     */
    private static byte[] saidBySource(EntityManager entities, EntryRow current) {
        VersionRow version = EntryRowReader.history(entities, current.change());
        boolean isSetBack = version.bodyFrom() != 0 && current.refused() != null;
        return version.importNumber() != 0 && !isSetBack ? current.content() : current.refused();
    }

    private VersionRow version(
            PreparedEntry entry, PersonKey person, EntryRow row, long previous, Operation operation) {
        return new VersionRow(
                row.change(),
                row.id(),
                person.number(),
                row.version(),
                previous,
                0,
                now(),
                operation.code(),
                0,
                row.author(),
                "",
                entry.text().length,
                preparation.sealBody(entry, person, row.version()));
    }

    /** Milliseconds are what FHIR's instants and our pages show. */
    public static long now() {
        return Nanos.of(Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    /** After the commit. */
    public Entry entry(WrittenEntry written) {
        return assembly.entry(
                written.row(),
                written.version(),
                written.entry().projection(),
                written.entry().body());
    }

    public static Change change(Entry entry) {
        return new Change(entry.changeNumber(), entry.id(), entry.person(), entry.type(), Optional.of(entry), false);
    }

    /** What was written. */
    public record WrittenEntry(EntryRow row, VersionRow version, PreparedEntry entry) {

        public EntryId id() {
            return new EntryId(row.id());
        }
    }
}
