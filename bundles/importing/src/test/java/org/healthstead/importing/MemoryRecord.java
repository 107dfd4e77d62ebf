// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.VersionOrder;

/** The record of one installation in memory: artifacts and entries with what the import path needs of them. */
final class MemoryRecord implements ArtifactStore, ImportStore {

    final Map<EntryId, Stored> entries = new LinkedHashMap<>();
    final Map<ArtifactId, byte[]> bytes = new LinkedHashMap<>();
    final Map<ArtifactId, Artifact> artifacts = new LinkedHashMap<>();
    final Map<JobId, MemoryLedger> ledgers = new HashMap<>();
    private final Map<JobId, List<Stored>> undone = new HashMap<>();
    /** Called before each transaction with its number; throws in order to interrupt. */
    SaveHook beforeSave = (ledger, items) -> {};
    /** As {@link #beforeSave}, when the transaction is committed and nobody has been told. */
    SaveHook afterSave = (ledger, items) -> {};

    /** False: entries are counted and forgotten. */
    boolean keepsEntries = true;

    interface SaveHook {
        void run(MemoryLedger ledger, List<ImportedItem> items);
    }

    record Stored(EntryId id, PersonId person, SourceRef source, ItemIdentity identity, List<JsonObject> versions) {
        JsonObject body() {
            return versions.get(versions.size() - 1);
        }
    }

    @Override
    public Artifact keep(PersonId person, String name, InputStream in, long maxBytes, Caller caller)
            throws java.io.IOException {
        byte[] all = in.readAllBytes();
        if (all.length > maxBytes) {
            throw ImportProblems.tooLarge(maxBytes).exception();
        }
        for (Artifact artifact : artifacts.values()) {
            if (artifact.person().equals(person) && Arrays.equals(bytes.get(artifact.id()), all)) {
                return new Artifact(artifact.id(), person, artifact.name(), all.length, artifact.receivedAt(), false);
            }
        }
        Artifact artifact =
                new Artifact(new ArtifactId(UUID.randomUUID()), person, name, all.length, Instant.now(), true);
        artifacts.put(artifact.id(), artifact);
        bytes.put(artifact.id(), all);
        return artifact;
    }

    @Override
    public Optional<Artifact> find(ArtifactId id, Caller caller) {
        return Optional.ofNullable(artifacts.get(id));
    }

    @Override
    public InputStream open(ArtifactId id, Caller caller) {
        return new ByteArrayInputStream(bytes.get(id));
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
        SourceId source = new SourceId(UUID.nameUUIDFromBytes((person + sourceKey).getBytes()));
        return ledgers.computeIfAbsent(
                job,
                key -> new MemoryLedger(
                        this, ledgers.size() + 1, person, new SourceRef(source, sourceLabel, sourceKind)));
    }

    /** Takes away entries of the import's source: enough to see what follows from it. */
    @Override
    public long undo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
        SourceId source = ledgers.get(job).source.id();
        List<Stored> gone = entries.values().stream()
                .filter(stored -> stored.source().id().equals(source))
                .toList();
        gone.forEach(stored -> entries.remove(stored.id()));
        undone.put(job, gone);
        progress.reached(1, gone.size());
        return gone.size();
    }

    @Override
    public long redo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
        List<Stored> back = undone.remove(job);
        back.forEach(stored -> entries.put(stored.id(), stored));
        return back.size();
    }

    @Override
    public Map<ItemIdentity, EntryId> find(PersonId person, Collection<ItemIdentity> identities, Caller caller) {
        return Map.of();
    }

    @Override
    public Map<String, String> resolve(EntryId from, Collection<String> references, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Summary> summary(JobId job, Caller caller) {
        return Optional.ofNullable(ledgers.get(job))
                .map(ledger ->
                        new Summary(artifacts.keySet().iterator().next(), ledger.source, undone.containsKey(job)));
    }

    /** Bodies of all current entries in the order of their ids. */
    List<JsonObject> bodies() {
        return entries.values().stream()
                .sorted(java.util.Comparator.comparing(Stored::id))
                .map(Stored::body)
                .toList();
    }

    JsonObject only(String type) {
        List<JsonObject> found = bodies().stream()
                .filter(body -> body.string("resourceType").orElseThrow().equals(type))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("wanted one " + type + ", got " + found);
        }
        return found.get(0);
    }

    static ProblemException full() {
        return Problem.of("HS-STORE-FULL", Problem.Kind.NO_SPACE, "The disk is full.")
                .exception();
    }

    /** One import; refuses what the contract forbids. */
    static final class MemoryLedger implements ImportLedger {

        private final MemoryRecord record;
        private final long number;
        private final PersonId person;
        private final SourceRef source;
        private final long openedAt = System.currentTimeMillis();
        private final boolean isNew;
        private ImportReport report = ImportReport.EMPTY;
        private long itemsDone;
        int saves;

        MemoryLedger(MemoryRecord record, long number, PersonId person, SourceRef source) {
            this.record = record;
            this.number = number;
            this.person = person;
            this.source = source;
            this.isNew = record.entries.values().stream()
                    .noneMatch(stored -> stored.source().kind() != SourceRef.Kind.PERSON);
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public long openedAtMillis() {
            return openedAt;
        }

        @Override
        public boolean isFirst() {
            return isNew;
        }

        @Override
        public long itemsDone() {
            return itemsDone;
        }

        @Override
        public ImportReport report() {
            return report;
        }

        @Override
        public Map<ItemIdentity, EntryId> known(Collection<ItemIdentity> identities) {
            Map<ItemIdentity, EntryId> known = new HashMap<>();
            for (Stored stored : record.entries.values()) {
                boolean isMeant = !stored.identity().namespace().equals(ItemIdentity.OWN_SOURCE)
                        || stored.source().id().equals(source.id());
                if (isMeant && identities.contains(stored.identity())) {
                    known.put(stored.identity(), stored.id());
                }
            }
            return known;
        }

        @Override
        public ImportReport save(List<ImportedItem> items, long done, ImportReport dealtWith) {
            if (items.size() > 1_000 || done <= itemsDone) {
                throw new AssertionError(items.size() + " items, done " + done + " after " + itemsDone);
            }
            saves++;
            record.beforeSave.run(this, items);
            long created = 0;
            long updated = 0;
            long unchanged = 0;
            for (ImportedItem item : record.keepsEntries ? items : List.<ImportedItem>of()) {
                Stored there = record.entries.get(item.id());
                if (there == null) {
                    List<JsonObject> versions = new ArrayList<>(List.of(item.body()));
                    record.entries.put(item.id(), new Stored(item.id(), person, source, item.identity(), versions));
                    created++;
                } else if (!item.mayBeThere() && !there.identity().equals(item.identity())) {
                    throw new AssertionError("id " + item.id() + " is taken by " + there.identity());
                } else if (there.body().equals(item.body())) {
                    unchanged++;
                } else {
                    there.versions().add(item.body());
                    updated++;
                }
            }
            created += record.keepsEntries ? 0 : items.size();
            report = add(report, dealtWith, created, updated, unchanged);
            itemsDone = done;
            record.afterSave.run(this, items);
            return report;
        }

        private static ImportReport add(ImportReport a, ImportReport b, long created, long updated, long unchanged) {
            List<org.healthstead.api.importing.RejectedItem> rejected = new ArrayList<>(a.rejected());
            rejected.addAll(b.rejected());
            List<org.healthstead.api.importing.RejectedItem> warnings = new ArrayList<>(a.warnings());
            warnings.addAll(b.warnings());
            return new ImportReport(
                    a.created() + created,
                    a.updated() + updated,
                    a.unchanged() + unchanged,
                    a.merged() + b.merged(),
                    a.rejectedCount() + b.rejectedCount(),
                    rejected.stream().limit(ImportReport.MAX_LISTED).toList(),
                    warnings.stream().limit(ImportReport.MAX_LISTED).toList());
        }
    }
}
