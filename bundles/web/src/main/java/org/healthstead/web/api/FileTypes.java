// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Media types of downloads: from our own table only, and for pictures and the like only when the bytes agree. */
final class FileTypes {

    static final int HEAD = 8;

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> TEXTS = Map.of(
            "json", "application/json",
            "ndjson", "application/x-ndjson",
            "xml", "application/xml",
            "csv", "text/csv;charset=utf-8",
            "txt", "text/plain;charset=utf-8");

    private static final List<Magic> MAGICS = List.of(
            new Magic("pdf", "application/pdf", "%PDF-"),
            new Magic("png", "image/png", "\u0089PNG"),
            new Magic("jpg", "image/jpeg", "\u00ff\u00d8\u00ff"),
            new Magic("jpeg", "image/jpeg", "\u00ff\u00d8\u00ff"),
            new Magic("gif", "image/gif", "GIF8"),
            new Magic("zip", "application/zip", "PK\u0003\u0004"));

    private FileTypes() {}

    /** @param start each character is one byte */
    private record Magic(String extension, String type, String start) {}

    static String of(String name, byte[] head) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return MAGICS.stream()
                .filter(magic -> magic.extension().equals(extension) && start.startsWith(magic.start()))
                .map(Magic::type)
                .findFirst()
                .orElse(TEXTS.getOrDefault(extension, UNKNOWN));
    }
}
