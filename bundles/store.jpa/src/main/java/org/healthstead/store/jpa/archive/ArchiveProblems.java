// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.util.List;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;

/** What keeps a record from being put back as it was. */
final class ArchiveProblems {

    private ArchiveProblems() {}

    /** Entries that are there and say something else stay as they are. */
    static RejectedItem different(long entries) {
        return new RejectedItem(
                "",
                ProblemCode.ARCHIVE_DIFFERENT.code(),
                entries
                        + " entries are in this record with another history than in the file. They stay as they are"
                        + " here.",
                List.of(Long.toString(entries)));
    }

    static Problem taken() {
        return ProblemCode.ARCHIVE_TAKEN.problem(
                "This record is in this installation already, where the account may not add to it.");
    }
}
