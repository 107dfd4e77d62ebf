// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.testkit.memory.MemoryRecord.Origin;
import org.healthstead.testkit.memory.MemoryRecord.StoredArtifact;
import org.healthstead.testkit.memory.MemoryRecord.StoredVersion;
import org.healthstead.testkit.memory.StoredImport.TakenBack;

/** Imports in a map. */
final class MemoryImportStore implements ImportStore {

    /** Entries that an undo reverses at once. */
    private static final int STEP = 100;

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final Clock clock;

    MemoryImportStore(MemoryRecord record, MemoryAccess access, Clock clock) {
        this.record = record;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public ImportLedger open(
            JobId job,
            PersonId person,
            ArtifactId artifact,
            String sourceKey,
            String sourceLabel,
            SourceRef.Kind sourceKind,
            Caller caller) {
        access.require(caller, Operation.CREATE, person);
        synchronized (record) {
            StoredImport opened = record.imports.computeIfAbsent(job, none -> {
                SourceRef source = record.source(person, sourceKey, sourceLabel, sourceKind);
                boolean isNew = record.entries.values().stream().noneMatch(entry -> entry.source.equals(source));
                StoredArtifact kept = record.artifacts.get(artifact);
                long number = record.imports.size() + 1L;
                Artifact original = kept == null ? null : kept.artifact();
                return new StoredImport(job, number, person, original, source, clock.millis(), isNew);
            });
            if (!opened.person.equals(person)) {
                throw noJob();
            }
            MemoryImportLedger.requireNotUndone(opened);
            return new MemoryImportLedger(record, opened);
        }
    }

    @Override
    public long undo(JobId job, Caller caller, ReversalProgress progress) {
        return walk(required(job, Operation.DELETE, caller), true, this::undo, progress);
    }

    /** A few entries under the lock, then the next: as a store does that lets readers in between. */
    private long walk(
            StoredImport stored, boolean undo, BiConsumer<StoredImport, StoredEntry> step, ReversalProgress progress) {
        synchronized (record) {
            if (!stored.begin(undo)) {
                return stored.reversed;
            }
        }
        boolean atEnd = false;
        while (!atEnd) {
            double share;
            long reversed;
            synchronized (record) {
                long before = record.latest();
                stored.next(STEP).forEach(entry -> step.accept(stored, entry));
                stored.reversed += record.latest() - before;
                record.committed(before);
                share = stored.share();
                reversed = stored.reversed;
                atEnd = share == 1;
            }
            if (!progress.reached(share, reversed)) {
                return reversed;
            }
        }
        synchronized (record) {
            stored.end(undo);
            return stored.reversed;
        }
    }

    private void undo(StoredImport stored, StoredEntry entry) {
        StoredVersion current = entry.current();
        if (current.body() == null || !isBy(stored, current)) {
            return;
        }
        Optional<StoredVersion> earlier = entry.versions.reversed().stream()
                .filter(version -> version.body() != null && !isBy(stored, version))
                .findFirst();
        StoredVersion made = earlier.isEmpty()
                ? record.append(entry, EntryVersion.Operation.WITHDRAWN, null, null)
                : record.append(
                        entry,
                        EntryVersion.Operation.UPDATED,
                        earlier.get().body(),
                        earlier.get().origin());
        entry.refused = current.body();
        stored.takenBack.put(entry, new TakenBack(current.body(), made.number()));
    }

    private static boolean isBy(StoredImport stored, StoredVersion version) {
        return version.origin() != null && stored.job.equals(version.origin().job());
    }

    @Override
    public long redo(JobId job, Caller caller, ReversalProgress progress) {
        return walk(required(job, Operation.CREATE, caller), false, this::redo, progress);
    }

    private void redo(StoredImport stored, StoredEntry entry) {
        TakenBack taken = stored.takenBack.remove(entry);
        if (taken != null && entry.current().number() == taken.change()) {
            EntryVersion.Operation operation =
                    entry.isWithdrawn() ? EntryVersion.Operation.RESTORED : EntryVersion.Operation.UPDATED;
            record.append(entry, operation, taken.body(), origin(stored, ""));
            entry.refused = null;
        }
    }

    static Origin origin(StoredImport stored, String place) {
        return new Origin(stored.source, stored.artifact, stored.job, place);
    }

    private StoredImport required(JobId job, Operation operation, Caller caller) {
        synchronized (record) {
            StoredImport stored = visible(job, caller).orElseThrow(MemoryImportStore::noJob);
            access.require(caller, operation, stored.person);
            return stored;
        }
    }

    private Optional<StoredImport> visible(JobId job, Caller caller) {
        access.readable(caller);
        return Optional.ofNullable(record.imports.get(job))
                .filter(stored ->
                        access.scope(caller, Operation.READ, stored.person).isPresent());
    }

    private static ProblemException noJob() {
        return Problem.of("HS-JOB-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is no such job.")
                .exception();
    }

    @Override
    public Map<String, String> resolve(EntryId from, Collection<String> references, Caller caller) {
        access.readable(caller);
        synchronized (record) {
            Map<String, String> found = new HashMap<>();
            StoredEntry holder = record.entries.get(from);
            if (holder != null && isVisible(holder, caller)) {
                for (String reference : references) {
                    target(holder, reference, caller)
                            .ifPresent(entry -> found.put(reference, entry.type() + "/" + entry.id));
                }
            }
            return found;
        }
    }

    /** An item of the same source by its identity, else any entry of the person by an alias, the oldest first. */
    private Optional<StoredEntry> target(StoredEntry holder, String reference, Caller caller) {
        Optional<StoredEntry> item = record.entries.values().stream()
                .filter(entry -> entry.source.equals(holder.source) && entry.identity.equals(reference))
                .findFirst();
        return item.or(() -> record.entries.values().stream()
                        .filter(entry -> entry.person.equals(holder.person) && entry.aliases.contains(reference))
                        .filter(entry -> !entry.isWithdrawn())
                        .findFirst())
                .filter(entry -> isVisible(entry, caller));
    }

    private boolean isVisible(StoredEntry entry, Caller caller) {
        return !entry.isWithdrawn() && access.mayRead(caller, entry.person, entry.projection());
    }

    @Override
    public Optional<Summary> summary(JobId job, Caller caller) {
        synchronized (record) {
            return visible(job, caller)
                    .map(stored -> new Summary(stored.artifact.id(), stored.source, stored.isUndone()));
        }
    }

    /** The body as the entry keeps it. */
    static JsonObject own(JsonObject body, EntryId id) {
        return body.with("id", id.toString());
    }
}
