// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Each character is one byte. */
    private static String of(String bytes, String declared, String name) {
        return FileType.of(bytes.getBytes(StandardCharsets.ISO_8859_1), declared, name);
    }

    @Test
    void theContentDecidesWhateverNameAndSenderSay() {
        assertEquals("application/pdf", of("%PDF-1.7\n", "image/jpeg", "photo.jpg"));
        assertEquals("application/pdf", of("\n%PDF-1.7\n", "", ""));
        assertEquals("image/png", of("\u0089PNG\r\n\u001a\n....", "text/plain", "a.txt"));
        assertEquals("image/jpeg", of("\u00ff\u00d8\u00ff\u00e0", "application/pdf", "letter.pdf"));
        assertEquals("image/heic", of("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "image/jpeg", "IMG_1.JPG"));
        assertEquals("image/webp", of("RIFF\1\2\3\4WEBPVP8 ", "", ""));
        assertEquals("image/tiff", of("II*\0....", "", "a.pdf"));
        assertEquals("application/rtf", of("{\\rtf1 x}", "text/plain", "a.doc"));
        assertEquals("application/octet-stream", of("\0\1\2\3\4\5", "application/pdf", "a.pdf"));
        assertEquals("application/octet-stream", of("\0\1\2\3\4\5", "text/html", "a.html"));
        assertEquals("audio/mpeg", of("\0\1\2\3\4\5", "audio/mpeg", "a.mp3"));
    }

    @Test
    void senderAndNameTellOneTextFromAnother() {
        assertEquals("text/plain", of("a note", "application/octet-stream", "note.txt"));
        assertEquals("text/csv", of("a;b\n1;2", "text/csv", "x"));
        assertEquals("text/csv", of("a;b\n1;2", "", "x.CSV"));
        assertEquals("text/html", of("<!DOCTYPE html><p>x", "text/plain", "x.txt"));
        assertEquals("application/xml", of("<?xml version='1.0'?><a/>", "", "x.xml"));
        assertEquals("application/hl7-cda+xml", of("<ClinicalDocument/>", "application/hl7-cda+xml", "x"));
        assertEquals("image/svg+xml", of("<svg onload='x()'>", "image/png", "x.png"));
        assertEquals("application/json", of("{\"a\":1}", "", "x.json"));
        assertEquals("text/plain", of("no json", "", "x.json"));
    }

    @Test
    void looksIntoArchives() throws IOException {
        assertEquals(DOCX, FileType.of(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "", "x.zip"));
        assertEquals("application/zip", FileType.of(zip("letters/a.pdf", "b.jpg"), "application/pdf", "x.pdf"));
        assertEquals(
                "application/vnd.oasis.opendocument.text",
                FileType.of(openDocument("application/vnd.oasis.opendocument.text"), "", "x"));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        byte[] content = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void onlyWhatRunsNothingIsShownAsItIs() {
        assertTrue(FileType.isShown("application/pdf"));
        assertTrue(FileType.isShown("image/png"));
        for (String type : new String[] {"text/html", "image/svg+xml", "application/xml", "text/plain", "image/heic"}) {
            assertFalse(FileType.isShown(type), type);
        }
    }
}
