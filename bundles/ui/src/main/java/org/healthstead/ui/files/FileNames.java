// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.util.Map;

/** Names for files that are saved. */
public final class FileNames {

    private static final int MAX_LENGTH = 120;
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("text/rtf", "rtf"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/markdown", "md"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/html", "html"),
            Map.entry("application/xhtml+xml", "xhtml"),
            Map.entry("application/json", "json"),
            Map.entry("application/fhir+json", "json"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/tiff", "tif"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/wav", "wav"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("application/dicom", "dcm"),
            Map.entry("application/zip", "zip"),
            Map.entry("image/heic", "heic"),
            Map.entry("image/webp", "webp"),
            Map.entry("application/gzip", "gz"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"));

    private FileNames() {}

    /**
     * A name with the extension of its type and no other, so that nothing is saved as what it is not.
     *
     * @param title in the words of the source; may be anything
     * @param mediaType lower case
     */
    public static String of(String title, String mediaType) {
        String extension = "." + extension(mediaType);
        String words = title.codePoints()
                .map(c -> isPlain(c) ? c : ' ')
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll("\\s+", " ");
        String name = words.regionMatches(true, words.length() - extension.length(), extension, 0, extension.length())
                ? words.substring(0, words.length() - extension.length())
                : words;
        return (name.replace(".", "").isBlank() ? "file" : name) + extension;
    }

    private static String extension(String mediaType) {
        String known = EXTENSIONS.get(mediaType);
        if (known != null) {
            return known;
        }
        return mediaType.endsWith("/xml") || mediaType.endsWith("+xml")
                ? "xml"
                : mediaType.startsWith("text/") ? "txt" : "bin";
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || " .,-_()+".indexOf(c) >= 0;
    }
}
