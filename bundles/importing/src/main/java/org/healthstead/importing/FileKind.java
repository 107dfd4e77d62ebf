// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Says in words what a file that nobody can read looks like. */
final class FileKind {

    private static final List<Magic> MAGICS = List.of(
            new Magic("a PDF document", "%PDF-"),
            new Magic("a zip archive", "PK\u0003\u0004"),
            new Magic("a gzip archive", "\u001F\u008B"),
            new Magic("a PNG picture", "\u0089PNG"),
            new Magic("a JPEG picture", "\u00FF\u00D8\u00FF"),
            new Magic("an HL7 version 2 message", "MSH|"),
            new Magic("a SMART Health Card", "shc:/"),
            new Magic("a SMART Health Link", "shlink:/"));

    private FileKind() {}

    static String of(byte[] head) {
        String raw = new String(head, StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (raw.startsWith(magic.start)) {
                return magic.words;
            }
        }
        String text = raw.startsWith("\u00EF\u00BB\u00BF") ? raw.substring(3).strip() : raw.strip();
        if (text.startsWith("<")) {
            return ofMarkup(text.toLowerCase(Locale.ROOT));
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "JSON of a kind that no installed importer knows";
        }
        boolean binary =
                raw.chars().anyMatch(c -> c == 0 || c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        return binary ? "binary data" : "plain text";
    }

    private static String ofMarkup(String text) {
        if (text.startsWith("<!doctype html") || text.contains("<html")) {
            return "a web page, perhaps an error page in place of a download";
        }
        if (text.contains("urn:hl7-org:v3")) {
            return "an HL7 CDA document";
        }
        if (text.contains("http://hl7.org/fhir")) {
            return "FHIR as XML; export it as JSON";
        }
        return "XML";
    }

    /** @param start the first bytes as ISO 8859-1 */
    private record Magic(String words, String start) {}
}
