// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.healthstead.search.lucene.document.Fields;

/**
 * How far a commit of the index is: kept inside the commit, so that both are of one moment.
 *
 * @param history of the store that it follows
 * @param change last change that is in it
 * @param words number of the last words of files that are in it
 * @param contributions what plugins added, as key and types
 */
record Checkpoint(String history, long change, long words, Map<String, Set<String>> contributions) {

    private static final String FORMAT = "format";
    private static final String HISTORY = "history";
    private static final String CHANGE = "change";
    private static final String WORDS = "words";
    private static final String CONTRIBUTION = "contribution ";
    private static final Pattern COMMA = Pattern.compile(",");

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT, Fields.FORMAT);
        data.put(HISTORY, history);
        data.put(CHANGE, Long.toString(change));
        data.put(WORDS, Long.toString(words));
        contributions.forEach((key, types) -> data.put(CONTRIBUTION + key, String.join(",", new TreeSet<>(types))));
        return data;
    }

    /** @return null when the data is of another format */
    static Checkpoint of(Map<String, String> data) {
        if (!Fields.FORMAT.equals(data.get(FORMAT)) || data.get(HISTORY) == null || data.get(CHANGE) == null) {
            return null;
        }
        Map<String, Set<String>> contributions = new TreeMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(CONTRIBUTION)) {
                contributions.put(
                        key.substring(CONTRIBUTION.length()),
                        Set.copyOf(COMMA.splitAsStream(value).toList()));
            }
        });
        long words = Long.parseLong(data.getOrDefault(WORDS, "0"));
        return new Checkpoint(data.get(HISTORY), Long.parseLong(data.get(CHANGE)), words, contributions);
    }
}
