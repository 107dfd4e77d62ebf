// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the table of addresses. Immutable. */
final class PathPattern {

    private static final String REST = "**";

    private final String text;
    private final List<String> segments;
    private final boolean rest;

    PathPattern(String text) {
        this.text = text;
        List<String> all = split(text);
        this.rest = all.getLast().equals(REST);
        this.segments = rest ? all.subList(0, all.size() - 1) : all;
    }

    /** The segments of a path that begins with a slash; the last one is empty when it ends with one. */
    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    String text() {
        return text;
    }

    boolean isRest() {
        return rest;
    }

    /** The values of the placeholders; empty when the path is another one. */
    Optional<Map<String, String>> match(List<String> path) {
        if (rest ? path.size() <= segments.size() : path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String wanted = segments.get(i);
            if (wanted.startsWith("{")) {
                values.put(wanted.substring(1, wanted.length() - 1), path.get(i));
            } else if (!wanted.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
