// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;

/** Reads a whole record for somebody who takes it along, and puts it back. Safe for several threads. */
public interface RecordArchive {

    /**
     * The record as it is now, as far as this caller may read it. It costs some milliseconds for each thousand entries.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN}
     */
    RecordSnapshot snapshot(PersonId person, Caller caller);

    /**
     * How much a record has, without reading it through.
     *
     * @throws org.healthstead.api.problem.ProblemException as {@link #snapshot}
     */
    Extent extent(PersonId person, Caller caller);

    /**
     * Adds a person with the id that a file gives them, and the first version of their own Patient. Somebody who is
     * there already is answered as they are.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ARCHIVE-TAKEN} when the id is there and not for
     *     this caller to write to, {@code HS-ACCESS-FORBIDDEN}
     */
    Person add(ArchivedPerson person, Caller caller);

    /**
     * Opens a record for putting back into it what was taken along. Needs the right to add to the whole record.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN}
     */
    RecordWriter writer(PersonId person, Caller caller);

    /**
     * @param isWhole whether the caller may read everything
     * @param entries that are there
     * @param files original files; 0 unless everything may be read
     * @param fileBytes their size together
     */
    record Extent(boolean isWhole, long entries, long files, long fileBytes) {}
}
