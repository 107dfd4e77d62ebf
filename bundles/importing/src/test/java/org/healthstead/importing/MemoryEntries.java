// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.testkit.TestKinds;

/** {@link EntryStore} over a {@link MemoryRecord}: as far as linking Patients needs it. */
final class MemoryEntries implements EntryStore {

    private static final SourceRef TYPED = new SourceRef(new SourceId(new UUID(0, 1)), "", SourceRef.Kind.PERSON);

    private final MemoryRecord record;

    MemoryEntries(MemoryRecord record) {
        this.record = record;
    }

    @Override
    public Optional<Entry> find(EntryId id, Caller caller) {
        return Optional.ofNullable(record.entries.get(id)).map(MemoryEntries::entry);
    }

    private static Entry entry(MemoryRecord.Stored stored) {
        return new Entry(
                stored.id(),
                stored.person(),
                stored.versions().size(),
                1,
                Instant.EPOCH,
                stored.source(),
                TestKinds.project(stored.body()),
                stored.body());
    }

    @Override
    public List<EntryLine> lines(List<EntryId> ids, Caller caller) {
        throw new UnsupportedOperationException("not asked here");
    }

    @Override
    public List<EntryLine> alike(EntryId id, int limit, Caller caller) {
        throw new UnsupportedOperationException("not asked here");
    }

    @Override
    public EntryPage page(EntryQuery query, Caller caller) {
        List<EntryLine> lines = record.entries.values().stream()
                .map(MemoryEntries::entry)
                .filter(entry -> query.type().isEmpty() || query.type().get().equals(entry.type()))
                .map(MemoryEntries::line)
                .limit(query.limit())
                .toList();
        return new EntryPage(lines, Optional.empty());
    }

    private static EntryLine line(Entry entry) {
        return new EntryLine(entry.id(), entry.person(), entry.version(), entry.source(), entry.projection());
    }

    @Override
    public Entry create(PersonId person, JsonObject body, Caller caller) {
        EntryId id = new EntryId(UUID.randomUUID());
        List<JsonObject> versions = new ArrayList<>(List.of(body.with("id", id.toString())));
        MemoryRecord.Stored stored =
                new MemoryRecord.Stored(id, person, TYPED, ItemIdentity.ofSource("entry " + id), versions);
        record.entries.put(id, stored);
        return entry(stored);
    }

    @Override
    public Entry update(EntryId id, int expectedVersion, JsonObject body, Caller caller) {
        MemoryRecord.Stored stored = record.entries.get(id);
        if (stored.versions().size() != expectedVersion) {
            throw Problem.of("HS-ENTRY-VERSION", Problem.Kind.CONFLICT, "Another version.")
                    .exception();
        }
        stored.versions().add(body);
        return entry(stored);
    }

    @Override
    public Optional<Entry> find(EntryId id, int version, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EntryVersion> versions(EntryId id, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EntryOrigin> origins(EntryId id, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry markEnteredInError(EntryId id, int expectedVersion, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
