// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Request;

/** Tells the format by the first bytes, whatever the file is called, and opens it. */
final class FileFormat {

    private static final int HEAD = 1_024;

    private FileFormat() {}

    static PagedFile open(ReceivedFile file, Request request) throws IOException {
        String head = new String(file.head(HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PdfFile.open(file, request);
        }
        PictureFormat picture = PictureFormat.of(head);
        if (picture != null) {
            return new PictureFile(file, picture, request);
        }
        throw new UnreadableException(refusal(head));
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
