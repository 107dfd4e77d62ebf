// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Request;
import org.healthstead.documents.worker.OfficeFile.Sheet;

/** Tells the format by the first bytes, whatever the file is called, and opens it. */
final class FileFormat {

    private static final int HEAD = 1_024;

    private FileFormat() {}

    static PagedFile open(ReceivedFile file, Request request) throws IOException {
        return open(file, request, false);
    }

    /** Opens a file of an archive, which may be a text, and must be no archive. */
    static PagedFile openInside(ReceivedFile file, Request request) throws IOException {
        return open(file, request, true);
    }

    private static PagedFile open(ReceivedFile file, Request request, boolean isInside) throws IOException {
        String head = new String(file.head(HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PdfFile.open(file, request);
        }
        PictureFormat picture = PictureFormat.of(head);
        if (picture != null) {
            return new PictureFile(file, picture, request);
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return openZip(file, request, isInside);
        }
        Failure failure = refusal(head);
        if (isInside && failure == Failure.UNKNOWN_FORMAT) {
            return TextFile.open(file, request);
        }
        throw new UnreadableException(isInside && failure == Failure.OTHER_ARCHIVE ? Failure.NESTED_ARCHIVE : failure);
    }

    private static PagedFile openZip(ReceivedFile file, Request request, boolean isInside) throws IOException {
        ZipFormat format = ZipFormat.of(file);
        if (format == ZipFormat.ARCHIVE) {
            if (isInside) {
                throw new UnreadableException(Failure.NESTED_ARCHIVE);
            }
            return new ArchivedFiles(file, request);
        }
        List<Sheet> sheets = switch (format) {
            case WORD -> WordFile.text(file);
            case POWERPOINT -> WordFile.slides(file);
            case EXCEL -> ExcelFile.read(file);
            default -> OpenDocument.read(file, format);
        };
        return new OfficeFile(format.mediaType(), sheets, request);
    }

    private static Failure refusal(String head) {
        if (head.startsWith("ftyp", 4)) {
            return Failure.HEIC;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Failure.WEBP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Failure.OLD_OFFICE;
        }
        boolean isArchive = head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("\u001f\u008b")
                || head.startsWith("BZh")
                || head.startsWith("\u00fd7zXZ")
                || head.startsWith("ustar", 257);
        return isArchive ? Failure.OTHER_ARCHIVE : Failure.UNKNOWN_FORMAT;
    }
}
