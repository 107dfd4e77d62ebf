// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/** Makes files of whole records. Safe for several threads. */
public interface RecordExports {

    /**
     * Prepares a file; it is made while it is written, and nothing of it is kept here.
     *
     * @param language of the pages in it
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN}
     */
    ExportFile prepare(PersonId person, ExportFormat format, Locale language, Caller caller);

    /**
     * How much there is to take along.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN}
     */
    RecordArchive.Extent extent(PersonId person, Caller caller);
}
