// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.ResourceTypes;

/**
 * The items of a file as the survey named them: type, duplicates, and the ids of entries that are there already. A few
 * bytes for each item. Filled by one thread, then read by one thread.
 */
final class ItemTable {

    /** More items, or texts that name them, than these are refused: their table would not fit in memory. */
    static final int MAX_ITEMS = 3_000_000;

    static final int MAX_NAMES = 6_000_000;

    private static final byte BROKEN = (byte) 0xFF;

    private final NameTable names = new NameTable();
    private final BitSet repeated = new BitSet();
    private byte[] types = new byte[256];
    private int[] firstOf = new int[0];
    private long[] knownIds = new long[0];
    private int count;

    /** Adds an item that cannot be taken in. */
    void addBroken() {
        add(BROKEN);
    }

    /** @return false when FHIR R4 has no such type; the item was added as broken then */
    boolean add(String type, String identity, List<String> references) {
        int number = ResourceTypes.numberOf(type);
        int item = count;
        if (number < 0) {
            add(BROKEN);
            return false;
        }
        add((byte) number);
        int first = names.putIdentity(identity, item);
        if (first != NameTable.NONE) {
            markRepeated(first, item);
        }
        for (String reference : references) {
            names.putReference(reference, first == NameTable.NONE ? item : first);
        }
        return true;
    }

    private void add(byte type) {
        if (count == types.length) {
            types = Arrays.copyOf(types, count * 2);
        }
        types[count++] = type;
    }

    private void markRepeated(int first, int item) {
        repeated.set(first);
        if (firstOf.length <= item) {
            int from = firstOf.length;
            firstOf = Arrays.copyOf(firstOf, Math.max(item + 1, types.length));
            Arrays.fill(firstOf, from, firstOf.length, NameTable.NONE);
        }
        firstOf[item] = first;
    }

    boolean isTooLarge() {
        return count > MAX_ITEMS || names.size() > MAX_NAMES;
    }

    int size() {
        return count;
    }

    boolean isBroken(int item) {
        return types[item] == BROKEN;
    }

    String type(int item) {
        return ResourceTypes.nameOf(types[item] & 0xFF);
    }

    /** The item that had the same identity before, or {@link NameTable#NONE}. */
    int firstOf(int item) {
        return item < firstOf.length ? firstOf[item] : NameTable.NONE;
    }

    /** True when a later item has the same identity. */
    boolean isRepeated(int item) {
        return repeated.get(item);
    }

    void setKnownId(int item, EntryId id) {
        if (knownIds.length == 0) {
            knownIds = new long[2 * count];
        }
        knownIds[2 * item] = id.value().getMostSignificantBits();
        knownIds[2 * item + 1] = id.value().getLeastSignificantBits();
    }

    /** The id of the entry that is there already; null when there is none. */
    EntryId knownId(int item) {
        if (knownIds.length == 0 || knownIds[2 * item] == 0 && knownIds[2 * item + 1] == 0) {
            return null;
        }
        return new EntryId(new UUID(knownIds[2 * item], knownIds[2 * item + 1]));
    }

    NameTable.Lookup lookup() {
        return names.lookup();
    }
}
