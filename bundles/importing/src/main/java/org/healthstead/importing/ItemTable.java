// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, Integer> lastOf = new HashMap<>();
    private byte[] types = new byte[256];
    private int[] firstOf = new int[0];
    private long[] knownIds = new long[0];
    private BitSet leftOut = new BitSet();
    private int count;

    /** Adds an item that cannot be taken in. */
    void addBroken() {
        add(BROKEN);
    }

    /**
     * @param name by which the file knows the item
     * @return the first item of that name, which is this one or the one that it is a version of; {@link NameTable#NONE}
     *     when FHIR R4 has no such type: the item was added as broken then
     */
    int add(String type, String name, List<String> references) {
        int number = ResourceTypes.numberOf(type);
        int item = count;
        if (number < 0) {
            add(BROKEN);
            return NameTable.NONE;
        }
        add((byte) number);
        int known = names.putIdentity(name, item);
        int first = known == NameTable.NONE ? item : known;
        if (first != item) {
            markRepeated(first, item);
        }
        references.forEach(reference -> names.putReference(reference, first));
        return first;
    }

    /** These are not taken in: what refers to them keeps its text. */
    void leaveOut(BitSet items) {
        leftOut = items;
    }

    /** True when somebody decided that the item is not taken in. */
    boolean isLeftOut(int item) {
        return leftOut.get(item);
    }

    private void add(byte type) {
        if (count == types.length) {
            types = Arrays.copyOf(types, count * 2);
        }
        types[count++] = type;
    }

    private void markRepeated(int first, int item) {
        repeated.set(first);
        lastOf.put(first, item);
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

    /** The item that had the same name before, or {@link NameTable#NONE}. */
    int firstOf(int item) {
        return item < firstOf.length ? firstOf[item] : NameTable.NONE;
    }

    /** The first item of the same name. */
    int firstOrSelf(int item) {
        int first = firstOf(item);
        return first == NameTable.NONE ? item : first;
    }

    /** True when another item has the same name, before it or after it. */
    boolean isOneOfSeveral(int item) {
        return repeated.get(firstOrSelf(item));
    }

    /** True when no item of the same name follows. */
    boolean isLast(int item) {
        return lastOf.getOrDefault(firstOrSelf(item), item) == item;
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
