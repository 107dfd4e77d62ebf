// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;

/**
 * Takes what an importer reads: gives ids, links references, merges repeated items, and sends batches to the store.
 * Runs on the importer's thread.
 */
final class LinkingSink implements EntrySink {

    private final ItemTable items;
    private final ItemNames names;
    private final boolean isAnonymous;
    private final ReferenceLinker linker;
    private final RepeatedItems repeated;
    private final Map<Integer, Deletion> deletions = new HashMap<>();
    private final int itemsDone;
    private final ImportLimits limits;
    private final BooleanSupplier isShared;
    private final BatchPipe pipe;
    private final ImporterActivity activity;
    private final SourceNameSigns sourceName = new SourceNameSigns();
    private int position;
    private boolean lastWasTaken;
    private Batch batch = new Batch();

    /** A deletion that waits for the last version of its item: a history has it before them. */
    private record Deletion(Statement says, String place) {}

    /**
     * @param isAnonymous nothing says whom or what system the file is of
     * @param itemsDone items that were stored before an interruption
     * @param isShared whether others want to write as well
     */
    LinkingSink(
            ItemTable items,
            ItemNames names,
            boolean isAnonymous,
            ReferenceLinker linker,
            int itemsDone,
            ImportLimits limits,
            BooleanSupplier isShared,
            BatchPipe pipe,
            ImporterActivity activity) {
        this.items = items;
        this.names = names;
        this.isAnonymous = isAnonymous;
        this.linker = linker;
        this.repeated = new RepeatedItems();
        this.itemsDone = itemsDone;
        this.limits = limits;
        this.isShared = isShared;
        this.pipe = pipe;
        this.activity = activity;
    }

    /** An item of which there are several versions is read once more after an interruption: they are compared. */
    @Override
    public boolean isStored() {
        return position < itemsDone && !items.isOneOfSeveral(position);
    }

    @Override
    public void skip() {
        if (!isStored()) {
            throw new IllegalStateException("item " + position + " is not stored, so it cannot be skipped");
        }
        next();
    }

    @Override
    public void entry(FileItem item, String place) {
        int at = next();
        int first = items.firstOrSelf(at);
        if (items.isLeftOut(first)) {
            leaveOut(at, place);
        } else if (item.isDeletion()) {
            delete(item, at, place);
        } else if (items.isBroken(at) || !items.type(at).equals(item.type()) || !isWhole(item)) {
            rejectNew(at, inconsistent(place));
        } else {
            take(item, at, first, place);
        }
        deleteAfterLast(at, first);
    }

    private static boolean isWhole(FileItem item) {
        return item.body()
                .flatMap(body -> body.string("resourceType"))
                .filter(item.type()::equals)
                .isPresent();
    }

    private void take(FileItem item, int at, int first, String place) {
        JsonObject body = item.body().orElseThrow();
        if (items.isOneOfSeveral(at)) {
            boolean merged = at != first && repeated.isEqual(first, body);
            if (at == first) {
                repeated.keepFirst(at, body);
            }
            if (merged) {
                merge(at);
                return;
            }
        }
        if (at < itemsDone) {
            return;
        }
        sourceName.see(item, body);
        JsonObject linked = linker.link(
                withVersion(body, item),
                linker.idOf(first),
                item.document(),
                (name, text) -> batch.addWarning(badDate(place, name, text)));
        send(item, at, first, Statement.of(linked), place);
        taken(at);
    }

    /**
     * What a history says beside a resource is what its {@code meta} would say (Bundle.entry.response of FHIR R4), and
     * must be there when another version comes.
     */
    private static JsonObject withVersion(JsonObject body, FileItem item) {
        if (item.version().isEmpty() && item.statedAt().isEmpty()) {
            return body;
        }
        JsonObject meta = body.object("meta");
        if (item.version().isPresent() && !meta.has("versionId")) {
            meta = meta.with("versionId", item.version().get());
        }
        if (item.statedAt().isPresent() && !meta.has("lastUpdated")) {
            meta = meta.with("lastUpdated", item.statedAt().get().toString());
        }
        return body.with("meta", meta);
    }

    private void send(FileItem item, int at, int first, Statement says, String place) {
        boolean mayBeThere = items.knownId(first) != null || items.isOneOfSeveral(at);
        ItemIdentity identity = names.inRecord(item, at, isAnonymous);
        batch.add(
                new ImportedItem(linker.idOf(first), mayBeThere, identity, item.aliases(), says, place),
                linker.weight());
    }

    private void merge(int at) {
        if (at >= itemsDone) {
            batch.addMerged();
            taken(at);
        }
    }

    private void delete(FileItem item, int at, String place) {
        JsonObject stub = JsonObject.EMPTY.with("resourceType", item.type());
        Statement says = new Statement(stub, true, item.version(), item.statedAt());
        if (items.isOneOfSeveral(at) && !items.isLast(at)) {
            deletions.merge(items.firstOrSelf(at), new Deletion(says, place), LinkingSink::later);
            if (at >= itemsDone) {
                // Counted with the last version of its item.
                taken(at);
            }
        } else if (at >= itemsDone) {
            send(item, at, items.firstOrSelf(at), says, place);
            taken(at);
        }
    }

    private static Deletion later(Deletion one, Deletion other) {
        Optional<Instant> first = one.says().statedAt();
        Optional<Instant> second = other.says().statedAt();
        return first.isPresent() && second.isPresent() && second.get().isBefore(first.get()) ? one : other;
    }

    private void deleteAfterLast(int at, int first) {
        Deletion waiting = items.isLast(at) ? deletions.remove(first) : null;
        if (waiting != null && at >= itemsDone) {
            FileItem stub = FileItem.of(items.type(first)).build();
            send(stub, at, first, waiting.says(), waiting.place());
        }
    }

    private void leaveOut(int at, String place) {
        rejectNew(
                at,
                new RejectedItem(
                        place,
                        ProblemCode.IMPORT_OTHER_PERSON.code(),
                        "The item is not this person's, or nothing in the file says whose it is. It was left out."));
    }

    private void rejectNew(int at, RejectedItem reason) {
        if (at >= itemsDone) {
            rejected(at, reason);
        }
    }

    @Override
    public void reject(RejectedItem reason) {
        int at = next();
        rejectNew(at, reason);
        deleteAfterLast(at, items.firstOrSelf(at));
    }

    @Override
    public void warn(RejectedItem reason) {
        if (lastWasTaken) {
            batch.addWarning(reason);
        }
    }

    private int next() {
        activity.touch();
        if (pipe.isClosed()) {
            throw new ImportStopped();
        }
        if (position >= items.size()) {
            throw new IllegalStateException("the second walk has more items than the first, which had " + items.size());
        }
        // Only now, so that a warning about the last item of a batch goes with it.
        if (batch.isFull(limits, isShared.getAsBoolean())) {
            send();
        }
        lastWasTaken = false;
        return position++;
    }

    private void taken(int item) {
        lastWasTaken = true;
        batch.endAt(item + 1);
    }

    private void rejected(int item, RejectedItem reason) {
        batch.addRejected(reason);
        batch.endAt(item + 1);
    }

    private void send() {
        activity.waiting(true);
        pipe.put(batch);
        activity.waiting(false);
        batch = new Batch();
    }

    /** Sends what is left. */
    void finish() {
        if (!batch.isEmpty()) {
            send();
        }
    }

    /** True when the second walk has met every item that the first one named. */
    boolean isComplete() {
        return position == items.size();
    }

    /** What the items say of the name of their source; of an import that went on after an interruption, nothing. */
    Optional<SourceNameSigns.Plain> sourceName() {
        return itemsDone == 0 ? sourceName.plain() : Optional.empty();
    }

    /** Items met so far. */
    int position() {
        return position;
    }

    private static RejectedItem inconsistent(String place) {
        return new RejectedItem(
                place,
                ProblemCode.IMPORT_INCONSISTENT.code(),
                "The importer called this item something else when it first walked the file. This is a fault of the"
                        + " importer.");
    }

    private static RejectedItem badDate(String place, String name, String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 39) + "…";
        return new RejectedItem(
                place,
                ProblemCode.IMPORT_DATE.code(),
                name + " is \"" + shown + "\", which is no date. It was kept as it came and counts as unknown.",
                name,
                shown);
    }
}
