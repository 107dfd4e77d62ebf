// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.memory.MemoryRecord.StoredVersion;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.platform.api.store.VersionOrder.Relation;

/** One import's writer. */
final class MemoryImportLedger implements ImportLedger {

    private static final int MAX_ITEMS = 1_000;
    private static final int CREATED = 0;
    private static final int UPDATED = 1;
    private static final int UNCHANGED = 2;

    private final MemoryRecord record;
    private final StoredImport stored;
    private final VersionOrder order;
    private final List<RejectedItem> warnings = new ArrayList<>();

    MemoryImportLedger(MemoryRecord record, StoredImport stored, VersionOrder order) {
        this.record = record;
        this.stored = stored;
        this.order = order;
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
    public boolean isFirst() {
        return stored.first;
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
    public Map<ItemIdentity, EntryId> known(Collection<ItemIdentity> identities) {
        synchronized (record) {
            Map<ItemIdentity, EntryId> known = new HashMap<>();
            byIdentity().forEach((identity, entry) -> {
                if (identities.contains(identity)) {
                    known.put(identity, entry.id);
                }
            });
            return known;
        }
    }

    private Map<ItemIdentity, StoredEntry> byIdentity() {
        Map<ItemIdentity, StoredEntry> entries = new HashMap<>();
        record.entries.values().stream()
                .filter(entry -> entry.person.equals(stored.person))
                .forEach(entry -> entry.identity
                        .filter(identity -> !identity.namespace().equals(ItemIdentity.OWN_SOURCE)
                                || entry.source.equals(stored.source))
                        .ifPresent(identity -> entries.put(identity, entry)));
        return entries;
    }

    @Override
    public ImportReport save(List<ImportedItem> items, long itemsDone, ImportReport dealtWith) {
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("a batch of " + items.size() + " items, at most " + MAX_ITEMS);
        }
        synchronized (record) {
            requireNotUndone(stored);
            Map<ItemIdentity, StoredEntry> there = byIdentity();
            long before = record.latest();
            warnings.clear();
            int[] counts = new int[3];
            for (ImportedItem item : items) {
                StoredEntry byId = item.mayBeThere() ? record.entries.get(item.id()) : null;
                StoredEntry entry = byId != null ? byId : there.get(item.identity());
                counts[entry == null ? create(item, there) : change(item, entry)]++;
            }
            stored.count(counts[CREATED], counts[UPDATED], counts[UNCHANGED], dealtWith, warnings);
            stored.itemsDone = itemsDone;
            record.committed(before);
            return stored.report;
        }
    }

    @Override
    public void nameSource(String name, SourceRef.Kind kind) {
        String given = name.strip().substring(0, Math.min(name.strip().length(), SourceStore.MAX_NAME));
        synchronized (record) {
            record.sources.nameFirst(stored.source, given, kind, record.now());
        }
    }

    private int create(ImportedItem item, Map<ItemIdentity, StoredEntry> there) {
        if (item.says().isDeletion()) {
            return UNCHANGED;
        }
        StoredEntry entry =
                new StoredEntry(item.id(), stored.person, stored.source, Optional.of(item.identity()), record);
        if (record.entries.putIfAbsent(item.id(), entry) != null) {
            throw new IllegalStateException("the id " + item.id() + " is taken");
        }
        there.put(item.identity(), entry);
        append(item, entry, EntryVersion.Operation.CREATED, MemoryImportStore.own(item.body(), entry.id));
        return CREATED;
    }

    private void append(ImportedItem item, StoredEntry entry, EntryVersion.Operation operation, JsonObject body) {
        item.aliases().forEach(entry.aliases::add);
        record.append(entry, operation, body, MemoryImportStore.origin(stored, item.place()));
        stored.touched.add(entry);
    }

    private int change(ImportedItem item, StoredEntry entry) {
        Optional<StoredVersion> newest = newestOfSource(entry);
        if (item.says().isDeletion() && (newest.isEmpty() || entry.isWithdrawn())) {
            return UNCHANGED;
        }
        if (entry.isWithdrawn()) {
            return changeWithdrawn(item, entry);
        }
        JsonObject body = item.says().isDeletion()
                ? deleted(item, newest.orElseThrow())
                : MemoryImportStore.own(item.body(), entry.id);
        Statement says = item.says().withBody(body);
        Relation relation =
                newest.map(version -> order.relate(version.body(), says)).orElse(Relation.NEWER);
        if (says.isDeletion() && relation == Relation.OLDER || isNoNews(entry, body, newest, relation)) {
            return UNCHANGED;
        }
        boolean sameImport = newest.filter(
                        version -> stored.job.equals(version.origin().job()))
                .isPresent();
        boolean older = relation == Relation.OLDER || relation == Relation.UNKNOWN && sameImport;
        StoredVersion shown = entry.shown();
        boolean under = shown.isByPerson();
        if (relation == Relation.UNKNOWN) {
            warn(item, older ? "HS-IMPORT-ORDER-IN-FILE" : "HS-IMPORT-ORDER");
        } else if (under && !older) {
            warn(item, "HS-IMPORT-KEPT");
        }
        EntryVersion.Operation shows =
                says.isDeletion() ? EntryVersion.Operation.ENTERED_IN_ERROR : EntryVersion.Operation.UPDATED;
        EntryVersion.Operation filed =
                relation == Relation.UNKNOWN ? EntryVersion.Operation.FILED_UNORDERED : EntryVersion.Operation.FILED;
        append(item, entry, older ? filed : shows, body);
        if (older || under) {
            record.show(entry, EntryVersion.Operation.UPDATED, shown);
        }
        return UPDATED;
    }

    /** Everything that was said of it was taken back: the same again is not wanted, something else is news. */
    private int changeWithdrawn(ImportedItem item, StoredEntry entry) {
        JsonObject body = MemoryImportStore.own(item.body(), entry.id);
        LinkedBodies bodies = new LinkedBodies(record, entry);
        if (entry.versions.stream()
                .anyMatch(version -> version.isStatement() && bodies.areSame(version.body(), body))) {
            return UNCHANGED;
        }
        append(item, entry, EntryVersion.Operation.UPDATED, body);
        return UPDATED;
    }

    private void warn(ImportedItem item, String code) {
        warnings.add(new RejectedItem(item.place(), code, code));
    }

    private static JsonObject deleted(ImportedItem item, StoredVersion newest) {
        JsonObject marked = MemoryEntryStore.marked(newest.body());
        JsonObject meta = marked.object("meta").without("versionId").without("lastUpdated");
        JsonObject stamped = item.says()
                .statedAt()
                .map(at -> meta.with("lastUpdated", at.toString()))
                .orElse(meta);
        return stamped.isEmpty() ? marked.without("meta") : marked.with("meta", stamped);
    }

    private Optional<StoredVersion> newestOfSource(StoredEntry entry) {
        List<StoredVersion> imported = entry.counting().stream()
                .filter(version -> !version.isByPerson())
                .toList();
        return imported.stream()
                .filter(version -> !version.operation().isFiled())
                .findFirst()
                .or(() -> imported.stream().findFirst());
    }

    /** What is shown, or was said before and is not newly said again; what an undone import said is never wanted. */
    private boolean isNoNews(StoredEntry entry, JsonObject body, Optional<StoredVersion> newest, Relation relation) {
        LinkedBodies bodies = new LinkedBodies(record, entry);
        if (bodies.areSame(entry.shown().body(), body)) {
            sayAgain(entry, entry.shown());
            return true;
        }
        List<StoredVersion> same = entry.versions.stream()
                .filter(version ->
                        version.isStatement() && !version.isByPerson() && bodies.areSame(version.body(), body))
                .toList();
        Optional<StoredVersion> counting = same.stream()
                .filter(record::isSaid)
                .filter(version -> newest.filter(each -> each == version).isPresent() || relation != Relation.NEWER)
                .findFirst();
        counting.ifPresent(version -> sayAgain(entry, version));
        return counting.isPresent() || same.stream().anyMatch(version -> !record.isSaid(version));
    }

    private void sayAgain(StoredEntry entry, StoredVersion version) {
        stored.saidAgain.add(version.number());
        stored.touched.add(entry);
    }
}
