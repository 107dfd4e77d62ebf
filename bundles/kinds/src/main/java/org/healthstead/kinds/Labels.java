// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.Wording;
import org.healthstead.kinds.KindFile.Line;

/** Names of columns, fields and choices: the table {@code labels.tsv}, and those of one kind's file. Immutable. */
final class Labels {

    static final String FILE = "labels.tsv";

    /** Codes have labels of their own, so that one can be said otherwise than a column of that name. */
    static final String CHOICE = "code.";

    /** Titles of lists. */
    static final String LIST = "list.";

    private static final String SEPARATOR = "\\|";

    private final Map<String, Label> labels;

    private Labels(Map<String, Label> labels) {
        this.labels = labels;
    }

    static Labels read() {
        Map<String, Label> labels = new HashMap<>();
        for (List<String> row : DataFiles.readUnsummed(FILE).rows()) {
            labels.put(row.get(0), new Label(row.get(0), Map.of("en", row.get(1), "de", row.get(2))));
        }
        return new Labels(labels);
    }

    Map<String, Label> all() {
        return labels;
    }

    /**
     * Together with those of a file, {@code started en: Started | de: Beginn}, which come first.
     *
     * @throws KindFileException for a line that is written otherwise
     */
    Labels with(UseLines file) {
        List<Line> lines = file.all("label");
        if (lines.isEmpty()) {
            return this;
        }
        Map<String, Label> all = new HashMap<>(labels);
        lines.forEach(line -> all.put(key(line), label(file, line)));
        return new Labels(all);
    }

    private static String key(Line line) {
        return line.text().split("\\s+", 2)[0];
    }

    private static Label label(UseLines file, Line line) {
        Map<String, String> words = new HashMap<>();
        String[] rest = line.text().split("\\s+", 2);
        for (String each : (rest.length < 2 ? "" : rest[1]).split(SEPARATOR)) {
            int colon = each.indexOf(':');
            if (colon < 1 || each.substring(colon + 1).isBlank()) {
                throw file.wrong(
                        line,
                        "\"" + each.strip() + "\" names nothing; wanted a language, a colon and words,"
                                + " for example \"started en: Started | de: Beginn\"");
            }
            words.put(
                    each.substring(0, colon).strip(), each.substring(colon + 1).strip());
        }
        try {
            return new Label(rest[0], words);
        } catch (IllegalArgumentException e) {
            throw file.wrong(line, e.getMessage());
        }
    }

    /** Our words for a code of FHIR's own lists. */
    Optional<Wording> choice(String code) {
        return Optional.ofNullable(labels.get(CHOICE + code))
                .map(label -> Wording.term(
                        "said", Wording.of(label.in(Locale.ENGLISH)), Wording.of(label.in(Locale.GERMAN))));
    }

    /** @throws IllegalArgumentException when there is none */
    Label of(String key) {
        Label label = labels.get(key);
        if (label == null) {
            throw new IllegalArgumentException("there is no label \"" + key + "\"; wanted one in " + FILE
                    + ", or a line \"label " + key + " en: ... | de: ...\"");
        }
        return label;
    }
}
