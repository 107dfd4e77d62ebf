// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;

/** Pictures of pages that were drawn lately. In memory only: a file of them would show what the record says. */
final class PagePictures {

    private static final int MAX_BYTES = 8_000_000;

    /**
     * @param version of the entry, so that another file at the same place is another picture
     * @param side pixels of the longer side
     */
    record Key(EntryId entry, int version, int file, int page, int side) {}

    private final Map<Key, byte[]> pictures = new LinkedHashMap<>(32, 0.75f, true);
    private int bytes;

    synchronized Optional<byte[]> find(Key key) {
        return Optional.ofNullable(pictures.get(key));
    }

    synchronized void keep(Key key, byte[] picture) {
        byte[] before = pictures.put(key, picture);
        bytes += picture.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = pictures.values().iterator();
        while (bytes > MAX_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
