// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a file that nobody can read looks like.
 *
 * @param code for translations: {@code problem.HS-IMPORT-UNKNOWN-FORMAT.<code>}
 * @param words English, with article
 */
record FileKind(String code, String words) {

    private static final List<Magic> MAGICS = List.of(
            new Magic("pdf", "a PDF document", "%PDF-"),
            new Magic("zip", "a zip archive", "PK\u0003\u0004"),
            new Magic("gzip", "a gzip archive", "\u001F\u008B"),
            new Magic("picture", "a PNG picture", "\u0089PNG"),
            new Magic("picture", "a JPEG picture", "\u00FF\u00D8\u00FF"),
            new Magic("hl7v2", "an HL7 version 2 message", "MSH|"),
            new Magic("card", "a SMART Health Card", "shc:/"),
            new Magic("link", "a SMART Health Link", "shlink:/"));

    static FileKind of(byte[] head) {
        String raw = new String(head, StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (raw.startsWith(magic.start)) {
                return new FileKind(magic.code, magic.words);
            }
        }
        String text = raw.startsWith("\u00EF\u00BB\u00BF") ? raw.substring(3).strip() : raw.strip();
        if (text.startsWith("<")) {
            return ofMarkup(text.toLowerCase(Locale.ROOT));
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return new FileKind("json", "JSON of a kind that no installed importer knows");
        }
        boolean binary =
                raw.chars().anyMatch(c -> c == 0 || c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        return binary ? new FileKind("binary", "binary data") : new FileKind("text", "plain text");
    }

    private static FileKind ofMarkup(String text) {
        if (text.startsWith("<!doctype html") || text.contains("<html")) {
            return new FileKind("html", "a web page, perhaps an error page in place of a download");
        }
        if (text.contains("urn:hl7-org:v3")) {
            return new FileKind("cda", "an HL7 CDA document");
        }
        if (text.contains("http://hl7.org/fhir")) {
            return new FileKind("fhir-xml", "FHIR as XML; export it as JSON");
        }
        return new FileKind("xml", "XML");
    }

    /** @param start the first bytes as ISO 8859-1 */
    private record Magic(String code, String words, String start) {}
}
