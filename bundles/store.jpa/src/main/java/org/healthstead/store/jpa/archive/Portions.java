// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Parts of a long list that are read at once, bounded by number and by the size of what they lead to. */
final class Portions {

    private static final int MAX = 200;

    /** Texts of bodies in bytes; a single larger one is a portion of its own. */
    private static final long MAX_BYTES = 4_000_000;

    private Portions() {}

    static <T> List<List<T>> of(List<T> all, ToLongFunction<T> bytes) {
        List<List<T>> portions = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int at = 0; at < all.size(); at++) {
            long more = bytes.applyAsLong(all.get(at));
            if (at > from && (at - from >= MAX || size + more > MAX_BYTES)) {
                portions.add(all.subList(from, at));
                from = at;
                size = 0;
            }
            size += more;
        }
        if (from < all.size()) {
            portions.add(all.subList(from, all.size()));
        }
        return portions;
    }
}
