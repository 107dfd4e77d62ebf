// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentReading.State;

/**
 * A row of DOCUMENT: one file of an entry that has words to be read.
 *
 * @param entry that has the file
 * @param file number of the file in the entry, from 0
 * @param person number of the person
 * @param content keyed hash of what is read
 * @param state how far the reading is
 * @param code of the problem when it was refused; else empty
 * @param mediaType by the content
 * @param pages of the file; 0 while not known
 * @param isWhole false when pages were left out
 * @param turn the smaller, the sooner it is read
 */
record DocumentRow(
        EntryId entry,
        int file,
        int person,
        byte[] content,
        State state,
        String code,
        String mediaType,
        int pages,
        boolean isWhole,
        long turn) {

    DocumentReading reading(int pagesRead) {
        return new DocumentReading(
                file,
                state,
                code.isEmpty() ? Optional.empty() : Optional.of(code),
                mediaType,
                Math.max(pages, pagesRead),
                pagesRead,
                isWhole);
    }

    DocumentRow with(State other, String why) {
        return new DocumentRow(entry, file, person, content, other, why, mediaType, pages, isWhole, turn);
    }

    DocumentRow read(State other, String type, int count, boolean whole) {
        return new DocumentRow(entry, file, person, content, other, "", type, count, whole, turn);
    }

    DocumentRow at(long otherTurn) {
        return new DocumentRow(entry, file, person, content, state, code, mediaType, pages, isWhole, otherTurn);
    }

    @Override
    public String toString() {
        return "file " + file + " of entry " + entry;
    }
}
