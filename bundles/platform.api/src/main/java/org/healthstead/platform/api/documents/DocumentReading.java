// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.Objects;
import java.util.Optional;

/**
 * How far the reading of one file of an entry is. Immutable.
 *
 * @param file number of the file in the entry, from 0
 * @param state how far
 * @param code why it was refused
 * @param mediaType of the file by its content
 * @param pages how many the file has; 0 while that is not known
 * @param pagesRead how many were read so far
 * @param isWhole false when the file has more pages than are read
 */
public record DocumentReading(
        int file, State state, Optional<String> code, String mediaType, int pages, int pagesRead, boolean isWhole) {

    /** What became of it. Stored by number: add at the end. */
    public enum State {
        /** It comes by itself, as soon as what reads it is there and has time. */
        WAITING,
        /** All pages that are read are there. */
        READ,
        /** It has pictures of words, and nothing is there that recognises them. It comes by itself. */
        WAITING_FOR_RECOGNITION,
        /** It cannot be read. It is tried again only when somebody asks. */
        REFUSED
    }

    public DocumentReading {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(mediaType, "mediaType");
    }
}
