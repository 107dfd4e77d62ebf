// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects the members of an object that is being read. Notices a name that comes twice, whether its value is kept or
 * not.
 */
final class Members {

    private static final int SMALL = 16;
    private static final Json[] NONE = new Json[0];

    private String[] names;
    private Json[] values = NONE;
    private int claimed;
    private int kept;
    private Set<String> many;

    Members(JsonObject begun) {
        names = new String[Math.max(8, begun.size() + 4)];
        for (int i = 0; i < begun.size(); i++) {
            claim(begun.nameAt(i));
            keep(begun.valueAt(i));
        }
    }

    /** Begins a member. Returns false when there was one of that name before. */
    boolean claim(String name) {
        if (!isNew(name)) {
            return false;
        }
        if (claimed == names.length) {
            names = Arrays.copyOf(names, claimed * 2);
        }
        names[claimed++] = name;
        return true;
    }

    private boolean isNew(String name) {
        if (claimed < SMALL) {
            for (int i = 0; i < claimed; i++) {
                if (names[i].equals(name)) {
                    return false;
                }
            }
            return true;
        }
        if (many == null) {
            many = new HashSet<>(Arrays.asList(names).subList(0, claimed));
        }
        return many.add(name);
    }

    /** Sets the value of the member that was claimed last. */
    void keep(Json value) {
        if (values.length < claimed) {
            values = Arrays.copyOf(values, names.length);
        }
        values[claimed - 1] = value;
        kept++;
    }

    JsonObject toObject() {
        if (kept == 0) {
            return JsonObject.EMPTY;
        }
        if (kept == claimed) {
            return new JsonObject(Arrays.copyOf(names, kept), Arrays.copyOf(values, kept));
        }
        String[] keptNames = new String[kept];
        Json[] keptValues = new Json[kept];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                keptNames[size] = names[i];
                keptValues[size++] = values[i];
            }
        }
        return new JsonObject(keptNames, keptValues);
    }
}
