// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryEntity;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.Rows;
import org.healthstead.store.jpa.entry.VersionEntity;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * What undoing an import means for one entry. Its versions form a chain; those of the import, of its undo and its redo
 * carry the import's number. An entry whose newest version has another number was changed by somebody since and is left
 * alone.
 */
final class Reversal {

    private final Persons persons;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;

    Reversal(Persons persons, EntryPreparation preparation, EntryAssembly assembly) {
        this.persons = persons;
        this.preparation = preparation;
        this.assembly = assembly;
    }

    /** Withdraws an entry that the import made; gives one that it changed its earlier content back. */
    Optional<Planned> undo(EntityManager entities, EntryRow row, int importNumber) {
        VersionRow current = Rows.history(entities, row.change());
        if (!row.isThere() || current.importNumber() != importNumber || isForeign(entities, current, importNumber)) {
            return Optional.empty();
        }
        VersionRow earlier = current;
        while (earlier.importNumber() == importNumber && earlier.previous() != 0) {
            earlier = Rows.history(entities, earlier.previous());
        }
        return earlier.importNumber() == importNumber
                ? Optional.of(new Planned(row, Operation.WITHDRAWN, 0, row.refused()))
                : Optional.of(new Planned(row, Operation.UPDATED, bodyOf(earlier), row.content()));
    }

    /** Brings back what {@link #undo} took. */
    Optional<Planned> redo(EntityManager entities, EntryRow row, int importNumber) {
        VersionRow current = Rows.history(entities, row.change());
        if (current.importNumber() != importNumber) {
            return Optional.empty();
        }
        boolean withdrawn = current.operation() == Operation.WITHDRAWN.code();
        if (!withdrawn && !isForeign(entities, current, importNumber)) {
            return Optional.empty();
        }
        long body = bodyOf(Rows.history(entities, current.previous()));
        return Optional.of(new Planned(row, withdrawn ? Operation.RESTORED : Operation.UPDATED, body, null));
    }

    /** True when the version shows a body that is not the import's: it was set back. */
    private static boolean isForeign(EntityManager entities, VersionRow version, int importNumber) {
        return version.bodyFrom() != 0
                && Rows.history(entities, version.bodyFrom()).importNumber() != importNumber;
    }

    private static long bodyOf(VersionRow version) {
        return version.bodyFrom() != 0 ? version.bodyFrom() : version.change();
    }

    Written write(EntityManager entities, Planned planned, long change, int importNumber) {
        EntryRow before = planned.row();
        int version = before.version() + 1;
        EntryRow row = planned.bodyFrom() == 0
                ? before.moved(EntryRow.WITHDRAWN, change, version, before.author())
                : withBody(entities, planned, change, version);
        VersionRow written = new VersionRow(
                change,
                before.id(),
                before.person(),
                version,
                before.change(),
                planned.bodyFrom(),
                EntryWriter.now(),
                planned.operation().code(),
                importNumber,
                row.author(),
                "",
                0,
                null);
        entities.find(EntryEntity.class, IdBytes.of(row.id())).set(row);
        entities.persist(new VersionEntity(written));
        return new Written(row, written, body(entities, planned));
    }

    private EntryRow withBody(EntityManager entities, Planned planned, long change, int version) {
        EntryRow before = planned.row();
        PersonKey person = persons.get(before.person());
        PreparedEntry entry =
                preparation.prepare(before.id(), person, body(entities, planned).orElseThrow());
        return preparation
                .entryRow(entry, person, before.source(), before.author(), before.identity(), change, version)
                .refusing(planned.refused());
    }

    private Optional<JsonObject> body(EntityManager entities, Planned planned) {
        if (planned.bodyFrom() == 0) {
            return Optional.empty();
        }
        VersionRow holder = Rows.version(entities, planned.bodyFrom()).orElseThrow();
        return Optional.of(
                preparation.openBody(persons.get(holder.person()), holder.entry(), holder.version(), holder.body()));
    }

    Change change(Written written) {
        EntryRow row = written.row();
        return new Change(
                row.change(),
                new EntryId(row.id()),
                persons.get(row.person()).id(),
                ResourceTypes.nameOf(row.type()),
                written.body()
                        .map(body -> assembly.entry(
                                row, written.version(), org.healthstead.api.record.EntrySummary.of(body), body)),
                written.body().isEmpty());
    }

    /** Looks at one entry. */
    @FunctionalInterface
    interface Step {
        Optional<Planned> plan(EntityManager entities, EntryRow row, int importNumber);
    }

    /**
     * @param row as it is
     * @param operation of the new version
     * @param bodyFrom change whose body it shows, or 0
     * @param refused content that a later import must not bring back; may be null
     */
    record Planned(EntryRow row, Operation operation, long bodyFrom, byte[] refused) {}

    /** The new version, with its body unless it was withdrawn. */
    record Written(EntryRow row, VersionRow version, Optional<JsonObject> body) {}
}
