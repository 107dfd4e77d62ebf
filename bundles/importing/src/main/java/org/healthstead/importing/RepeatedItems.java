// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.healthstead.api.json.JsonObject;

/**
 * Compares an item with the one of the same identity that came before it in the file. Keeps a hash and the place of
 * each item that comes again, and nothing when, as nearly always, none does.
 */
final class RepeatedItems {

    private final ItemTable items;
    private long[] contents = new long[0];
    private String[] places = new String[0];

    RepeatedItems(ItemTable items) {
        this.items = items;
    }

    void keepFirst(int item, JsonObject body, String place) {
        if (contents.length == 0) {
            contents = new long[items.size()];
            places = new String[items.size()];
        }
        contents[item] = content(body);
        places[item] = place;
    }

    /** False too when the first one was not delivered. */
    boolean isEqual(int first, JsonObject body) {
        return first < places.length && places[first] != null && contents[first] == content(body);
    }

    String place(int first) {
        return first < places.length && places[first] != null ? places[first] : "item " + (first + 1);
    }

    private static long content(JsonObject body) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body.toUtf8()))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
