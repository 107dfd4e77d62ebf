// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.store.jpa.entry.EntryPreparation;

/** Where two bodies differ, as long as it is in nothing but references. One for each pair of bodies. */
final class ReferenceDifferences {

    private final Set<Pair> pairs = new HashSet<>();

    private ReferenceDifferences() {}

    /** Empty when something else differs; own id and the server's bookkeeping do not count. */
    static Optional<Set<Pair>> between(JsonObject one, JsonObject other) {
        ReferenceDifferences differences = new ReferenceDifferences();
        return differences.areAlike(EntryPreparation.said(one), EntryPreparation.said(other), "")
                ? Optional.of(differences.pairs)
                : Optional.empty();
    }

    private boolean areAlike(Json one, Json other, String name) {
        if (one instanceof JsonObject first && other instanceof JsonObject second) {
            return areAlike(first, second);
        }
        if (one instanceof JsonArray first && other instanceof JsonArray second) {
            return areAlike(first, second, name);
        }
        if (one.equals(other)) {
            return true;
        }
        boolean refers = name.equals("reference") || name.equals("url");
        if (refers && one instanceof JsonString first && other instanceof JsonString second) {
            pairs.add(new Pair(first.value(), second.value()));
            return true;
        }
        return false;
    }

    private boolean areAlike(JsonObject one, JsonObject other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            String name = one.nameAt(i);
            if (!name.equals(other.nameAt(i)) || !areAlike(one.valueAt(i), other.valueAt(i), name)) {
                return false;
            }
        }
        return true;
    }

    private boolean areAlike(JsonArray one, JsonArray other, String name) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!areAlike(one.get(i), other.get(i), name)) {
                return false;
            }
        }
        return true;
    }

    /** Two references that stand in the same place. */
    record Pair(String one, String other) {}
}
