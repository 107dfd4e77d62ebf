// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.healthstead.platform.api.content.AttachedFile.Format;

/**
 * What kind of file it is.
 *
 * @param essence {@code type/subtype}, lower case
 * @param format how its text is read
 * @param isRichText true for Rich Text Format, even if the declared type differs
 */
record MediaType(String essence, Format format, boolean isRichText) {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> RICH_TEXT = Set.of("text/rtf", "application/rtf", "text/richtext");

    /** First characters of files that are not text, as in the IANA registration of their media types. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF-", "application/pdf",
            "\u0089PNG", "image/png",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "GIF8", "image/gif",
            "PK\u0003\u0004", "application/zip");

    /**
     * @param declared content type with its parameters, lower case; may be empty
     * @param beginning first bytes of the file
     */
    static MediaType of(String declared, byte[] beginning) {
        int semicolon = declared.indexOf(';');
        String essence = (semicolon < 0 ? declared : declared.substring(0, semicolon)).strip();
        boolean isUnknown = essence.isEmpty() || essence.equals(UNKNOWN);
        if (isUnknown) {
            essence = guess(beginning);
        }
        boolean isText = essence.startsWith("text/") || RICH_TEXT.contains(essence);
        if (isText && beginsWith(beginning, "{\\rtf")) {
            return new MediaType(essence, Format.XML, true);
        }
        return new MediaType(essence, format(essence), false);
    }

    private static Format format(String essence) {
        if (essence.equals("text/html")) {
            return Format.HTML;
        }
        if (essence.endsWith("/xml") || essence.endsWith("+xml")) {
            // A drawing has no sentences, and its markup may contain scripts.
            return essence.startsWith("image/") ? Format.NONE : Format.XML;
        }
        return essence.startsWith("text/") ? Format.PLAIN : Format.NONE;
    }

    private static String guess(byte[] beginning) {
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (beginsWith(beginning, signature.getKey())) {
                return signature.getValue();
            }
        }
        String text = FileText.decode(beginning, "", Format.PLAIN).stripLeading();
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        if (text.regionMatches(true, 0, "<!doctype html", 0, 14) || text.regionMatches(true, 0, "<html", 0, 5)) {
            return "text/html";
        }
        return text.startsWith("<?xml") ? "application/xml" : "text/plain";
    }

    private static boolean beginsWith(byte[] bytes, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
