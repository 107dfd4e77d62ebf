// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

/** What all kinds share; each table is parsed when it is first needed. Safe for several threads. */
final class Tables {

    private final Words words;
    private final Lazy<Judge> judge;
    private final Lazy<Absence> absence;
    private final Lazy<Sensitivity> sensitivity;
    private final Lazy<Labels> labels = new Lazy<>(Labels::read);
    private final Lazy<TextTable> texts = new Lazy<>(TextTable::read);
    private final long number;

    private Tables(DataFiles files) {
        words = new Words(Vocabulary.read(files));
        String interpretations = files.text("interpretation.tsv");
        judge = new Lazy<>(() -> new Judge(new Interpretation(DataFile.parse("interpretation.tsv", interpretations))));
        String absences = files.text("absence.tsv");
        absence = new Lazy<>(() -> new Absence(DataFile.parse("absence.tsv", absences)));
        String codes = files.text("sensitivity.txt");
        String stems = files.text("sensitive-words.txt");
        sensitivity = new Lazy<>(() -> new Sensitivity(
                DataFile.parse("sensitivity.txt", codes), DataFile.parse("sensitive-words.txt", stems)));
        number = files.sum();
    }

    static Tables read() {
        return new Tables(new DataFiles());
    }

    /** For values of any type. */
    Words words() {
        return words;
    }

    /** Of results. */
    Judge judge() {
        return judge.get();
    }

    /** Sentences that there is none. */
    Absence absence() {
        return absence.get();
    }

    /** What opens less. */
    Sensitivity sensitivity() {
        return sensitivity.get();
    }

    /** Of columns, fields and choices. */
    Labels labels() {
        return labels.get();
    }

    /** What members are to a search. */
    TextTable texts() {
        return texts.get();
    }

    /** Changes with any of the data that lines of entries are derived by: not with the labels and the texts. */
    long number() {
        return number;
    }
}
