// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/** Compares values by what they say: the order of members says nothing, the order of a list and the digits do. */
public final class SameJson {

    private SameJson() {}

    /** True when both say the same. Null is a member that is not there, and equals only null. */
    public static boolean same(Json one, Json other) {
        if (one == other) {
            return true;
        }
        if (one instanceof JsonObject left && other instanceof JsonObject right) {
            return objects(left, right);
        }
        if (one instanceof JsonArray left && other instanceof JsonArray right) {
            return arrays(left, right);
        }
        return one != null && one.equals(other);
    }

    private static boolean objects(JsonObject one, JsonObject other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            Json opposite = other.member(one.nameAt(i));
            if (opposite == null || !same(one.valueAt(i), opposite)) {
                return false;
            }
        }
        return true;
    }

    private static boolean arrays(JsonArray one, JsonArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
