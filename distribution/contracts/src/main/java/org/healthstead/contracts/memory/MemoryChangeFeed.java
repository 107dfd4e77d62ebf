// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.List;
import java.util.Objects;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
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
            return record.entries.values().stream()
                    .filter(entry -> !entry.isWithdrawn())
                    .filter(entry -> isMadeOf(entry, changes))
                    .map(StoredEntry::toEntry)
                    .toList();
        }
    }

    private boolean isMadeOf(StoredEntry entry, List<Change> changes) {
        List<String> needs = entry.projection().needs();
        return !needs.isEmpty()
                && changes.stream()
                        .map(change -> record.entries.get(change.entry()))
                        .filter(target -> target != null && target.person.equals(entry.person))
                        .anyMatch(target -> needs.stream().anyMatch(target::isMeantBy));
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
