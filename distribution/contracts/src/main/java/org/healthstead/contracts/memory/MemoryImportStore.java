// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.memory.MemoryRecord.Origin;
import org.healthstead.contracts.memory.MemoryRecord.StoredArtifact;
import org.healthstead.contracts.memory.MemoryRecord.StoredVersion;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.platform.api.store.VersionOrder;

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
            VersionOrder order,
            Caller caller) {
        access.requireWhole(caller, Operation.CREATE, person);
        synchronized (record) {
            StoredImport opened = record.imports.computeIfAbsent(job, none -> {
                SourceRef source = record.source(person, sourceKey, sourceLabel, sourceKind);
                boolean isFirst = record.entries.values().stream()
                        .noneMatch(entry -> entry.person.equals(person) && entry.identity.isPresent());
                StoredArtifact kept = record.artifacts.get(artifact);
                long number = record.imports.size() + 1L;
                Artifact original = kept == null ? null : kept.artifact();
                if (original != null) {
                    record.sources.find(source.id()).orElseThrow().files.add(original.name());
                }
                return new StoredImport(job, number, person, original, source, clock.millis(), isFirst);
            });
            if (!opened.person.equals(person)) {
                throw noJob();
            }
            MemoryImportLedger.requireNotUndone(opened);
            return new MemoryImportLedger(record, opened, order);
        }
    }

    @Override
    public long undo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
        return walk(required(job, Operation.DELETE, caller), true, order, progress);
    }

    @Override
    public Map<ItemIdentity, EntryId> find(PersonId person, Collection<ItemIdentity> identities, Caller caller) {
        access.requireWhole(caller, Operation.CREATE, person);
        synchronized (record) {
            Map<ItemIdentity, EntryId> found = new HashMap<>();
            record.entries.values().stream()
                    .filter(entry -> entry.person.equals(person))
                    .forEach(entry -> entry.identity
                            .filter(identities::contains)
                            .ifPresent(identity -> found.put(identity, entry.id)));
            return found;
        }
    }

    /** A few entries under the lock, then the next: as a store does that lets readers in between. */
    private long walk(StoredImport stored, boolean undo, VersionOrder order, ReversalProgress progress) {
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
                stored.next(STEP).forEach(entry -> reverse(entry, order));
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

    /** The entry shows the best of what still counts. */
    private void reverse(StoredEntry entry, VersionOrder order) {
        List<StoredVersion> counting = entry.counting();
        if (counting.isEmpty()) {
            if (!entry.isWithdrawn()) {
                record.append(entry, EntryVersion.Operation.WITHDRAWN, null, null);
            }
            return;
        }
        StoredVersion best = best(counting, order);
        if (entry.isWithdrawn()) {
            record.show(entry, EntryVersion.Operation.RESTORED, best);
        } else if (entry.shown() != best) {
            record.show(entry, EntryVersion.Operation.UPDATED, best);
        }
    }

    /** A person's last, else the newest: when that is not known, one that was shown when it came, and the later one. */
    private static StoredVersion best(List<StoredVersion> counting, VersionOrder order) {
        Optional<StoredVersion> typed =
                counting.stream().filter(StoredVersion::isByPerson).findFirst();
        List<StoredVersion> candidates = counting.stream()
                .sorted(Comparator.comparing(version -> version.operation().isFiled()))
                .toList();
        StoredVersion best = candidates.getFirst();
        for (StoredVersion each : candidates) {
            boolean newer = order.relate(best.body(), Statement.of(each.body())) == VersionOrder.Relation.NEWER;
            best = newer && each.operation().isFiled() ? each : best;
        }
        return typed.orElse(best);
    }

    @Override
    public long redo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
        return walk(required(job, Operation.CREATE, caller), false, order, progress);
    }

    static Origin origin(StoredImport stored, String place) {
        return new Origin(stored.source, stored.artifact, stored.job, place);
    }

    private StoredImport required(JobId job, Operation operation, Caller caller) {
        synchronized (record) {
            StoredImport stored = visible(job, caller).orElseThrow(MemoryImportStore::noJob);
            access.requireWhole(caller, operation, stored.person);
            return stored;
        }
    }

    private Optional<StoredImport> visible(JobId job, Caller caller) {
        access.requireKnown(caller);
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
        access.requireKnown(caller);
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

    /** An item of the same source, or of that name anywhere; else any entry of the person by an alias, the oldest. */
    private Optional<StoredEntry> target(StoredEntry holder, String reference, Caller caller) {
        Optional<ItemIdentity> anywhere = ItemIdentity.ofReference(reference);
        Optional<StoredEntry> item = ofPerson(holder)
                .filter(entry -> entry.source.equals(holder.source) && isNamed(entry, reference)
                        || anywhere.isPresent() && entry.identity.equals(anywhere))
                .findFirst();
        return item.or(() -> ofPerson(holder)
                        .filter(entry -> entry.aliases.contains(reference) && !entry.isWithdrawn())
                        .findFirst())
                .filter(entry -> isVisible(entry, caller));
    }

    /** Within its source. */
    static boolean isNamed(StoredEntry entry, String name) {
        return entry.identity
                .filter(identity -> !identity.namespace().equals(ItemIdentity.ANYWHERE)
                        && identity.name().equals(name))
                .isPresent();
    }

    private Stream<StoredEntry> ofPerson(StoredEntry holder) {
        return record.entries.values().stream().filter(entry -> entry.person.equals(holder.person));
    }

    private boolean isVisible(StoredEntry entry, Caller caller) {
        return !entry.isWithdrawn() && access.mayRead(caller, entry.person, entry.projection());
    }

    @Override
    public EntryPage made(JobId job, Optional<String> cursor, int limit, Caller caller) {
        synchronized (record) {
            visible(job, caller).orElseThrow(MemoryImportStore::noJob);
            List<StoredEntry> made = record.entries.values().stream()
                    .filter(entry ->
                            job.equals(entry.versions.getFirst().origin().job()))
                    .filter(entry -> isVisible(entry, caller))
                    .toList();
            int from = cursor.map(MemoryImportStore::position).orElse(0);
            int to = Math.min(made.size(), from + limit);
            return new EntryPage(
                    made.subList(from, to).stream().map(MemoryEntryStore::line).toList(),
                    to < made.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
        }
    }

    private static int position(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw Problem.of("HS-CURSOR-INVALID", Problem.Kind.INVALID, "No such page.")
                    .exception(e);
        }
    }

    @Override
    public Optional<Summary> summary(JobId job, Caller caller) {
        synchronized (record) {
            return visible(job, caller)
                    .map(stored ->
                            new Summary(stored.artifact.id(), record.sources.called(stored.source), stored.isUndone()));
        }
    }

    /** The body as the entry keeps it. */
    static JsonObject own(JsonObject body, EntryId id) {
        return body.with("id", id.toString());
    }
}
