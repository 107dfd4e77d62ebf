// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.Owner;
import org.healthstead.api.importing.Subject;

/**
 * Whose the items of a file are, as they say themselves: collected by the first walk. A bit for each item, and four
 * bytes more only when the file names a second person. Filled by one thread, then read by one thread.
 */
final class FileOwners {

    static final int NONE = -1;

    /** More people are refused. */
    static final int MAX_PEOPLE = 20_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<OwnedItems> owners = new ArrayList<>();
    private final Map<Integer, FileItem> patients = new LinkedHashMap<>();
    private final BitSet owned = new BitSet();
    private int[] ownerOf = new int[0];

    /**
     * Somebody whom items name as the one they are about.
     *
     * @param owner as the first of them says
     * @param document whose ids the reference belongs to
     * @param items how many of the file's items name that person; counted up
     */
    record OwnedItems(Owner owner, int document, long[] items) {

        /** The reference, or the name when there is none. */
        String text() {
            return owner.reference().isEmpty()
                    ? owner.subject().map(FileOwners::words).orElse("")
                    : owner.reference();
        }
    }

    /** @param first position of the first item of that name */
    void see(FileItem item, int position, int first) {
        if (item.person().isPresent() && position == first) {
            patients.put(position, item);
        }
        item.owner().ifPresent(owner -> own(owner, item.document(), position));
        if (patients.size() > MAX_PEOPLE || owners.size() > MAX_PEOPLE) {
            throw ImportProblems.tooManyPeople().exception();
        }
    }

    private void own(Owner owner, int document, int position) {
        String key = owner.reference().isEmpty()
                ? "name " + owner.subject().map(FileOwners::words).orElse("")
                : document + " " + owner.reference();
        Integer known = numbers.get(key);
        int number = known == null ? owners.size() : known;
        if (known == null) {
            numbers.put(key, number);
            owners.add(new OwnedItems(owner, document, new long[1]));
        }
        owners.get(number).items()[0]++;
        owned.set(position);
        if (number > 0) {
            if (ownerOf.length <= position) {
                ownerOf = Arrays.copyOf(ownerOf, Math.max(1_024, position * 2));
            }
            ownerOf[position] = number;
        }
    }

    /** All names and the birth date, as one text. */
    static String words(Subject subject) {
        StringBuilder words = new StringBuilder();
        subject.names()
                .forEach(name -> words.append(words.isEmpty() ? "" : "; ").append(name.text()));
        subject.birthDate()
                .ifPresent(date -> words.append(" (").append(date.text()).append(')'));
        return words.toString().strip();
    }

    /** Everybody whom items name, in the order in which they came. */
    List<OwnedItems> owners() {
        return owners;
    }

    /** The Patients of the file, by their position. */
    Map<Integer, FileItem> patients() {
        return patients;
    }

    /** Number of the item's owner among {@link #owners}, or {@link #NONE}. */
    int ownerOf(int item) {
        if (!owned.get(item)) {
            return NONE;
        }
        return item < ownerOf.length ? ownerOf[item] : 0;
    }
}
