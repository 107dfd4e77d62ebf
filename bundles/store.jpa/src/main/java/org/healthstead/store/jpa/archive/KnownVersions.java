// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** Which versions of the entries of a file are here. Not safe for several threads. */
final class KnownVersions {

    /** What has become of an entry. */
    enum Fate {
        /** It is as it was. */
        UNCHANGED,
        /** It was not there. */
        CREATED,
        /** It was there, with fewer versions. */
        EXTENDED,
        /** It says something else here than in the file. */
        DIFFERENT
    }

    /** Change numbers by version, from 1, and what became of the entry. */
    private static final class Chain {
        private long[] changes;
        private Fate fate = Fate.UNCHANGED;

        Chain(long[] changes) {
            this.changes = changes;
        }
    }

    private final Dialect dialect;
    private final int person;
    private final Map<UUID, Chain> chains = new HashMap<>();

    /** When the versions were recorded that were there before; forgotten when their entry is written to. */
    private final Map<UUID, Instant[]> times = new HashMap<>();

    KnownVersions(Dialect dialect, int person) {
        this.dialect = dialect;
        this.person = person;
    }

    /** Reads those of the entries that are not known yet. */
    void read(EntityManager entities, Collection<UUID> entries) {
        List<byte[]> unknown = entries.stream()
                .distinct()
                .filter(id -> !chains.containsKey(id))
                .map(IdBytes::of)
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> chains.put(IdBytes.read(id), new Chain(new long[0])));
        for (EntryRow row : new EntryRowReader(dialect)
                .byKey(entities, EntryRowReader.Column.ID, unknown)
                .values()) {
            if (row.person() == person) {
                read(entities, row);
            }
        }
    }

    private void read(EntityManager entities, EntryRow row) {
        List<VersionRow> newestFirst = new ArrayList<>();
        for (long change = row.change();
                change != 0;
                change = newestFirst.getLast().previous()) {
            newestFirst.add(EntryRowReader.history(entities, change));
        }
        List<VersionRow> versions = newestFirst.reversed();
        chains.put(
                row.id(),
                new Chain(versions.stream().mapToLong(VersionRow::change).toArray()));
        times.put(
                row.id(),
                versions.stream().map(each -> Nanos.read(each.recordedAt())).toArray(Instant[]::new));
    }

    /** Forgets entries, whose rows have changed meanwhile. */
    void forget(Collection<UUID> entries) {
        entries.forEach(chains::remove);
        entries.forEach(times::remove);
    }

    boolean isThere(UUID entry, int version) {
        return chains.get(entry).changes.length >= version;
    }

    /** Change number of a version that is there; 0 when it is not. */
    long change(UUID entry, int version) {
        long[] changes = chains.get(entry).changes;
        return version <= changes.length ? changes[version - 1] : 0;
    }

    /** Compares a version that is there with that of the file. */
    void compare(UUID entry, int version, Instant recordedAt) {
        Instant[] before = times.get(entry);
        if (before != null && version <= before.length && !before[version - 1].equals(recordedAt)) {
            chains.get(entry).fate = Fate.DIFFERENT;
        }
    }

    boolean isDifferent(UUID entry) {
        return chains.get(entry).fate == Fate.DIFFERENT;
    }

    void added(UUID entry, long change) {
        Chain chain = chains.get(entry);
        chain.fate = chain.changes.length == 0 || chain.fate == Fate.CREATED ? Fate.CREATED : Fate.EXTENDED;
        chain.changes = Arrays.copyOf(chain.changes, chain.changes.length + 1);
        chain.changes[chain.changes.length - 1] = change;
    }

    long count(Fate fate) {
        return chains.values().stream().filter(chain -> chain.fate == fate).count();
    }
}
