// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.Wording;

/**
 * Words for codes that come without any, from vocabularies that may be shipped: the files of the folder
 * {@code vocabulary}, each of which names its source. A file is read when the first code of its system comes; its
 * checksum stands in the index, so that {@link DataFiles#sum} knows of a change without reading it. Safe for several
 * threads.
 */
final class Vocabulary {

    private static final String VERSION_MARK = "|";
    private static final String FOLDER = "vocabulary/";
    private static final String ENDING = ".tsv";

    private final Map<String, String> fileBySystem = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, Wording>> tables = new ConcurrentHashMap<>();

    private Vocabulary() {}

    static Vocabulary read(DataFiles files) {
        Vocabulary vocabulary = new Vocabulary();
        files.read(FOLDER + "index.txt").rows().forEach(vocabulary::add);
        files.read("systems.tsv").rows().forEach(row -> vocabulary.names.put(row.get(0), row.get(1)));
        return vocabulary;
    }

    /** @param row file, checksum, name and systems */
    private void add(List<String> row) {
        for (String system : row.get(3).split(" ")) {
            fileBySystem.put(system, row.get(0));
            if (!row.get(2).isEmpty()) {
                names.putIfAbsent(system, row.get(2));
            }
        }
    }

    /** @param name of a file, without its ending */
    static boolean has(String name) {
        return DataFiles.has(FOLDER + name + ENDING);
    }

    /**
     * A code of one of the files, with its words.
     *
     * @param names of files, without their ending
     * @throws IllegalArgumentException when it stands in none
     */
    static Label label(List<String> names, String code) {
        for (String name : names) {
            for (List<String> row :
                    DataFiles.readUnsummed(FOLDER + name + ENDING).rows()) {
                if (row.get(0).equals(code)) {
                    return row.size() > 2 && !row.get(2).isBlank()
                            ? new Label(code, Map.of("en", row.get(1), "de", row.get(2)))
                            : new Label(code, Map.of("en", row.get(1)));
                }
            }
        }
        throw new IllegalArgumentException("no code \"" + code + "\" stands in " + names);
    }

    private static Map<String, Wording> table(String file) {
        Map<String, Wording> table = new HashMap<>();
        for (var row : DataFiles.readUnsummed(FOLDER + file).rows()) {
            Wording said = row.size() > 2 && !row.get(2).isBlank()
                    ? Wording.term("said", Wording.of(row.get(1)), Wording.of(row.get(2)))
                    : Wording.of(row.get(1));
            table.put(row.get(0), said);
        }
        return Map.copyOf(table);
    }

    /** Empty when the code stands in no vocabulary of ours. */
    Optional<Wording> words(Coding coding) {
        if (coding.system().isEmpty() || coding.code().isEmpty()) {
            return Optional.empty();
        }
        String file = fileBySystem.get(bare(coding.system().get()));
        return file == null
                ? Optional.empty()
                : Optional.ofNullable(tables.computeIfAbsent(file, Vocabulary::table)
                        .get(coding.code().get()));
    }

    /** What people call a code system. */
    Optional<String> systemName(String system) {
        return Optional.ofNullable(names.get(bare(system)));
    }

    private static String bare(String system) {
        int version = system.indexOf(VERSION_MARK);
        return version < 0 ? system : system.substring(0, version);
    }
}
