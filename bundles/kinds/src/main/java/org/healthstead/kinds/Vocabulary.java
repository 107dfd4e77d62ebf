// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Wording;

/**
 * Words for codes that come without any, from vocabularies that may be shipped: the files of the folder
 * {@code vocabulary}, each of which names its source. Immutable.
 */
final class Vocabulary {

    private static final String VERSION_MARK = "|";

    private final Map<String, Map<String, Wording>> words = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary read(DataFiles files) {
        Vocabulary vocabulary = new Vocabulary();
        for (String name : files.list("vocabulary")) {
            vocabulary.add(files.read("vocabulary/" + name));
        }
        files.read("systems.tsv").rows().forEach(row -> vocabulary.names.put(row.get(0), row.get(1)));
        return vocabulary;
    }

    private void add(DataFile file) {
        Map<String, Wording> table = new HashMap<>();
        for (var row : file.rows()) {
            Wording said = row.size() > 2 && !row.get(2).isBlank()
                    ? Wording.term("said", Wording.of(row.get(1)), Wording.of(row.get(2)))
                    : Wording.of(row.get(1));
            table.put(row.get(0), said);
        }
        for (String system : file.headers("system")) {
            words.put(system, table);
            file.headers("name").stream().findFirst().ifPresent(name -> names.putIfAbsent(system, name));
        }
    }

    /** Empty when the code stands in no vocabulary of ours. */
    Optional<Wording> words(Coding coding) {
        if (coding.system().isEmpty() || coding.code().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Wording> table = words.get(bare(coding.system().get()));
        return table == null
                ? Optional.empty()
                : Optional.ofNullable(table.get(coding.code().get()));
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
