// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a ZIP file is, by the names of its parts. */
enum ZipFormat {
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"),
    TEXT("application/vnd.oasis.opendocument.text", ""),
    SPREADSHEET("application/vnd.oasis.opendocument.spreadsheet", ""),
    PRESENTATION("application/vnd.oasis.opendocument.presentation", ""),
    ARCHIVE("application/zip", "");

    private static final int MAX_TYPE = 200;

    private final String mediaType;
    private final String mainPart;

    ZipFormat(String mediaType, String mainPart) {
        this.mediaType = mediaType;
        this.mainPart = mainPart;
    }

    static ZipFormat of(ReceivedFile file) throws IOException {
        Found found = new Found();
        new Archive(file).visit((name, content) -> {
            // OpenDocument says its type in its first part.
            Optional<ZipFormat> format = name.equals("mimetype")
                    ? ofType(new String(content.readNBytes(MAX_TYPE), StandardCharsets.US_ASCII))
                    : ofPart(name);
            format.ifPresent(known -> found.format = known);
            return format.isEmpty();
        });
        return found.format;
    }

    private static Optional<ZipFormat> ofType(String said) {
        return Arrays.stream(values())
                .filter(format -> format.mainPart.isEmpty() && format != ARCHIVE)
                .filter(format -> said.startsWith(format.mediaType))
                .findFirst();
    }

    private static Optional<ZipFormat> ofPart(String name) {
        return Arrays.stream(values())
                .filter(format -> !format.mainPart.isEmpty() && format.mainPart.equals(name))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    private static final class Found {
        private ZipFormat format = ARCHIVE;
    }
}
