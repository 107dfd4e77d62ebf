// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;

/** Takes in somebody who is not here yet, with their whole record. Safe for several threads. */
public interface RecordArrivals {

    /**
     * Adds the person that the file names, and queues the import of the rest. Somebody who is here already, for the
     * caller to write to, gets what is missing.
     *
     * @param fileName what the file is called; may be empty
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ARCHIVE-UNKNOWN} when it is no file of a whole
     *     record, {@code HS-ARCHIVE-DAMAGED}, {@code HS-ARCHIVE-NEWER}, {@code HS-ARCHIVE-PART},
     *     {@code HS-ARCHIVE-TAKEN}, {@code HS-ACCESS-FORBIDDEN}, and those of an import
     */
    JobId submit(String fileName, InputStream bytes, Caller caller) throws IOException;
}
