// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

/**
 * What all kinds share. Immutable.
 *
 * @param words for values of any type
 * @param judge of results
 * @param absence sentences that there is none
 * @param sensitivity what opens less
 * @param number changes with any of the data
 */
record Tables(Words words, Judge judge, Absence absence, Sensitivity sensitivity, long number) {

    static Tables read() {
        DataFiles files = new DataFiles();
        Words words = new Words(Vocabulary.read(files));
        Judge judge = new Judge(new Interpretation(files.read("interpretation.tsv")));
        Absence absence = new Absence(files.read("absence.tsv"));
        Sensitivity sensitivity = new Sensitivity(files.read("sensitivity.txt"), files.read("sensitive-words.txt"));
        return new Tables(words, judge, absence, sensitivity, files.sum());
    }
}
