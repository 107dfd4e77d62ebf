// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.testkit.memory.MemoryRecord.StoredVersion;

/** One import's writer. */
final class MemoryImportLedger implements ImportLedger {

    private static final int MAX_ITEMS = 1_000;

    private final MemoryRecord record;
    private final StoredImport stored;

    MemoryImportLedger(MemoryRecord record, StoredImport stored) {
        this.record = record;
        this.stored = stored;
    }

    static void requireNotUndone(StoredImport stored) {
        if (!stored.isThere()) {
            throw Problem.of(
                            "HS-IMPORT-UNDONE",
                            Problem.Kind.CONFLICT,
                            "The import was taken back. Take the undo back to see its entries again.")
                    .exception();
        }
    }

    @Override
    public long number() {
        return stored.number;
    }

    @Override
    public long openedAtMillis() {
        return stored.openedAtMillis;
    }

    @Override
    public boolean isSourceNew() {
        return stored.sourceIsNew;
    }

    @Override
    public long itemsDone() {
        synchronized (record) {
            return stored.itemsDone;
        }
    }

    @Override
    public ImportReport report() {
        synchronized (record) {
            return stored.report;
        }
    }

    /** What was withdrawn by an undo is known too: a second import must not bring it back under another id. */
    @Override
    public Map<String, EntryId> known(Collection<String> identities) {
        synchronized (record) {
            Map<String, EntryId> known = new HashMap<>();
            byIdentity().forEach((identity, entry) -> {
                if (identities.contains(identity)) {
                    known.put(identity, entry.id);
                }
            });
            return known;
        }
    }

    private Map<String, StoredEntry> byIdentity() {
        Map<String, StoredEntry> entries = new HashMap<>();
        record.entries.values().stream()
                .filter(entry -> entry.source.equals(stored.source))
                .forEach(entry -> entries.put(entry.identity, entry));
        return entries;
    }

    @Override
    public ImportReport save(List<ImportedItem> items, long itemsDone, ImportReport dealtWith) {
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("a batch of " + items.size() + " items, at most " + MAX_ITEMS);
        }
        synchronized (record) {
            requireNotUndone(stored);
            Map<String, StoredEntry> there = byIdentity();
            long before = record.latest();
            long created = 0;
            for (ImportedItem item : items) {
                created += write(item, there) ? 1 : 0;
            }
            long written = record.latest() - before;
            stored.count(created, written - created, items.size() - written, dealtWith);
            stored.itemsDone = itemsDone;
            record.committed(before);
            return stored.report;
        }
    }

    /** @return true when the entry is new */
    private boolean write(ImportedItem item, Map<String, StoredEntry> there) {
        StoredEntry entry = there.get(item.identity());
        boolean isNew = entry == null;
        if (isNew) {
            entry = new StoredEntry(
                    item.id(), stored.person, stored.source, item.identity(), record.context(stored.person));
            record.entries.put(item.id(), entry);
            there.put(item.identity(), entry);
        }
        JsonObject body = MemoryImportStore.own(item.body(), entry.id);
        if (!isNew && isNoNews(entry, body)) {
            return false;
        }
        item.aliases().forEach(entry.aliases::add);
        EntryVersion.Operation operation = isNew ? EntryVersion.Operation.CREATED : EntryVersion.Operation.UPDATED;
        record.append(entry, operation, body, MemoryImportStore.origin(stored, item.place()));
        stored.written.add(entry);
        return isNew;
    }

    /** Withdrawn stays withdrawn; else it is no news when the source said the same before. */
    private boolean isNoNews(StoredEntry entry, JsonObject body) {
        LinkedBodies bodies = new LinkedBodies(record, entry);
        if (entry.isWithdrawn()
                || bodies.areSame(entry.current().body(), body)
                || entry.refused != null && bodies.areSame(entry.refused, body)) {
            return true;
        }
        return entry.versions.reversed().stream()
                .filter(version -> version.body() != null && isImported(version))
                .findFirst()
                .filter(version -> bodies.areSame(version.body(), body))
                .isPresent();
    }

    private static boolean isImported(StoredVersion version) {
        return version.origin() != null && version.origin().job() != null;
    }
}
