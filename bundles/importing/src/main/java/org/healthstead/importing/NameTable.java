// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Which item of a file a text means: identities and references, a million of them in some 30 MB. Texts are not kept,
 * only 96 bits of their keyed hash: the chance that two of three million texts are taken for one is below 1 in 10^16.
 *
 * <p>Open addressing in 64 parts that grow one by one, so that growing never needs twice the memory. Safe for several
 * readers once it is filled.
 */
final class NameTable {

    static final int NONE = -1;

    private static final int PARTS = 64;
    private static final int IS_IDENTITY = 1 << 31;
    private static final int IS_REFERENCE = 1 << 30;
    private static final int IS_AMBIGUOUS = 1 << 29;
    private static final int ITEM = IS_AMBIGUOUS - 1;

    private final Part[] parts = new Part[PARTS];
    private final long key0;
    private final long key1;
    private final TextHash hash;
    private long size;

    NameTable() {
        SecureRandom random = new SecureRandom();
        key0 = random.nextLong();
        key1 = random.nextLong();
        hash = new TextHash(key0, key1);
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Names an item; answers the item that had the identity before, or {@link #NONE}. */
    int putIdentity(String identity, int item) {
        hash.of(identity);
        Part part = part(hash.high());
        int slot = part.slot(hash.high(), (int) hash.low());
        int old = part.values[slot];
        if ((old & IS_IDENTITY) != 0) {
            return old & ITEM;
        }
        boolean clash = (old & IS_REFERENCE) != 0 && (old & ITEM) != item;
        put(part, slot, item | IS_IDENTITY | old & ~ITEM | (clash ? IS_AMBIGUOUS : 0));
        return NONE;
    }

    /** Says that a text means an item. A text that means two items means none from then on. */
    void putReference(String reference, int item) {
        hash.of(normal(reference));
        Part part = part(hash.high());
        int slot = part.slot(hash.high(), (int) hash.low());
        int old = part.values[slot];
        if (old == 0) {
            put(part, slot, item | IS_REFERENCE);
        } else {
            put(part, slot, old | IS_REFERENCE | ((old & ITEM) == item ? 0 : IS_AMBIGUOUS));
        }
    }

    private void put(Part part, int slot, int value) {
        if (part.values[slot] == 0) {
            size++;
        }
        part.set(slot, hash.high(), (int) hash.low(), value);
    }

    /** Texts in the table. */
    long size() {
        return size;
    }

    /** A view for one thread that looks references up. */
    Lookup lookup() {
        return new Lookup(new TextHash(key0, key1));
    }

    /** A text that means something within one document of the file only. */
    static String scoped(String reference, int document) {
        return "document " + document + ' ' + reference;
    }

    /** RFC 9562: letters of a UUID mean the same in both cases; and programs escape the bar of an identifier or not. */
    private static String normal(String reference) {
        if (reference.startsWith("urn:uuid:")) {
            return reference.toLowerCase(Locale.ROOT);
        }
        return reference.indexOf('%') < 0
                ? reference
                : reference.replace("%7C", "|").replace("%7c", "|");
    }

    private Part part(long high) {
        return parts[(int) (high >>> 58)];
    }

    /** Looks references up. Not safe for several threads. */
    final class Lookup {

        private final TextHash ownHash;

        private Lookup(TextHash ownHash) {
            this.ownHash = ownHash;
        }

        /** The one item that a reference means, within its document first, or {@link NameTable#NONE}. */
        int find(String reference, int document) {
            int history = reference.indexOf("/_history/");
            String text = history < 0 || reference.indexOf('#') >= 0 ? reference : reference.substring(0, history);
            int item = document == 0 ? NONE : find(scoped(text, document));
            return item == NONE ? find(text) : item;
        }

        /** The one item that the text means, or {@link NameTable#NONE}. */
        private int find(String reference) {
            ownHash.of(normal(reference));
            Part part = part(ownHash.high());
            int value = part.values[part.slot(ownHash.high(), (int) ownHash.low())];
            return (value & IS_REFERENCE) == 0 || (value & IS_AMBIGUOUS) != 0 ? NONE : value & ITEM;
        }
    }

    private static final class Part {

        private long[] keys = new long[16];
        private int[] checks = new int[16];
        private int[] values = new int[16];
        private int size;

        /** The slot of a hash, or the free one where it belongs; a free slot has the value 0. */
        int slot(long key, int check) {
            int mask = keys.length - 1;
            int slot = (int) key & mask;
            while (values[slot] != 0 && (keys[slot] != key || checks[slot] != check)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        void set(int slot, long key, int check, int value) {
            boolean isNew = values[slot] == 0;
            keys[slot] = key;
            checks[slot] = check;
            values[slot] = value;
            if (isNew && ++size * 4L > keys.length * 3L) {
                rehash();
            }
        }

        private void rehash() {
            long[] oldKeys = keys;
            int[] oldChecks = checks;
            int[] oldValues = values;
            keys = new long[oldKeys.length * 2];
            checks = new int[keys.length];
            values = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldValues[i] != 0) {
                    int slot = slot(oldKeys[i], oldChecks[i]);
                    keys[slot] = oldKeys[i];
                    checks[slot] = oldChecks[i];
                    values[slot] = oldValues[i];
                }
            }
        }
    }
}
