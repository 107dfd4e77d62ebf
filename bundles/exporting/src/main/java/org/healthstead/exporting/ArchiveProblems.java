// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/** Why a file of a whole record is not taken in. */
final class ArchiveProblems {

    private static final int MAX_SHOWN = 80;

    private ArchiveProblems() {}

    /** @param what in English, what is wrong and where */
    static ProblemException damaged(String what) {
        return damaged(what, null);
    }

    static ProblemException damaged(String what, Exception cause) {
        return ProblemCode.ARCHIVE_DAMAGED
                .problem(
                        "The file is damaged or not whole: " + what
                                + ". Nothing of it was taken in. Take the record along again.",
                        what)
                .exception(cause);
    }

    static ProblemException newer(String version) {
        return ProblemCode.ARCHIVE_NEWER
                .problem(
                        "The file has format " + shown(version)
                                + " and was made by a newer Healthstead; this one reads format " + WholeWriter.VERSION
                                + ". Update Healthstead, then import it again.",
                        shown(version),
                        Integer.toString(WholeWriter.VERSION))
                .exception();
    }

    static ProblemException part() {
        return ProblemCode.ARCHIVE_PART
                .problem("The file is only a part of a record: whoever took it along could not see everything. Import"
                        + " its entries instead: the files in its folder \"entries\".")
                .exception();
    }

    static ProblemException taken() {
        return ProblemCode.ARCHIVE_TAKEN
                .problem("Entries of this file are in another record of this installation already. Nothing was taken"
                        + " in.")
                .exception();
    }

    /** A name out of a file, short and on one line. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
    }

    static ProblemException unknown() {
        return ProblemCode.ARCHIVE_UNKNOWN
                .problem("This is no whole record that Healthstead wrote. Say whose it is, and import it for that"
                        + " person.")
                .exception();
    }
}
