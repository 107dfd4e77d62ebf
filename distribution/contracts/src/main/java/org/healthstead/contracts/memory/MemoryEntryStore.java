// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryRecord.Origin;
import org.healthstead.contracts.memory.MemoryRecord.StoredVersion;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;

/** Entries in a map. */
final class MemoryEntryStore implements EntryStore {

    private static final String ENTERED_IN_ERROR = "entered-in-error";

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final MemoryAccountStore accounts;
    private final MemorySourceStatements statements;

    MemoryEntryStore(MemoryRecord record, MemoryAccess access, MemoryAccountStore accounts) {
        this.accounts = accounts;
        this.statements = new MemorySourceStatements(record);
        this.record = record;
        this.access = access;
    }

    @Override
    public Optional<Entry> find(EntryId id, Caller caller) {
        synchronized (record) {
            return visible(id, caller).map(StoredEntry::toEntry);
        }
    }

    @Override
    public Optional<Entry> find(EntryId id, int version, Caller caller) {
        synchronized (record) {
            return visible(id, caller)
                    .flatMap(entry -> entry.versions.stream()
                            .filter(stored -> stored.version() == version && stored.body() != null)
                            .map(entry::toEntry)
                            .filter(found -> access.mayRead(caller, found.person(), found.projection()))
                            .findFirst());
        }
    }

    @Override
    public List<EntryVersion> versions(EntryId id, Caller caller) {
        synchronized (record) {
            return visible(id, caller)
                    .map(entry -> entry.versions.reversed().stream()
                            .map(this::version)
                            .toList())
                    .orElse(List.of());
        }
    }

    @Override
    public Optional<SourceStatement> sourceStatement(EntryId id, Caller caller) {
        synchronized (record) {
            return visible(id, caller)
                    .flatMap(statements::find)
                    .filter(statement -> access.mayRead(
                            caller,
                            statement.entry().person(),
                            statement.entry().projection()));
        }
    }

    @Override
    public void declineStatement(EntryId id, int version, Caller caller) {
        synchronized (record) {
            statements.decline(requireChangeable(id, caller), version);
        }
    }

    @Override
    public void reconsiderStatement(EntryId id, int version, Caller caller) {
        synchronized (record) {
            statements.reconsider(requireChangeable(id, caller), version);
        }
    }

    private EntryVersion version(StoredVersion stored) {
        boolean isByImport = stored.isStatement() && !stored.isByPerson();
        return new EntryVersion(
                stored.version(),
                stored.number(),
                stored.recordedAt(),
                stored.operation(),
                Optional.ofNullable(stored.author())
                        .flatMap(accounts::find)
                        .map(account -> new EntryVersion.Author(account.id(), account.name())),
                isByImport ? Optional.of(record.sources.called(stored.origin().source())) : Optional.empty(),
                stored.isStatement() ? stored.version() : stored.shows(),
                stored.reason());
    }

    @Override
    public List<EntryOrigin> origins(EntryId id, Caller caller) {
        synchronized (record) {
            return visible(id, caller)
                    .map(entry -> entry.versions.reversed().stream()
                            .filter(stored -> stored.origin() != null)
                            .map(this::origin)
                            .toList())
                    .orElse(List.of());
        }
    }

    private EntryOrigin origin(StoredVersion stored) {
        Origin origin = stored.origin();
        Optional<Artifact> artifact = Optional.ofNullable(origin.artifact());
        Optional<ArtifactId> id = artifact.map(Artifact::id);
        Optional<String> name = artifact.map(Artifact::name).filter(text -> !text.isEmpty());
        return new EntryOrigin(stored.version(), record.sources.called(origin.source()), id, name, origin.place());
    }

    @Override
    public List<EntryLine> lines(List<EntryId> ids, Caller caller) {
        access.requireKnown(caller);
        synchronized (record) {
            return ids.stream()
                    .flatMap(id -> visible(id, caller).stream())
                    .map(MemoryEntryStore::line)
                    .toList();
        }
    }

    @Override
    public List<EntryLine> alike(EntryId id, int limit, Caller caller) {
        synchronized (record) {
            Optional<StoredEntry> given = visible(id, caller);
            if (given.isEmpty() || given.get().projection().code().isEmpty()) {
                return given.map(MemoryEntryStore::line).stream().toList();
            }
            Projection like = given.get().projection();
            PersonScope scope = access.require(caller, Operation.READ, given.get().person);
            return record.entries.values().stream()
                    .filter(entry -> entry.person.equals(given.get().person) && !entry.isWithdrawn())
                    .filter(entry -> entry.type().equals(like.type()))
                    .filter(entry -> entry.projection().code().equals(like.code()))
                    .filter(entry -> MemoryAccess.admits(scope, entry.projection()))
                    .sorted((one, other) -> PagePlace.of(one).compareTo(PagePlace.of(other)))
                    .limit(limit)
                    .map(MemoryEntryStore::line)
                    .toList();
        }
    }

    @Override
    public Map<EntryId, JsonObject> bodies(Collection<EntryId> ids, Caller caller) {
        Map<EntryId, JsonObject> bodies = new LinkedHashMap<>();
        ids.forEach(id -> find(id, caller).ifPresent(entry -> bodies.put(id, entry.body())));
        return bodies;
    }

    @Override
    public Map<PersonId, List<EntryLine>> newest(
            Collection<PersonId> people, String type, DayRange days, int perPerson, Caller caller) {
        Map<PersonId, List<EntryLine>> found = new HashMap<>();
        for (PersonScope scope : access.scopes(caller, people)) {
            EntryQuery query =
                    EntryQuery.of(scope.person(), perPerson).ofType(type).within(days);
            found.put(scope.person(), page(query, caller).lines());
        }
        return found;
    }

    @Override
    public EntryPage page(EntryQuery query, Caller caller) {
        synchronized (record) {
            PersonScope scope = access.require(caller, Operation.READ, query.person());
            Optional<PagePlace> after = query.cursor().map(PagePlace::parse);
            List<StoredEntry> rest = record.entries.values().stream()
                    .filter(entry -> entry.person.equals(query.person()) && !entry.isWithdrawn())
                    .filter(entry ->
                            isAsked(entry.projection(), query) && MemoryAccess.admits(scope, entry.projection()))
                    .filter(entry -> after.isEmpty() || PagePlace.of(entry).compareTo(after.get()) > 0)
                    .sorted((one, other) -> PagePlace.of(one).compareTo(PagePlace.of(other)))
                    .limit(query.limit() + 1L)
                    .toList();
            List<StoredEntry> shown = rest.subList(0, Math.min(query.limit(), rest.size()));
            Optional<String> next = rest.size() > shown.size()
                    ? Optional.of(PagePlace.of(shown.getLast()).toCursor())
                    : Optional.empty();
            return new EntryPage(shown.stream().map(MemoryEntryStore::line).toList(), next);
        }
    }

    private static boolean isAsked(Projection projection, EntryQuery query) {
        long sortKey = projection.date().map(PartialDate::sortKey).orElse(SeriesPoint.UNDATED);
        return (!query.isCurrentOnly() || projection.current())
                && (!query.isNotCurrentOnly() || !projection.current())
                && (query.types().isEmpty() || query.types().contains(projection.type()))
                && (query.categories().isEmpty() || query.categories().contains(projection.category()))
                && query.days().admits(sortKey);
    }

    static EntryLine line(StoredEntry entry) {
        return new EntryLine(entry.id, entry.person, entry.current().version(), entry.called(), entry.projection());
    }

    @Override
    public Entry create(PersonId person, JsonObject body, Caller caller) {
        synchronized (record) {
            access.require(caller, Operation.CREATE, person);
            EntryId id = new EntryId(UUID.randomUUID());
            JsonObject own = requireResource(body).with("id", id.toString());
            access.require(caller, Operation.CREATE, person, TestKinds.project(own));
            StoredEntry entry = new StoredEntry(id, person, record.personSource(person), Optional.empty(), record);
            record.entries.put(id, entry);
            return append(entry, EntryVersion.Operation.CREATED, own, "", caller);
        }
    }

    @Override
    public Entry createOnce(PersonId person, String request, JsonObject body, Caller caller) {
        synchronized (record) {
            String key = person + " " + request;
            Optional<Entry> before =
                    Optional.ofNullable(record.requests.get(key)).flatMap(id -> find(id, caller));
            Entry entry = before.orElseGet(() -> create(person, body, caller));
            record.requests.put(key, entry.id());
            return entry;
        }
    }

    @Override
    public Entry update(EntryId id, int expectedVersion, JsonObject body, String reason, Caller caller) {
        requireShort(reason);
        synchronized (record) {
            StoredEntry entry = requireChangeable(id, expectedVersion, caller);
            JsonObject own = requireResource(body).with("id", id.toString());
            if (!own.string("resourceType").orElseThrow().equals(entry.type())) {
                throw invalid("A new version must be a " + entry.type() + " like the one before.");
            }
            access.require(caller, Operation.UPDATE, entry.person, TestKinds.project(own));
            return append(entry, EntryVersion.Operation.UPDATED, own, reason, caller);
        }
    }

    @Override
    public Entry markEnteredInError(EntryId id, int expectedVersion, String reason, Caller caller) {
        requireShort(reason);
        synchronized (record) {
            StoredEntry entry = requireChangeable(id, expectedVersion, caller);
            return append(
                    entry,
                    EntryVersion.Operation.ENTERED_IN_ERROR,
                    marked(entry.current().body()),
                    reason,
                    caller);
        }
    }

    /** By its status where the entry has one; else by the tag. */
    static JsonObject marked(JsonObject body) {
        if (body.has("status")) {
            return body.with("status", ENTERED_IN_ERROR);
        }
        JsonObject tag = JsonObject.builder()
                .put("system", "urn:healthstead:record")
                .put("code", ENTERED_IN_ERROR)
                .build();
        JsonObject meta = body.object("meta");
        List<JsonObject> tags = new ArrayList<>(meta.array("tag").objects());
        tags.add(tag);
        return body.with("meta", meta.with("tag", JsonArray.of(tags)));
    }

    private Entry append(
            StoredEntry entry, EntryVersion.Operation operation, JsonObject body, String reason, Caller caller) {
        long before = record.latest();
        record.append(entry, operation, body, caller.account(), reason.strip());
        record.committed(before);
        return entry.toEntry();
    }

    private static void requireShort(String reason) {
        String kept = reason.strip();
        if (kept.codePointCount(0, kept.length()) > EntryVersion.MAX_REASON) {
            throw Problem.of("HS-ENTRY-REASON", Problem.Kind.INVALID, "The reason is too long.")
                    .exception();
        }
    }

    private StoredEntry requireChangeable(EntryId id, Caller caller) {
        StoredEntry entry = visible(id, caller)
                .orElseThrow(() -> Problem.of("HS-ENTRY-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is no such entry.")
                        .exception());
        access.require(caller, Operation.UPDATE, entry.person, entry.projection());
        return entry;
    }

    private StoredEntry requireChangeable(EntryId id, int expectedVersion, Caller caller) {
        StoredEntry entry = requireChangeable(id, caller);
        if (entry.current().version() != expectedVersion) {
            throw Problem.of(
                            "HS-ENTRY-VERSION",
                            Problem.Kind.CONFLICT,
                            "The entry was changed meanwhile: read it again.",
                            Integer.toString(expectedVersion),
                            Integer.toString(entry.current().version()))
                    .exception();
        }
        return entry;
    }

    private Optional<StoredEntry> visible(EntryId id, Caller caller) {
        // Asked even when there is no such entry: an unknown caller is refused either way.
        List<PersonScope> scopes = access.readable(caller);
        return Optional.ofNullable(record.entries.get(id))
                .filter(entry -> !entry.isWithdrawn())
                .filter(entry -> scopes.stream()
                        .anyMatch(scope ->
                                scope.person().equals(entry.person) && MemoryAccess.admits(scope, entry.projection())));
    }

    private static JsonObject requireResource(JsonObject body) {
        String type = body.string("resourceType").orElse("");
        if (!ResourceTypes.isKnown(type)) {
            throw invalid("The body's resourceType is no type of FHIR R4.");
        }
        return body;
    }

    private static ProblemException invalid(String detail) {
        return Problem.of("HS-ENTRY-INVALID", Problem.Kind.INVALID, detail).exception();
    }
}
