// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import org.healthstead.api.json.JsonObject;

/**
 * Tells whether an item says the same as the first one of its name in the file. Keeps a hash of each item that comes
 * again, and nothing when, as nearly always, none does.
 */
final class RepeatedItems {

    private final LongTable contents = new LongTable();

    void keepFirst(int item, JsonObject body) {
        contents.put(item + 1L, ItemContent.of(body).number() | 1);
    }

    /** False too when the first one was not delivered. */
    boolean isEqual(int first, JsonObject body) {
        return contents.get(first + 1L) == (ItemContent.of(body).number() | 1);
    }
}
