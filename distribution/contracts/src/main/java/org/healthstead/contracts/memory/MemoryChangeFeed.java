// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.ChangeFeed;

/** The change log of the record. */
final class MemoryChangeFeed implements ChangeFeed {

    private final MemoryRecord record;

    MemoryChangeFeed(MemoryRecord record) {
        this.record = record;
    }

    @Override
    public long latest() {
        synchronized (record) {
            return record.latest();
        }
    }

    @Override
    public long before(Instant moment) {
        synchronized (record) {
            return record.before(moment);
        }
    }

    @Override
    public String history() {
        return record.history;
    }

    @Override
    public List<Change> after(long after, int max) {
        synchronized (record) {
            return record.changes(after, max);
        }
    }

    @Override
    public List<Entry> current(List<EntryId> ids) {
        synchronized (record) {
            return ids.stream()
                    .map(record.entries::get)
                    .filter(Objects::nonNull)
                    .filter(entry -> !entry.isWithdrawn())
                    .map(StoredEntry::toEntry)
                    .toList();
        }
    }

    @Override
    public List<Entry> dependents(List<Change> changes) {
        synchronized (record) {
            Map<PersonId, Set<String>> changed = names(changes);
            return record.entries.values().stream()
                    .filter(entry -> !entry.isWithdrawn() && changed.containsKey(entry.person))
                    .filter(entry -> entry.projection().needs().stream().anyMatch(changed.get(entry.person)::contains))
                    .map(StoredEntry::toEntry)
                    .toList();
        }
    }

    /** What the changed entries are called in each record. */
    private Map<PersonId, Set<String>> names(List<Change> changes) {
        Map<PersonId, Set<String>> names = new HashMap<>();
        changes.stream()
                .map(change -> record.entries.get(change.entry()))
                .filter(Objects::nonNull)
                .forEach(entry ->
                        entry.names().forEach(names.computeIfAbsent(entry.person, none -> new HashSet<>())::add));
        return names;
    }

    @Override
    public long countEntries() {
        synchronized (record) {
            return record.entries.values().stream()
                    .filter(entry -> !entry.isWithdrawn())
                    .count();
        }
    }
}
