// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.Kinds;

/**
 * Which members of an entry refer to whoever asked for it, did it or wrote it, by the rules of its kinds. Safe for
 * several threads.
 */
final class PractitionerPaths {

    private static final String RULE = "practitioner";
    private static final String REFERENCE = ".reference";

    private record OfType(int rules, List<List<String>> paths) {}

    private final Kinds kinds;
    private final Map<String, OfType> known = new ConcurrentHashMap<>();

    PractitionerPaths(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Each as the names that lead to it. */
    List<List<String>> of(String type) {
        int rules = kinds.number(type);
        OfType read = known.get(type);
        if (read == null || read.rules() != rules) {
            read = new OfType(rules, read(kinds.of(type)));
            known.put(type, read);
        }
        return read.paths();
    }

    private static List<List<String>> read(List<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.rules().stream())
                .filter(rule -> rule.name().equals(RULE))
                .flatMap(rule -> Stream.of(rule.text().split("\\|")))
                .map(String::strip)
                .filter(path -> path.endsWith(REFERENCE))
                .map(path -> path.substring(0, path.length() - REFERENCE.length()))
                .distinct()
                .map(path -> List.of(path.split("\\.")))
                .toList();
    }
}
