// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.List;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;

/**
 * Takes what an importer reads: gives ids, links references, merges repeated items, and sends batches to the store.
 * Runs on the importer's thread.
 */
final class LinkingSink implements EntrySink {

    private final ItemTable items;
    private final ReferenceLinker linker;
    private final RepeatedItems repeated;
    private final int itemsDone;
    private final ImportLimits limits;
    private final BatchPipe pipe;
    private final Activity activity;
    private int position;
    private boolean lastWasTaken;
    private Batch batch = new Batch();

    /** @param itemsDone items that were stored before an interruption */
    LinkingSink(
            ItemTable items,
            ReferenceLinker linker,
            int itemsDone,
            ImportLimits limits,
            BatchPipe pipe,
            Activity activity) {
        this.items = items;
        this.linker = linker;
        this.repeated = new RepeatedItems(items);
        this.itemsDone = itemsDone;
        this.limits = limits;
        this.pipe = pipe;
        this.activity = activity;
    }

    /** An item that comes again later is read once more after an interruption: it must be compared. */
    @Override
    public boolean isStored() {
        return position < itemsDone && !items.isRepeated(position);
    }

    @Override
    public void skip() {
        if (!isStored()) {
            throw new IllegalStateException("item " + position + " is not stored, so it cannot be skipped");
        }
        next();
    }

    @Override
    public void entry(String identity, List<String> aliases, JsonObject body, String place) {
        int item = next();
        int first = items.firstOf(item);
        if (first != NameTable.NONE) {
            repeat(item, first, body, place);
            return;
        }
        if (items.isRepeated(item)) {
            repeated.keepFirst(item, body, place);
        }
        if (item < itemsDone) {
            return;
        }
        if (items.isBroken(item)
                || !items.type(item).equals(body.string("resourceType").orElse(""))) {
            rejected(item, inconsistent(place));
            return;
        }
        JsonObject linked =
                linker.link(body, linker.idOf(item), (name, text) -> batch.addWarning(badDate(place, name, text)));
        batch.add(new ImportedItem(linker.idOf(item), identity, aliases, linked, place), linker.weight());
        taken(item);
    }

    private void repeat(int item, int first, JsonObject body, String place) {
        if (item < itemsDone) {
            return;
        }
        if (repeated.isEqual(first, body)) {
            batch.addMerged();
            taken(item);
        } else {
            rejected(
                    item,
                    new RejectedItem(
                            place,
                            "HS-IMPORT-DUPLICATE",
                            "The same item stands at " + repeated.place(first)
                                    + " with other content; that one was taken in.",
                            repeated.place(first)));
        }
    }

    @Override
    public void reject(RejectedItem reason) {
        int item = next();
        if (item >= itemsDone) {
            rejected(item, reason);
        }
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
        if (batch.isFull(limits)) {
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

    /** Items met so far. */
    int position() {
        return position;
    }

    private static RejectedItem inconsistent(String place) {
        return new RejectedItem(
                place,
                "HS-IMPORT-INCONSISTENT",
                "The importer called this item something else when it first walked the file. This is a fault of the"
                        + " importer.");
    }

    private static RejectedItem badDate(String place, String name, String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 39) + "…";
        return new RejectedItem(
                place,
                "HS-IMPORT-DATE",
                name + " is \"" + shown + "\", which is no date. It was kept as it came and counts as unknown.",
                name,
                shown);
    }
}
