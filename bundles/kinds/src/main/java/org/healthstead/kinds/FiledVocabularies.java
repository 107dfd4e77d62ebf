// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Vocabularies;

/** The files of the folder {@code vocabulary} as lists of codes; a file is read when it is first asked for. */
final class FiledVocabularies implements Vocabularies {

    private static final String FOLDER = "vocabulary/";
    private static final String ENDING = ".tsv";

    /**
     * @param system of every code of the file
     * @param rows code, English words, German words where there are some
     */
    private record Codes(String system, List<List<String>> rows) {}

    private final Map<String, Codes> read = new ConcurrentHashMap<>();

    @Override
    public List<Coding> codes(List<String> vocabularies, Locale reader) {
        List<Coding> all = new ArrayList<>();
        for (String vocabulary : vocabularies) {
            Codes codes = codes(vocabulary);
            codes.rows().forEach(row -> all.add(coding(codes, row, reader)));
        }
        Collator order = Collator.getInstance(reader);
        all.sort(Comparator.comparing(coding -> coding.display().orElse(""), order));
        return all;
    }

    @Override
    public Optional<Coding> code(List<String> vocabularies, String code, Locale reader) {
        for (String vocabulary : vocabularies) {
            Codes codes = codes(vocabulary);
            for (List<String> row : codes.rows()) {
                if (row.get(0).equals(code)) {
                    return Optional.of(coding(codes, row, reader));
                }
            }
        }
        return Optional.empty();
    }

    private static Coding coding(Codes codes, List<String> row, Locale reader) {
        boolean isGerman = reader.getLanguage().equals("de")
                && row.size() > 2
                && !row.get(2).isBlank();
        return new Coding(Optional.of(codes.system()), Optional.of(row.get(0)), Optional.of(row.get(isGerman ? 2 : 1)));
    }

    private Codes codes(String vocabulary) {
        return read.computeIfAbsent(vocabulary, FiledVocabularies::read);
    }

    private static Codes read(String vocabulary) {
        if (!Vocabulary.has(vocabulary)) {
            return new Codes("", List.of());
        }
        DataFile file = DataFiles.readUnsummed(FOLDER + vocabulary + ENDING);
        return new Codes(file.headers("system").getFirst(), file.rows());
    }
}
