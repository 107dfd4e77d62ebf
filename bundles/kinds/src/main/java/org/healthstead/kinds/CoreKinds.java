// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of the core: the files of the folder {@code kind}. The index has the checksum of each, so that the number
 * of a type is known without reading its files, and the list that its entries are in. Safe for several threads.
 */
final class CoreKinds {

    private static final String FOLDER = "kind/";
    private static final String ENDING = ".kind";

    /**
     * @param id of the kind; its file is named so
     * @param sum checksum of the file
     */
    private record Listed(String id, String sum) {}

    private final Map<String, List<Listed>> byType = new HashMap<>();
    private final Map<String, String> lists = new LinkedHashMap<>();

    private CoreKinds(DataFile index) {
        for (List<String> row : index.rows()) {
            String id = row.get(0).substring(0, row.get(0).length() - ENDING.length());
            byType.computeIfAbsent(KindFile.type(id), unknown -> new ArrayList<>(1))
                    .add(new Listed(id, row.get(1)));
            if (row.size() > 2) {
                lists.put(id, row.get(2));
            }
        }
    }

    static CoreKinds read() {
        return new CoreKinds(DataFiles.readUnsummed(FOLDER + "index.txt"));
    }

    /** The name of the list of each kind that is in one, by the id of the kind. */
    Map<String, String> lists() {
        return lists;
    }

    Set<String> types() {
        return byType.keySet();
    }

    boolean has(String id) {
        return byType.getOrDefault(KindFile.type(id), List.of()).stream()
                .anyMatch(listed -> listed.id().equals(id));
    }

    Optional<KindFile> file(String id) {
        return has(id) ? Optional.of(parse(id)) : Optional.empty();
    }

    List<KindFile> files(String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .map(listed -> parse(listed.id()))
                .toList();
    }

    /** Changes with any of the files of a type. */
    String sums(String type) {
        return byType.getOrDefault(type, List.of()).toString();
    }

    private static KindFile parse(String id) {
        return KindFile.parse(id + ENDING, DataFiles.textUnsummed(FOLDER + id + ENDING));
    }
}
