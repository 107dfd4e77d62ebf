// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of scans: text drawn, turned by two degrees, blurred. */
class RecognitionTest {

    private static final int PAGES = 20;
    private static final String INSTALL = "apt-get install tesseract-ocr tesseract-ocr-deu";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void isInstalled() {
        boolean isThere = ProgramPath.find("tesseract").isPresent();
        if (!isThere && System.getenv("CI") != null) {
            throw new IllegalStateException("a CI run needs tesseract: " + INSTALL);
        }
        assumeTrue(isThere, "no tesseract: " + INSTALL);
    }

    private static List<ScannedPage> scans() throws Exception {
        List<ScannedPage> scans = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            scans.add(ScannedPage.of(i, i % 2 == 0 ? 2 : -2));
        }
        return scans;
    }

    @Test
    void nearlyAllWordsOfScannedPagesAreFoundWhereTheyStand() throws Exception {
        List<ScannedPage> scans = scans();
        List<DocumentPage> pages = new ArrayList<>();
        try (ProcessDocumentReader reader = Readers.of(folder, Readers.PATIENT, "tesseract")) {
            assertTrue(reader.recognizesPictures());
            List<BufferedImage> bound = scans.subList(0, PAGES / 2).stream()
                    .map(ScannedPage::picture)
                    .toList();
            pages.addAll(Readers.read(reader, PdfDocuments.ofScans(bound)).pages());
            for (ScannedPage scan : scans.subList(PAGES / 2, PAGES)) {
                pages.addAll(Readers.read(reader, scan.png()).pages());
            }
        }
        assertEquals(PAGES, pages.size());
        int drawn = 0;
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            DocumentPage page = pages.get(i);
            assertEquals(Origin.RECOGNIZED, page.origin());
            drawn += scans.get(i).words().size();
            scans.get(i).words().stream()
                    .filter(word -> !word.isOn(page))
                    .forEach(word -> missing.add(page.number() + ": " + word.text()));
        }
        int found = drawn - missing.size();
        assertTrue(drawn > 3_000, "drawn " + drawn);
        assertTrue(found >= drawn * 0.95, found + " of " + drawn + " found; missing " + missing);
    }

    @Test
    void aPhotoThatLiesOnItsSideIsReadToo() throws Exception {
        ScannedPage scan = ScannedPage.of(PAGES, 1);
        BufferedImage upright = scan.picture();
        BufferedImage side = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = side.createGraphics();
        canvas.drawImage(upright, new AffineTransform(0, 1, -1, 0, upright.getHeight(), 0), null);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(side, "png", png);
        try (ProcessDocumentReader reader = Readers.of(folder, Readers.PATIENT, "tesseract")) {
            DocumentPage page = Readers.read(reader, png.toByteArray()).pages().getFirst();
            long found = scan.words().stream()
                    .filter(word -> turned(word).isOn(page))
                    .count();
            assertTrue(
                    found >= scan.words().size() * 0.95,
                    found + " of " + scan.words().size());
        }
    }

    private static DrawnWord turned(DrawnWord word) {
        Rectangle2D box = word.box();
        return new DrawnWord(
                word.text(), new Rectangle2D.Double(1 - box.getMaxY(), box.getX(), box.getHeight(), box.getWidth()));
    }
}
