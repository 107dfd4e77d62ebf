// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.json.Json;

/** Merges lists of different length: what is in them is known again by what it says. */
final class ItemSets {

    private ItemSets() {}

    /**
     * My list without what they have removed, and with what they have added, after the item that it follows there.
     *
     * @param isAdditive whether both may add
     * @return null when that cannot be said: both have replaced the same, one has changed the order, or both added
     *     where the items are one statement together
     */
    static List<Json> merge(List<Json> before, List<Json> mine, List<Json> theirs, boolean isAdditive) {
        List<Json> iRemoved = minus(before, mine);
        List<Json> theyRemoved = minus(before, theirs);
        List<Json> iAdded = minus(mine, before);
        List<Json> theyAdded = minus(minus(theirs, before), iAdded);
        boolean isReplacedByBoth = iRemoved.stream().anyMatch(item -> contains(theyRemoved, item))
                && !(iAdded.isEmpty() && theyAdded.isEmpty());
        boolean isAddedByBoth = !iAdded.isEmpty() && !theyAdded.isEmpty();
        if (isReplacedByBoth
                || isAddedByBoth && !isAdditive
                || isReordered(before, mine)
                || isReordered(before, theirs)) {
            return null;
        }
        List<Json> merged = new ArrayList<>(mine);
        theyAdded.forEach(item -> merged.add(place(merged, theirs, item), item));
        theyRemoved.forEach(item -> remove(merged, item));
        return merged;
    }

    /** After the nearest item before it that my list has as well. */
    private static int place(List<Json> merged, List<Json> theirs, Json added) {
        for (int i = indexOf(theirs, added) - 1; i >= 0; i--) {
            int at = indexOf(merged, theirs.get(i));
            if (at >= 0) {
                return at + 1;
            }
        }
        return 0;
    }

    private static boolean isReordered(List<Json> before, List<Json> after) {
        List<Json> wasThere = minus(before, minus(before, after));
        List<Json> isThere = minus(after, minus(after, before));
        for (int i = 0; i < wasThere.size(); i++) {
            if (!SameJson.same(wasThere.get(i), isThere.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The items of the first list without those of the second; one that comes twice is taken away once for each. */
    static List<Json> minus(List<Json> items, List<Json> without) {
        List<Json> rest = new ArrayList<>();
        List<Json> left = new ArrayList<>(without);
        for (Json item : items) {
            if (!remove(left, item)) {
                rest.add(item);
            }
        }
        return rest;
    }

    private static boolean remove(List<Json> items, Json item) {
        int at = indexOf(items, item);
        if (at >= 0) {
            items.remove(at);
        }
        return at >= 0;
    }

    private static boolean contains(List<Json> items, Json item) {
        return indexOf(items, item) >= 0;
    }

    private static int indexOf(List<Json> items, Json item) {
        for (int i = 0; i < items.size(); i++) {
            if (SameJson.same(items.get(i), item)) {
                return i;
            }
        }
        return -1;
    }
}
