// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReadingTest {

    @TempDir
    private static Path folder;

    private static ProcessDocumentReader reader;

    @BeforeAll
    static void start() {
        reader = Readers.withoutRecognition(folder);
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    private static byte[] archive() throws Exception {
        return new ZipFiles()
                .with("letters/Befund.pdf", PdfDocuments.ofWords(List.of("Ferritin", "Thyroid"), 72, 700, 0))
                .with("__MACOSX/._Befund.pdf", "of the system")
                .with("notes.txt", "Größe 171 cm".getBytes(StandardCharsets.ISO_8859_1))
                .with("photo.heic", "\0\0\0\u0018ftypheic")
                .with(
                        "ccd.xml",
                        "<?xml version='1.0'?><ClinicalDocument><text><paragraph>Asthma</paragraph><table><tr><td>TSH"
                                + "</td><td>1.8 &lt; 4</td></tr></table></text></ClinicalDocument>")
                .with("letter.rtf", "{\\rtf1\\ansi Dear {\\b colleague}\\par}")
                .with("last.pdf", PdfDocuments.ofWords(List.of("Hemoglobin"), 72, 700, 0))
                .bytes();
    }

    @Test
    void thePagesOfItsFilesHaveTheirNames() throws Exception {
        Readers.Result result = Readers.read(reader, archive());
        assertEquals("application/zip", result.summary().mediaType());
        assertEquals(7, result.summary().pages());
        assertFalse(result.summary().isWhole(), "the photo was not read");
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7),
                result.pages().stream().map(DocumentPage::number).toList());
        assertEquals(
                List.of("Befund.pdf", "Befund.pdf", "notes.txt", "photo.heic", "ccd.xml", "letter.rtf", "last.pdf"),
                result.pages().stream().map(DocumentPage::name).toList());
        assertEquals(
                List.of(
                        "Ferritin",
                        "Thyroid",
                        "Größe 171 cm",
                        "",
                        "Asthma\nTSH\t1.8 < 4",
                        "Dear colleague",
                        "Hemoglobin"),
                result.pages().stream().map(DocumentPage::text).toList());
    }

    @Test
    void readingGoesOnInTheMiddleOfAFile() throws Exception {
        Readers.Result result = Readers.read(reader, archive(), "application/zip", 2);
        assertEquals(2, result.pages().getFirst().number());
        assertEquals("Thyroid", result.pages().getFirst().text());
        assertEquals(6, result.pages().size());
        try (ProcessDocumentReader little = Readers.of(folder, new DocumentLimits(2, 300, 60, 256), "/nonexistent")) {
            Readers.Result some = Readers.read(little, archive());
            assertEquals(2, some.pages().size());
            assertFalse(some.summary().isWhole());
        }
    }

    @Test
    void aPageOfAFileIsDrawn() throws Exception {
        assertTrue(Readers.picture(reader, archive(), 7, 100).length > 0);
        assertThrows(ProblemException.class, () -> Readers.picture(reader, archive(), 3, 100));
        assertThrows(ProblemException.class, () -> Readers.picture(reader, archive(), 8, 100));
    }

    @Test
    void anArchiveInAnArchiveIsLeftAloneAndSaid() throws Exception {
        ZipFiles zips = new ZipFiles().with("a.pdf", PdfDocuments.ofWords(List.of("Ferritin"), 72, 700, 0));
        byte[] inner = new ZipFiles().withZeros("zeros", 20).bytes();
        for (int i = 0; i < 16; i++) {
            zips.with("lib " + i + ".zip", inner);
        }
        List<DocumentPage> pages = new ArrayList<>();
        byte[] file = zips.bytes();
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> reader.read(new ByteArrayInputStream(file), "application/zip", 1, pages::add));
        assertEquals("HS-DOCUMENT-ARCHIVE", problem.problem().code());
        assertEquals("Ferritin", pages.getFirst().text());
        assertEquals("lib 0.zip", pages.get(1).name());
    }

    @Test
    void anArchiveOfZerosIsNotUnpackedToItsEnd() throws Exception {
        byte[] file = new ZipFiles().withZeros("zeros.txt", 300).bytes();
        ProblemException problem = assertThrows(ProblemException.class, () -> Readers.read(reader, file));
        assertEquals("HS-DOCUMENT-TOO-LARGE", problem.problem().code());
    }
}
