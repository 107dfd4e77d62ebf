// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.PersonId;

/** Reads the files that {@link RecordExports} makes of whole records. Safe for several threads. */
public interface RecordRestore {

    /** True for the beginning of such a file; some hundred bytes are enough. */
    boolean reads(byte[] head);

    /**
     * Checks a file to its end, without keeping anything of it: names, sizes, checksums, and that each version fits to
     * the ones before.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ARCHIVE-DAMAGED}, {@code HS-ARCHIVE-NEWER},
     *     {@code HS-ARCHIVE-PART}
     */
    CheckedRecord check(Bytes file, Progress progress) throws IOException;

    /**
     * Puts a checked file into a record. After an interruption it is done again from its start.
     *
     * @return what came of it
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ARCHIVE-TAKEN} when entries of the file are in
     *     another record, before anything is written; and those of {@link RecordWriter}
     */
    ImportReport restore(Bytes file, CheckedRecord checked, PersonId person, Caller caller, Progress progress)
            throws IOException;

    /** Forgets the file itself, when no import of entries has read it. */
    void forget(ArtifactId file, PersonId person, Caller caller);

    /** A file that can be read from its start again and again. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Receives how far it is; throws to stop there. */
    @FunctionalInterface
    interface Progress {

        /**
         * @param share 0 to 1
         * @param report of what was done
         */
        void reached(double share, ImportReport report);
    }
}
