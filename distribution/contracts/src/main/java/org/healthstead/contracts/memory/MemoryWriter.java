// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.memory.MemoryRecord.Origin;

/**
 * Writes entries into the record of {@link MemoryStores} for whoever follows its changes. Asks no policy, so a test can
 * invent people and sources. Safe for several threads.
 */
public final class MemoryWriter {

    private final MemoryRecord record;

    MemoryWriter(MemoryRecord record) {
        this.record = record;
    }

    /**
     * @param id of a new entry, or of one that gets a new version
     * @param body FHIR R4 resource; gets the id
     */
    public record Draft(EntryId id, PersonId person, SourceRef source, JsonObject body) {

        /** Of a new entry. */
        public static Draft of(PersonId person, SourceRef source, JsonObject body) {
            return new Draft(new EntryId(UUID.randomUUID()), person, source, body);
        }
    }

    /** One transaction with one new entry. */
    public EntryId save(PersonId person, SourceRef source, JsonObject body) {
        Draft draft = Draft.of(person, source, body);
        saveAll(List.of(draft));
        return draft.id();
    }

    /** One transaction. */
    public void saveAll(List<Draft> drafts) {
        synchronized (record) {
            long before = record.latest();
            drafts.forEach(this::append);
            record.committed(before);
        }
    }

    private void append(Draft draft) {
        StoredEntry there = record.entries.get(draft.id());
        StoredEntry entry = there != null
                ? there
                : new StoredEntry(draft.id(), draft.person(), draft.source(), Optional.empty(), record);
        record.entries.put(entry.id, entry);
        record.sources.know(entry.person, entry.source);
        record.append(
                entry,
                there == null ? Operation.CREATED : Operation.UPDATED,
                draft.body().with("id", entry.id.toString()),
                new Origin(entry.source, null, null, ""));
    }

    /** As an undone import does. */
    public void withdraw(EntryId id) {
        synchronized (record) {
            long before = record.latest();
            record.append(record.entries.get(id), Operation.WITHDRAWN, null, null);
            record.committed(before);
        }
    }

    /** Every entry that was not withdrawn. */
    public List<Entry> entries() {
        synchronized (record) {
            return record.entries.values().stream()
                    .filter(entry -> !entry.isWithdrawn())
                    .map(StoredEntry::toEntry)
                    .toList();
        }
    }
}
