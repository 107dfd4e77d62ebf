// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which contributions are not in every entry of their types, because they took too long at some. The entries are
 * indexed again when a new service of the same contribution comes: the same one would take too long again. A commit of
 * the index says it with the key, so that it is known after a restart. Safe for several threads.
 */
final class MissedWords {

    private static final String MARK = " missed";

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    void add(String key) {
        keys.add(key);
    }

    /** Entries were indexed with these contributions. */
    void taken(Set<String> indexed, Iterable<Contribution> present) {
        keys.removeAll(indexed);
        present.forEach(contribution -> {
            if (contribution.hasMissed()) {
                keys.add(contribution.key());
            }
        });
    }

    /** True when words are missing that this service may have. */
    boolean isWanted(Contribution present) {
        return keys.contains(present.key()) && !present.hasMissed();
    }

    /** As a commit keeps it. */
    Map<String, Set<String>> marked(Map<String, Set<String>> contributions) {
        Map<String, Set<String>> marked = new TreeMap<>();
        contributions.forEach((key, types) -> marked.put(keys.contains(key) ? key + MARK : key, types));
        return marked;
    }

    /** What a commit kept. */
    Map<String, Set<String>> read(Map<String, Set<String>> marked) {
        Map<String, Set<String>> contributions = new TreeMap<>();
        marked.forEach((key, types) -> {
            boolean isMissed = key.endsWith(MARK);
            String plain = isMissed ? key.substring(0, key.length() - MARK.length()) : key;
            if (isMissed) {
                keys.add(plain);
            }
            contributions.put(plain, types);
        });
        return contributions;
    }
}
