// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import org.healthstead.api.problem.Problem;
import org.healthstead.documents.process.WorkerProcess.Death;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Request;
import org.healthstead.platform.api.problem.ProblemCode;

/** What a failure of the worker means for whoever gave the file. */
final class DocumentProblems {

    private static final int MIB = 1024 * 1024;

    private DocumentProblems() {}

    static Problem of(Failure failure, Request.Bounds bounds) {
        return switch (failure) {
            case UNKNOWN_FORMAT ->
                ProblemCode.DOCUMENT_TYPE.problem(
                        "The first bytes are of no format that is read: PDF, JPEG, PNG, GIF, BMP, TIFF, docx, xlsx,"
                                + " pptx, odt, ods, odp or ZIP of these.");
            case HEIC ->
                ProblemCode.DOCUMENT_TYPE.problem(
                        "This is a HEIC or AVIF photo, or a film, which is not read. Save or send the photo as JPEG.");
            case WEBP ->
                ProblemCode.DOCUMENT_TYPE.problem("This is a WebP picture, which is not read. Save it as JPEG or PNG.");
            case OLD_OFFICE ->
                ProblemCode.DOCUMENT_TYPE.problem(
                        "This is an Office file of before 2007, or one with a password, which is not read. Save it as"
                                + " PDF or in the present format.");
            case OTHER_ARCHIVE ->
                ProblemCode.DOCUMENT_TYPE.problem(
                        "This is an archive of another kind than ZIP. Unpack it and add its files.");
            case NO_PICTURE ->
                ProblemCode.DOCUMENT_TYPE.problem("Pages of this kind of file have words, but no picture.");
            case NO_SUCH_PAGE -> ProblemCode.DOCUMENT_DAMAGED.problem("The file has no such page.");
            case LOCKED ->
                ProblemCode.DOCUMENT_LOCKED.problem("A password is needed to open this file. Save a copy without one.");
            case DAMAGED -> ProblemCode.DOCUMENT_DAMAGED.problem("The file is damaged or not complete.");
            case NESTED_ARCHIVE ->
                ProblemCode.DOCUMENT_ARCHIVE.problem(
                        "There is an archive inside the archive, which is not unpacked. Unpack it and add its files.");
            case TOO_MANY_BYTES -> tooLarge("The file has more than %d MB.".formatted(bounds.maxFileBytes() / MIB));
            case TOO_MANY_PIXELS ->
                tooLarge("The picture has more than %d million pixels.".formatted(bounds.maxMegapixels()));
            case UNPACKS_TOO_LARGE -> tooLarge("Unpacked, the file is much larger than a document is.");
            case TOO_MANY_FILES -> tooLarge("The archive has too many files.");
        };
    }

    static Problem of(Death death, Request.Bounds bounds) {
        return switch (death) {
            case TOO_SLOW ->
                ProblemCode.DOCUMENT_TOO_SLOW.problem(
                        "A page took longer than %d seconds.".formatted(bounds.secondsPerPage()));
            case OUT_OF_MEMORY -> tooLarge("Reading the file needs more memory than the worker process may use.");
            case KILLED -> ProblemCode.DOCUMENT_BUSY.problem("Reading was stopped. Try again.");
            case CRASHED ->
                ProblemCode.DOCUMENT_DAMAGED.problem(
                        "The program that reads documents failed at this file, which is probably damaged.");
        };
    }

    private static Problem tooLarge(String sentence) {
        return ProblemCode.DOCUMENT_TOO_LARGE.problem(
                sentence + " The limits are settings of the server: org.healthstead.documents.");
    }
}
