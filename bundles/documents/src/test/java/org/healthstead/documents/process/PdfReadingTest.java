// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.documents.DocumentLimits;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReadingTest {

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

    @Test
    void thePagesOfAPdfAreReadInOrder() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("Ferritin", "Hemoglobin", "Thyroid"), 72, 700, 0);
        Readers.Result result = Readers.read(reader, pdf);
        assertEquals("application/pdf", result.summary().mediaType());
        assertEquals(3, result.summary().pages());
        assertTrue(result.summary().isWhole());
        assertEquals(
                List.of("Ferritin", "Hemoglobin", "Thyroid"),
                result.pages().stream().map(DocumentPage::text).toList());
        assertTrue(result.pages().stream().allMatch(page -> page.origin() == Origin.WRITTEN));
    }

    @Test
    void readingGoesOnAtAnyPage() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("one", "two", "three"), 72, 700, 0);
        Readers.Result result = Readers.read(reader, pdf, "application/pdf", 2);
        assertEquals(
                List.of(2, 3), result.pages().stream().map(DocumentPage::number).toList());
        assertEquals(
                List.of("two", "three"),
                result.pages().stream().map(DocumentPage::text).toList());
        assertEquals(3, result.summary().pages());
    }

    @Test
    void morePagesThanAllowedAreLeftOut() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("one", "two", "three"), 72, 700, 0);
        try (ProcessDocumentReader little = Readers.of(folder, new DocumentLimits(2, 300, 60, 256), "/nonexistent")) {
            Readers.Result result = Readers.read(little, pdf);
            assertEquals(2, result.pages().size());
            assertEquals(3, result.summary().pages());
            assertFalse(result.summary().isWhole());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aWordHasItsPlaceOnThePageAsItIsShown(int rotation) throws Exception {
        DrawnWord word = new DrawnWord("Hemoglobin", turned(PdfDocuments.box("Hemoglobin", 100, 500), rotation));
        byte[] pdf = PdfDocuments.ofWords(List.of(word.text()), 100, 500, rotation);
        DocumentPage page = Readers.read(reader, pdf).pages().getFirst();
        assertTrue(word.isOn(page), () -> word + " and " + page.words());
        // The picture shows ink there, and nowhere else.
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Readers.picture(reader, pdf, 1, 800)));
        assertEquals(rotation % 180 == 0, picture.getHeight() > picture.getWidth());
        assertEquals(800, Math.max(picture.getHeight(), picture.getWidth()));
        Rectangle2D ink = Ink.of(picture);
        assertTrue(word.box().intersects(ink), () -> word + " and ink at " + ink);
        assertTrue(ink.getWidth() < 0.2 && ink.getHeight() < 0.2, ink::toString);
    }

    /** Turned clockwise, in parts of the turned page. */
    private static Rectangle2D turned(Rectangle2D box, int rotation) {
        return switch (rotation) {
            case 90 -> new Rectangle2D.Double(1 - box.getMaxY(), box.getX(), box.getHeight(), box.getWidth());
            case 180 -> new Rectangle2D.Double(1 - box.getMaxX(), 1 - box.getMaxY(), box.getWidth(), box.getHeight());
            case 270 -> new Rectangle2D.Double(box.getY(), 1 - box.getMaxX(), box.getHeight(), box.getWidth());
            default -> box;
        };
    }

    @Test
    void wordsOfALineHaveAPlaceEach() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("Ferritin 12.5 ng/mL"), 72, 700, 0);
        DocumentPage page = Readers.read(reader, pdf).pages().getFirst();
        assertEquals("Ferritin 12.5 ng/mL", page.text());
        assertEquals(
                List.of("Ferritin", "12.5", "ng/mL"),
                page.words().stream()
                        .map(word -> page.text().substring(word.from(), word.to()))
                        .toList());
        assertTrue(page.words().get(0).left() + page.words().get(0).width()
                < page.words().get(1).left());
    }

    @Test
    void whatIsFilledIntoAFormIsRead() throws Exception {
        DocumentPage page = Readers.read(reader, PdfDocuments.ofForm("Cough for weeks"))
                .pages()
                .getFirst();
        assertEquals("Cough for weeks", page.text());
        assertEquals(Origin.WRITTEN, page.origin());
        assertEquals(100 / 595f, page.words().getFirst().left(), 0.01);
    }

    @Test
    void aPasswordIsSaid() throws Exception {
        assertProblem("HS-DOCUMENT-LOCKED", PdfDocuments.locked());
    }

    @Test
    void whatIsNotCompleteIsDamaged() throws Exception {
        byte[] pdf = PdfDocuments.ofWords(List.of("Ferritin"), 72, 700, 0);
        assertProblem("HS-DOCUMENT-DAMAGED", Arrays.copyOf(pdf, 40));
    }

    @Test
    void theContentDecidesWhateverWasDeclared() {
        byte[] text = "a letter, said to be a PDF".getBytes(StandardCharsets.UTF_8);
        ProblemException problem =
                assertThrows(ProblemException.class, () -> Readers.read(reader, text, "application/pdf", 1));
        assertEquals("HS-DOCUMENT-TYPE", problem.problem().code());
    }

    @Test
    void aScanWithoutAProgramThatReadsItIsUnread() throws Exception {
        byte[] pdf = PdfDocuments.ofScans(List.of(ScannedPage.of(1, 0).picture()));
        DocumentPage page = Readers.read(reader, pdf).pages().getFirst();
        assertEquals(Origin.UNREAD, page.origin());
    }

    @Test
    void hiddenTextOnAScanWasRecognizedBySomebody() throws Exception {
        String words =
                "words that a scanner has recognised on this page and laid below the picture of it, out of sight";
        byte[] pdf = PdfDocuments.ofScans(List.of(ScannedPage.of(1, 0).picture()), words);
        DocumentPage page = Readers.read(reader, pdf).pages().getFirst();
        assertEquals(Origin.RECOGNIZED, page.origin());
        assertEquals(words, page.text().replace('\n', ' '));
    }

    @Test
    void anEmptyPageHasNoWordsAndNoneAreMissing() throws Exception {
        BufferedImage white = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_BYTE_GRAY);
        white.getGraphics().fillRect(0, 0, 1_000, 1_000);
        DocumentPage page = Readers.read(reader, PdfDocuments.ofScans(List.of(white)))
                .pages()
                .getFirst();
        assertEquals(Origin.WRITTEN, page.origin());
        assertEquals("", page.text());
    }

    private static void assertProblem(String code, byte[] file) {
        ProblemException problem = assertThrows(ProblemException.class, () -> Readers.read(reader, file));
        assertEquals(code, problem.problem().code());
    }
}
