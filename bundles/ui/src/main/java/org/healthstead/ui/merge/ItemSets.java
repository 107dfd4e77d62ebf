// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.json.Json;

/** Compares lists of different length: what is in them is known again by what it says. */
final class ItemSets {

    private ItemSets() {}

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

    private static int indexOf(List<Json> items, Json item) {
        for (int i = 0; i < items.size(); i++) {
            if (SameJson.same(items.get(i), item)) {
                return i;
            }
        }
        return -1;
    }
}
