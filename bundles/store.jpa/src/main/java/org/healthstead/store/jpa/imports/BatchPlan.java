// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.RecordContext;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.platform.api.store.VersionOrder.Relation;
import org.healthstead.store.jpa.entry.EnteredInError;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.KeyedHash;

/**
 * Decides for each item of a batch what it is, and does all that needs no transaction. Not safe for several threads.
 */
final class BatchPlan {

    private final EntryPreparation preparation;
    private final KeyedHash hash;
    private final StatementHistoryReader statements;
    private final VersionOrder order;
    private final PersonKey person;
    private final Writer writer;
    private final Knowledge knowledge;
    private final RecordContext context;

    private final List<PlannedWrite> writes = new ArrayList<>();
    private final Restatements restated = new Restatements();
    private final List<RejectedItem> warnings = new ArrayList<>();
    private final Map<UUID, PlannedState> states = new HashMap<>();
    private final Map<EntryRowReader.Key, UUID> created = new HashMap<>();
    private int updated;
    private int unchanged;

    /**
     * Who writes.
     *
     * @param source number of the import's source
     * @param importNumber of the import
     * @param author number of the account
     */
    record Writer(int source, int importNumber, int author) {}

    /**
     * What lines are made from.
     *
     * @param context the record with what the batch brings
     * @param brought references to entries that are new in the batch
     * @param latest the last change before the batch was planned
     */
    record Knowledge(RecordContext context, Set<String> brought, long latest) {

        /**
         * The change up to which a line knows what a reference leads to.
         *
         * @param last of the batch
         */
        long seen(String reference, long last) {
            return brought.contains(reference) ? last : latest;
        }
    }

    /**
     * An entry as it is after what was planned.
     *
     * @param row as it will be
     * @param said null when nobody has asked yet
     * @param lastWrite place in the batch of its newest version; -1 when that is in the database
     */
    private record PlannedState(EntryRow row, StatementHistory said, int lastWrite) {}

    BatchPlan(
            EntryPreparation preparation,
            KeyedHash hash,
            StatementHistoryReader statements,
            VersionOrder order,
            PersonKey person,
            Writer writer,
            Knowledge knowledge) {
        this.preparation = preparation;
        this.hash = hash;
        this.statements = statements;
        this.order = order;
        this.person = person;
        this.writer = writer;
        this.knowledge = knowledge;
        this.context = knowledge.context();
    }

    /**
     * @param identity its hash
     * @param known the entry that is there already; null when there is none
     */
    void add(ImportedItem item, byte[] identity, EntryRow known) {
        UUID made =
                created.getOrDefault(new EntryRowReader.Key(identity), item.id().value());
        PlannedState state = states.get(known == null ? made : known.id());
        if (state == null && known != null) {
            state = new PlannedState(known, null, -1);
        }
        if (state == null && !item.says().isDeletion()) {
            create(item, identity);
        } else if (state == null) {
            unchanged++;
        } else if (!state.row().isThere()) {
            changeWithdrawn(item, state);
        } else {
            change(item, state);
        }
    }

    private void create(ImportedItem item, byte[] identity) {
        PreparedEntry entry = preparation.prepare(item.id().value(), person, item.body(), context);
        EntryRow row = preparation.entryRow(entry, person, writer.source(), writer.author(), identity, 0, 1);
        EntryStatement said = new EntryStatement(0, writes.size(), writer.importNumber(), false, false, entry.body());
        states.put(row.id(), new PlannedState(row, new StatementHistory(List.of(said), said), writes.size()));
        created.put(new EntryRowReader.Key(identity), row.id());
        write(entry, row, Operation.CREATED, item, null);
    }

    /**
     * Everything that was said of it was taken back: the same again is not wanted, something else is news. What was
     * moved to another person is not this person's, whatever is said of it.
     */
    private void changeWithdrawn(ImportedItem item, PlannedState before) {
        EntryRow withdrawn = before.row();
        if (item.says().isDeletion() || withdrawn.state() == EntryRow.MOVED) {
            unchanged++;
            return;
        }
        PreparedEntry entry = preparation.prepare(withdrawn.id(), person, item.body(), context);
        boolean isSaidBefore = isShown(entry, withdrawn)
                || statements.saidOf(withdrawn).stream()
                        .anyMatch(said -> statements.isSame(said.body(), entry.body(), withdrawn));
        if (isSaidBefore) {
            unchanged++;
            return;
        }
        updated++;
        EntryRow row = next(withdrawn, entry).refusing(withdrawn.content());
        EntryStatement said = new EntryStatement(0, writes.size(), writer.importNumber(), false, false, entry.body());
        states.put(row.id(), new PlannedState(row, new StatementHistory(List.of(said), said), writes.size()));
        write(entry, row, Operation.UPDATED, item, before);
    }

    private void change(ImportedItem item, PlannedState before) {
        EntryRow row = before.row();
        PreparedEntry entry = null;
        if (!item.says().isDeletion()) {
            entry = preparation.prepare(row.id(), person, item.body(), context);
            if (isShown(entry, row)) {
                restateShown(entry, before);
                unchanged++;
                return;
            }
        }
        PlannedState state =
                before.said() != null ? before : new PlannedState(row, statements.of(row), before.lastWrite());
        states.put(row.id(), state);
        Optional<EntryStatement> newest = state.said().newestOfSource();
        Statement says =
                entry == null ? deletion(item.says(), newest) : item.says().withBody(entry.body());
        Relation relation = newest.map(said -> order.relate(said.body(), says)).orElse(Relation.NEWER);
        if (isNoNews(says, state, newest, relation)) {
            unchanged++;
            return;
        }
        updated++;
        take(item, state, preparation.prepare(row.id(), person, says.body(), context), relation);
    }

    private void restateShown(PreparedEntry entry, PlannedState state) {
        boolean isRefused = !Arrays.equals(entry.content(), state.row().content());
        if (isRefused) {
            return;
        }
        if (state.said() != null) {
            restate(state, state.said().shown());
        } else if (state.lastWrite() < 0) {
            EntryRow row = state.row();
            restated.add(row.id(), row.change(), statements.shownChange(row));
        }
    }

    /** What this import said itself needs no second note, nor what a person wrote. */
    private void restate(PlannedState state, EntryStatement said) {
        if (said.inBatch() < 0 && !said.isByPerson() && said.importNumber() != writer.importNumber()) {
            if (state.lastWrite() < 0) {
                restated.add(state.row().id(), state.row().change(), said.change());
            } else {
                restated.add(said.change());
            }
        }
    }

    /** What an undone import had brought counts as there too: nobody wants it back. */
    private static boolean isShown(PreparedEntry entry, EntryRow row) {
        return Arrays.equals(entry.content(), row.content()) || Arrays.equals(entry.content(), row.refused());
    }

    /** What the source said last, marked as entered in error at the time of the deletion. */
    private static Statement deletion(Statement says, Optional<EntryStatement> newest) {
        JsonObject body = newest.map(said -> EnteredInError.mark(said.body())).orElse(says.body());
        JsonObject meta = body.object("meta").without("versionId").without("lastUpdated");
        JsonObject stamped = says.statedAt()
                .map(at -> meta.with(
                        "lastUpdated", at.truncatedTo(ChronoUnit.MILLIS).toString()))
                .orElse(meta);
        return says.withBody(stamped.isEmpty() ? body.without("meta") : body.with("meta", stamped));
    }

    /** Said before, and not newly said again: an older file does not bring back what a newer one has replaced. */
    private boolean isNoNews(Statement says, PlannedState state, Optional<EntryStatement> newest, Relation relation) {
        if (says.isDeletion() && (newest.isEmpty() || relation == Relation.OLDER)) {
            return true;
        }
        if (statements.isSame(state.said().shown().body(), says.body(), state.row())) {
            restate(state, state.said().shown());
            return true;
        }
        List<EntryStatement> same = state.said().bySources().stream()
                .filter(said -> statements.isSame(said.body(), says.body(), state.row()))
                .toList();
        Optional<EntryStatement> counting = same.stream()
                .filter(said -> !said.undone())
                .filter(said -> newest.filter(each -> each == said).isPresent() || relation != Relation.NEWER)
                .findFirst();
        counting.ifPresent(said -> restate(state, said));
        return counting.isPresent() || same.stream().anyMatch(EntryStatement::undone);
    }

    private void take(ImportedItem item, PlannedState state, PreparedEntry entry, Relation relation) {
        EntryStatement newest = state.said().newestOfSource().orElse(null);
        boolean unsure = relation == Relation.UNKNOWN;
        boolean older = relation == Relation.OLDER || unsure && newest.importNumber() == writer.importNumber();
        boolean under = state.said().shown().isByPerson();
        if (unsure) {
            warnings.add(
                    older
                            ? ImportWarnings.unknownOrderInFile(item.place())
                            : ImportWarnings.unknownOrder(item.place()));
        } else if (under && !older) {
            warnings.add(ImportWarnings.keptUnder(item.place()));
        }
        Operation operation = item.says().isDeletion() ? Operation.ENTERED_IN_ERROR : Operation.UPDATED;
        if (older) {
            file(item, state, entry, unsure ? Operation.FILED_UNORDERED : Operation.FILED);
        } else if (under) {
            file(item, state, entry, Operation.UPDATED);
        } else {
            show(item, state, entry, operation);
        }
    }

    private void show(ImportedItem item, PlannedState state, PreparedEntry entry, Operation operation) {
        EntryRow row = next(state.row(), entry).refusing(state.row().refused());
        EntryStatement said = new EntryStatement(0, writes.size(), writer.importNumber(), false, false, entry.body());
        states.put(row.id(), new PlannedState(row, state.said().with(said, true), writes.size()));
        write(entry, row, operation, item, state);
    }

    /** Puts a version into the history, and another one on top that shows what was shown. */
    private void file(ImportedItem item, PlannedState state, PreparedEntry entry, Operation operation) {
        EntryRow before = state.row();
        EntryRow filedRow = before.moved(EntryRow.THERE, 0, before.version() + 1, before.author());
        EntryStatement filed =
                new EntryStatement(0, writes.size(), writer.importNumber(), operation.isFiled(), false, entry.body());
        PlannedState between = new PlannedState(filedRow, state.said().with(filed, false), writes.size());
        write(entry, filedRow, operation, item, state);
        EntryStatement shown = between.said().shown();
        EntryRow row = filedRow.moved(EntryRow.THERE, 0, filedRow.version() + 1, before.author());
        states.put(row.id(), new PlannedState(row, between.said(), writes.size()));
        PreparedEntry again = preparation.prepare(row.id(), person, shown.body(), context);
        writes.add(PlannedWrite.again(again, row, shown, writes.size() - 1));
    }

    private EntryRow next(EntryRow before, PreparedEntry entry) {
        return preparation.entryRow(
                entry, person, before.source(), writer.author(), before.identity(), 0, before.version() + 1);
    }

    private void write(PreparedEntry entry, EntryRow row, Operation operation, ImportedItem item, PlannedState before) {
        writes.add(new PlannedWrite(
                entry,
                row,
                operation,
                writer.importNumber(),
                preparation.sealBody(entry, person, row.version()),
                item.place(),
                aliases(item),
                before == null || before.lastWrite() >= 0 ? 0 : before.row().change(),
                before == null ? -1 : before.lastWrite(),
                0,
                -1));
    }

    private List<byte[]> aliases(ImportedItem item) {
        return item.aliases().stream()
                .distinct()
                .map(text -> hash.clustered(KeyedHash.Use.ALIAS, person.number(), text))
                .toList();
    }

    Knowledge knowledge() {
        return knowledge;
    }

    List<PlannedWrite> writes() {
        return writes;
    }

    Restatements restated() {
        return restated;
    }

    List<RejectedItem> warnings() {
        return warnings;
    }

    int created() {
        return created.size();
    }

    int updated() {
        return updated;
    }

    int unchanged() {
        return unchanged;
    }
}
