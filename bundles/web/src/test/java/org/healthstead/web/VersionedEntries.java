// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.testkit.TestKinds;

/** Entries with their versions, in memory. */
final class VersionedEntries implements EntryStore {

    static final SourceRef SOURCE = new SourceRef(new SourceId(UUID.randomUUID()), "", SourceRef.Kind.PERSON);

    private final OwnedPersons persons;
    private final Map<EntryId, List<Entry>> entries = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    volatile RuntimeException failure;
    volatile EntryQuery lastQuery;

    VersionedEntries(OwnedPersons persons) {
        this.persons = persons;
    }

    @Override
    public Optional<Entry> find(EntryId id, Caller caller) {
        if (failure != null) {
            throw failure;
        }
        return visible(id, caller).map(List::getLast);
    }

    @Override
    public Optional<Entry> find(EntryId id, int version, Caller caller) {
        return visible(id, caller).filter(all -> version <= all.size()).map(all -> all.get(version - 1));
    }

    private Optional<List<Entry>> visible(EntryId id, Caller caller) {
        return Optional.ofNullable(entries.get(id))
                .filter(all -> persons.isOwner(all.getFirst().person(), caller));
    }

    @Override
    public List<EntryVersion> versions(EntryId id, Caller caller) {
        return visible(id, caller).orElse(List.of()).reversed().stream()
                .map(entry -> new EntryVersion(
                        entry.version(),
                        entry.changeNumber(),
                        entry.recordedAt(),
                        entry.version() == 1 ? EntryVersion.Operation.CREATED : EntryVersion.Operation.UPDATED))
                .toList();
    }

    @Override
    public List<EntryOrigin> origins(EntryId id, Caller caller) {
        return visible(id, caller).orElse(List.of()).reversed().stream()
                .map(entry -> new EntryOrigin(entry.version(), SOURCE, Optional.empty(), Optional.empty(), ""))
                .toList();
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
        lastQuery = query;
        persons.require(query.person(), caller);
        if (query.cursor().filter(cursor -> !cursor.equals("next")).isPresent()) {
            throw Problem.of("HS-CURSOR-INVALID", Problem.Kind.INVALID, "This cursor is none of ours.")
                    .exception();
        }
        List<EntryLine> lines = entries.values().stream()
                .map(List::getLast)
                .filter(entry -> entry.person().equals(query.person()))
                .map(VersionedEntries::line)
                .toList();
        return new EntryPage(lines, Optional.of("next"));
    }

    private static EntryLine line(Entry entry) {
        return new EntryLine(entry.id(), entry.person(), entry.version(), entry.source(), entry.projection());
    }

    @Override
    public Entry create(PersonId person, JsonObject body, Caller caller) {
        persons.require(person, caller);
        if (!ResourceTypes.isKnown(body.string("resourceType").orElse(""))) {
            throw Problem.of("HS-ENTRY-INVALID", Problem.Kind.INVALID, "No FHIR R4 resource type.")
                    .exception();
        }
        EntryId id = new EntryId(UUID.randomUUID());
        Entry entry = entry(id, person, 1, body);
        entries.put(id, new ArrayList<>(List.of(entry)));
        return entry;
    }

    @Override
    public Entry update(EntryId id, int expectedVersion, JsonObject body, Caller caller) {
        List<Entry> all = visible(id, caller).orElseThrow(() -> OwnedPersons.missing("HS-ENTRY-NOT-FOUND", "no " + id));
        synchronized (all) {
            if (all.size() != expectedVersion) {
                throw Problem.of("HS-ENTRY-VERSION", Problem.Kind.CONFLICT, "Another version is current.")
                        .exception();
            }
            Entry entry = entry(id, all.getFirst().person(), expectedVersion + 1, body);
            all.add(entry);
            return entry;
        }
    }

    @Override
    public Entry markEnteredInError(EntryId id, int expectedVersion, Caller caller) {
        JsonObject body = find(id, caller)
                .orElseThrow(() -> OwnedPersons.missing("HS-ENTRY-NOT-FOUND", "no " + id))
                .body();
        return update(id, expectedVersion, body.with("status", "entered-in-error"), caller);
    }

    private Entry entry(EntryId id, PersonId person, int version, JsonObject body) {
        JsonObject own = body.with("id", id.toString());
        return new Entry(
                id,
                person,
                version,
                changes.incrementAndGet(),
                Instant.parse("2026-01-02T03:04:05Z"),
                SOURCE,
                TestKinds.project(own),
                own);
    }
}
