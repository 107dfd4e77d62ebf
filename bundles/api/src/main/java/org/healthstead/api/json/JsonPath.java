// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.Optional;

/** Follows paths such as {@code code.coding[0].display}. */
final class JsonPath {

    private JsonPath() {}

    static Optional<Json> find(Json start, String path) {
        Json here = start;
        int from = 0;
        while (here != null && from < path.length()) {
            char first = path.charAt(from);
            if (first == '[') {
                int close = path.indexOf(']', from);
                here = item(here, Integer.parseInt(path, from + 1, close, 10));
                from = close + 1;
            } else if (first == '.') {
                from++;
            } else {
                int end = endOfName(path, from);
                here = here instanceof JsonObject object ? object.member(path, from, end) : null;
                from = end;
            }
        }
        return Optional.ofNullable(here);
    }

    private static Json item(Json here, int index) {
        return here instanceof JsonArray array && index >= 0 && index < array.size() ? array.get(index) : null;
    }

    private static int endOfName(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }
}
