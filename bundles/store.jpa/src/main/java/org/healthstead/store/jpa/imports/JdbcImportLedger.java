// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;

/** One import's writer. */
final class JdbcImportLedger implements ImportLedger {

    private static final int MAX_ITEMS = 1_000;
    private static final int MAX_ATTEMPTS = 5;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;
    private final KeyedHash hash;
    private final StatementHistoryReader statements;
    private final ItemKeys keys;
    private final FormerKeys former;
    private final VersionOrder order;
    private final EntryRowReader rows;
    private final PersonKey person;
    private final int author;
    private final ImportEntity opened;
    private final Sources sources;

    private ImportReport report;
    private long itemsDone;
    private long rangeFirst;
    private long rangeLast;

    /**
     * Who imports has asked which entries are there, so items without one are new until the database refuses their key.
     */
    private boolean mayHaveEntries;

    JdbcImportLedger(
            StoreUnit unit,
            ChangeLog log,
            EntryPreparation preparation,
            EntryAssembly assembly,
            EntryNeeds needs,
            KeyedHash hash,
            ReferenceResolver references,
            ItemKeys keys,
            FormerKeys former,
            VersionOrder order,
            PersonKey person,
            int author,
            ImportEntity opened,
            Sources sources) {
        this.unit = unit;
        this.log = log;
        this.preparation = preparation;
        this.assembly = assembly;
        this.needs = needs;
        this.hash = hash;
        this.statements = new StatementHistoryReader(unit, preparation, references, person);
        this.keys = keys;
        this.former = former;
        this.order = order;
        this.rows = new EntryRowReader(unit.dialect());
        this.person = person;
        this.author = author;
        this.opened = opened;
        this.sources = sources;
        this.report = ImportNotes.report(opened, person);
        this.itemsDone = opened.itemsDone();
    }

    @Override
    public long number() {
        return opened.number();
    }

    @Override
    public long openedAtMillis() {
        return opened.openedAt().toEpochMilli();
    }

    @Override
    public boolean isFirst() {
        return opened.isFirst();
    }

    @Override
    public boolean isShared() {
        return log.isInUse();
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
        Map<EntryRowReader.Key, ItemIdentity> names = new HashMap<>();
        identities.forEach(each -> names.put(new EntryRowReader.Key(keys.of(person, opened.source(), each)), each));
        Map<ItemIdentity, EntryId> known = new HashMap<>();
        lookUp(
                        EntryRowReader.Column.IDENTITY,
                        names.keySet().stream().map(EntryRowReader.Key::bytes).toList())
                .forEach((key, row) -> known.put(names.get(key), new EntryId(row.id())));
        List<ItemIdentity> unknown =
                identities.stream().filter(each -> !known.containsKey(each)).toList();
        unit.read(entities -> former.find(entities, rows, unknown))
                .forEach((identity, row) -> known.put(identity, new EntryId(row.id())));
        return known;
    }

    private Map<EntryRowReader.Key, EntryRow> lookUp(EntryRowReader.Column column, List<byte[]> wanted) {
        return wanted.isEmpty() ? Map.of() : unit.read(entities -> rows.byKey(entities, column, wanted));
    }

    @Override
    public ImportReport save(List<ImportedItem> items, long newItemsDone, ImportReport dealtWith) {
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("a batch of " + items.size() + " items, at most " + MAX_ITEMS);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return save(plan(items), newItemsDone, dealtWith);
            } catch (DuplicateKeyException | StaleBatchException e) {
                mayHaveEntries = true;
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private BatchPlan plan(List<ImportedItem> items) {
        long latest = log.latest();
        List<byte[]> identities = items.stream()
                .map(item -> keys.of(person, opened.source(), item.identity()))
                .toList();
        Map<EntryRowReader.Key, EntryRow> byIdentity =
                mayHaveEntries ? lookUp(EntryRowReader.Column.IDENTITY, identities) : Map.of();
        Map<EntryRowReader.Key, EntryRow> byId = lookUp(
                EntryRowReader.Column.ID,
                items.stream()
                        .filter(ImportedItem::mayBeThere)
                        .map(item -> IdBytes.of(item.id().value()))
                        .toList());
        List<EntryRow> known = new ArrayList<>(items.size());
        Map<String, JsonObject> coming = new HashMap<>();
        Set<String> brought = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            EntryRow row =
                    byId.get(new EntryRowReader.Key(IdBytes.of(items.get(i).id().value())));
            known.add(row == null ? byIdentity.get(new EntryRowReader.Key(identities.get(i))) : row);
            if (known.get(i) == null) {
                addNeeded(items.get(i), coming, brought);
            }
        }
        BatchPlan plan = new BatchPlan(
                preparation,
                hash,
                statements,
                order,
                person,
                new BatchPlan.Writer(opened.source(), opened.number(), author),
                new BatchPlan.Knowledge(
                        preparation.projections().with(coming, person, opened.source()), brought, latest));
        for (int i = 0; i < items.size(); i++) {
            plan.add(items.get(i), identities.get(i), known.get(i));
        }
        return plan;
    }

    /** What a batch refers to may be new in the same batch; of what stands there twice either may be shown. */
    private void addNeeded(ImportedItem item, Map<String, JsonObject> coming, Set<String> brought) {
        String type = item.body().string("resourceType").orElse("");
        if (preparation.projections().kinds().isNeeded(type)) {
            String reference = type + "/" + item.id();
            if (coming.put(reference, item.body()) == null) {
                brought.add(reference);
            } else {
                brought.remove(reference);
            }
        }
    }

    private ImportReport save(BatchPlan plan, long newItemsDone, ImportReport dealtWith) {
        ImportReport total = ImportNotes.add(report, plan, dealtWith);
        byte[] notes = ImportNotes.sealIfNew(opened, person, total, report);
        long recordedAt = EntryWriter.now();
        long first = log.commitInBulk((entities, numbers) -> {
            try {
                long number = write(entities, numbers, plan, newItemsDone, total, notes, recordedAt);
                return new ChangeLog.Done<>(() -> number, () -> changes(plan.writes(), number, recordedAt));
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
        if (!plan.writes().isEmpty()) {
            rangeFirst = goesOn(first) ? rangeFirst : first;
            rangeLast = first + plan.writes().size() - 1;
        }
        report = total;
        itemsDone = newItemsDone;
        return total;
    }

    private long write(
            EntityManager entities,
            ChangeLog.Numbers numbers,
            BatchPlan plan,
            long newItemsDone,
            ImportReport total,
            byte[] notes,
            long recordedAt)
            throws SQLException {
        BulkWriter writer = new BulkWriter(entities, needs, opened.number());
        writer.position(itemsDone, newItemsDone, total, notes);
        new RestatementWriter(entities, unit.dialect(), opened.number()).write(plan.restated());
        if (plan.writes().isEmpty()) {
            return 0;
        }
        long first = writer.write(plan, numbers, recordedAt);
        writer.range(
                goesOn(first) ? rangeFirst : 0, first, first + plan.writes().size() - 1);
        return first;
    }

    @Override
    public void nameSource(String name, SourceRef.Kind kind) {
        String stripped = name.strip();
        String given = stripped.substring(0, Math.min(stripped.length(), SourceStore.MAX_NAME));
        if (given.isEmpty()) {
            return;
        }
        boolean isNamed = unit.writeInTurn(entities -> {
            if (Sources.countNames(entities, opened.source()) > 0) {
                return false;
            }
            Sources.name(entities, person, opened.source(), given, author, true);
            Sources.become(entities, opened.source(), kind);
            return true;
        });
        if (isNamed) {
            sources.changed(person);
        }
    }

    private boolean goesOn(long first) {
        return rangeFirst != 0 && rangeLast + 1 == first;
    }

    private List<Change> changes(List<PlannedWrite> writes, long first, long recordedAt) {
        Map<EntryId, Long> newest = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            newest.put(new EntryId(writes.get(i).row().id()), first + i);
        }
        List<Change> changes = new ArrayList<>(writes.size());
        for (int i = 0; i < writes.size(); i++) {
            PlannedWrite write = writes.get(i);
            Entry entry = assembly.entry(
                    write.row(),
                    write.version(first, i, recordedAt),
                    write.entry().projection(),
                    write.entry().body());
            boolean current = newest.get(entry.id()) == first + i;
            changes.add(new Change(
                    first + i,
                    entry.id(),
                    entry.person(),
                    entry.type(),
                    current ? Optional.of(entry) : Optional.empty(),
                    false));
        }
        return changes;
    }
}
