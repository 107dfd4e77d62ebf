// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Arrays;
import java.util.BitSet;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/**
 * Finds, in a file with items of several people, which of those that name nobody belong to whose items are wanted:
 * practitioners, organizations and medications go with what refers to them; what nobody refers to, as a document's
 * provenance, goes with what it refers to, when that is all of one mind. Walks the file once more, so it is asked for
 * such files only.
 */
final class SharedItems implements EntrySink {

    private static final int MAX_LINKS = 6_000_000;

    private final ItemTable items;
    private final NameTable.Lookup lookup;
    private final ImporterActivity activity;
    private final BitSet decided;
    private int[] links = new int[1_024];
    private int count;
    private int position;
    private volatile boolean stopped;

    /** @param decided items whose owner is known */
    SharedItems(ItemTable items, BitSet decided, ImporterActivity activity) {
        this.items = items;
        this.lookup = items.lookup();
        this.decided = decided;
        this.activity = activity;
    }

    @Override
    public boolean isStored() {
        return false;
    }

    @Override
    public void skip() {
        throw new IllegalStateException("nothing is stored in this walk");
    }

    @Override
    public void entry(FileItem item, String place) {
        int from = next();
        item.body().ifPresent(body -> collect(from, item.document(), body));
    }

    @Override
    public void reject(RejectedItem item) {
        next();
    }

    @Override
    public void warn(RejectedItem item) {
        // Said when the items are taken in.
    }

    private int next() {
        activity.touch();
        if (stopped) {
            throw new ImportStopped();
        }
        return items.firstOrSelf(position++);
    }

    /** Makes the walk end at its next item. */
    void stop() {
        stopped = true;
    }

    private void collect(int from, int document, Json value) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> collect(from, document, each));
        } else if (value instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                Json member = object.valueAt(i);
                boolean refers =
                        object.nameAt(i).equals("reference") || object.nameAt(i).equals("url");
                if (refers && member instanceof JsonString text) {
                    add(from, lookup.find(text.value(), document));
                } else {
                    collect(from, document, member);
                }
            }
        }
    }

    /** A link between two items that both have an owner says nothing. */
    private void add(int from, int to) {
        if (to == NameTable.NONE || to == from || decided.get(from) && decided.get(to)) {
            return;
        }
        if (count > 1 && links[count - 2] == from && links[count - 1] == to) {
            return;
        }
        if (count == 2 * MAX_LINKS) {
            throw ImportProblems.tooManyItems().exception();
        }
        if (count == links.length) {
            links = Arrays.copyOf(links, count * 2);
        }
        links[count++] = from;
        links[count++] = to;
    }

    /**
     * What goes with some items.
     *
     * @param wanted items whose owner is wanted; what goes with them is added
     */
    void follow(BitSet wanted) {
        BitSet others = (BitSet) decided.clone();
        others.andNot(wanted);
        BitSet foreign = referringTo(others);
        reach(wanted);
        reach(others);
        BitSet joining = referringTo(wanted);
        joining.andNot(decided);
        joining.andNot(others);
        joining.andNot(foreign);
        wanted.or(joining);
        reach(wanted);
    }

    private BitSet referringTo(BitSet targets) {
        BitSet referring = new BitSet();
        for (int i = 0; i < count; i += 2) {
            if (targets.get(links[i + 1])) {
                referring.set(links[i]);
            }
        }
        return referring;
    }

    /** Adds everything without an owner that some items refer to, over any number of steps. */
    private void reach(BitSet from) {
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < count; i += 2) {
                if (from.get(links[i]) && !decided.get(links[i + 1]) && !from.get(links[i + 1])) {
                    from.set(links[i + 1]);
                    more = true;
                }
            }
        }
    }
}
