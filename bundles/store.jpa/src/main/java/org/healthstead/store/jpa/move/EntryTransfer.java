// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryEntity;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.VersionEntity;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.record.VersionReasons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the two sides of a move inside of the caller's transaction. Safe for several threads. */
@Component(service = EntryTransfer.class)
public final class EntryTransfer {

    private final Persons persons;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;

    @Activate
    public EntryTransfer(
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryAssembly assembly,
            @Reference EntryNeeds needs) {
        this.persons = persons;
        this.sources = sources;
        this.preparation = preparation;
        this.assembly = assembly;
        this.needs = needs;
    }

    /** A row and its current version, as they were written. */
    record Written(EntryRow row, VersionRow version) {}

    /** Number of the source of what comes from one of another record. */
    int source(EntityManager entities, PersonKey person, SourceRef source) {
        return source.kind() == SourceRef.Kind.PERSON
                ? sources.typed(entities, person)
                : sources.number(entities, person, Sources.moved(source.id()), source.label(), source.kind());
    }

    Written takeOut(EntityManager entities, EntryRow row, MoveTrail trail, int author, long change) {
        EntryRow gone = row.moved(EntryRow.MOVED, change, row.version() + 1, author);
        VersionRow version = new VersionRow(
                change,
                row.id(),
                row.person(),
                gone.version(),
                row.change(),
                0,
                EntryWriter.now(),
                EntryVersion.Operation.MOVED.code(),
                0,
                author,
                trail.place(),
                0,
                null);
        entities.find(EntryEntity.class, IdBytes.of(row.id())).set(gone);
        entities.persist(new VersionEntity(version));
        return new Written(gone, version);
    }

    /** @param first change number of the first version there */
    Written putIn(
            EntityManager entities, MovedHistory history, PersonKey person, int source, EntryId here, long first) {
        List<VersionRow> versions = history.rows(person, first, EntryWriter.now(), MoveTrail.from(here.value()));
        VersionRow last = versions.getLast();
        EntryRow row = preparation.entryRow(
                history.current(),
                person,
                source,
                last.author(),
                preparation.ownIdentity(source, history.id()),
                last.change(),
                last.version());
        entities.persist(new EntryEntity(row));
        for (int i = 0; i < versions.size(); i++) {
            entities.persist(new VersionEntity(versions.get(i)));
            VersionReasons.add(
                    entities, person, versions.get(i), history.steps().get(i).reason());
        }
        needs.add(entities, row, history.current().projection(), EntryNeeds.NOTHING_SEEN);
        return new Written(row, last);
    }

    Written bringBack(EntityManager entities, EntryRow gone, MovedHistoryReader.Shown shown, int author, long change) {
        PersonKey person = persons.get(gone.person());
        EntryRow row = preparation
                .entryRow(shown.entry(), person, gone.source(), author, gone.identity(), change, gone.version() + 1)
                .refusing(gone.refused());
        VersionRow version = new VersionRow(
                change,
                row.id(),
                row.person(),
                row.version(),
                gone.change(),
                shown.bodyAt(),
                EntryWriter.now(),
                EntryVersion.Operation.RESTORED.code(),
                0,
                author,
                "",
                0,
                null);
        entities.find(EntryEntity.class, IdBytes.of(row.id())).set(row);
        entities.persist(new VersionEntity(version));
        needs.add(entities, row, shown.entry().projection(), EntryNeeds.NOTHING_SEEN);
        return new Written(row, version);
    }

    Entry entry(Written written, PreparedEntry shown) {
        return assembly.entry(written.row(), written.version(), shown.projection(), shown.body());
    }

    /** Of the version that took an entry out. */
    Change gone(Written written) {
        return change(written.row(), written.version().change(), Optional.empty(), true);
    }

    /** Of the versions of an entry that is there now. */
    List<Change> came(Written written, PreparedEntry shown, int versions) {
        List<Change> changes = new ArrayList<>(versions);
        long last = written.version().change();
        for (long number = last - versions + 1; number < last; number++) {
            changes.add(change(written.row(), number, Optional.empty(), false));
        }
        changes.add(change(written.row(), last, Optional.of(entry(written, shown)), false));
        return changes;
    }

    private Change change(EntryRow row, long number, Optional<Entry> state, boolean isWithdrawn) {
        return new Change(
                number, new EntryId(row.id()), persons.get(row.person()).id(), row.typeName(), state, isWithdrawn);
    }
}
