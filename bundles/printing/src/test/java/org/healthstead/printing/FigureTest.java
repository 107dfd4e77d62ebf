// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Sign;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.FigurePart.Stroke;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.platform.api.sheets.SheetBlock.Sentence;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures: drawn as lines and letters, the same way round in every language, and said to who does not see them. */
class FigureTest {

    private final PdfSheetPrinter printer = new PdfSheetPrinter();

    private PDDocument printed(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.write(sheet, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static Sheet with(Locale locale, Figure figure) {
        return Sheets.of(locale, Paper.A4, "Ada", List.of(Sheets.section(Place.WHOLE, figure)));
    }

    private BufferedImage picture(Sheet sheet) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(printer.picture(sheet, (int) Paper.A4.width() * 2)));
    }

    @Test
    void itsWordsAreTextAndNothingIsAPicture() throws IOException {
        try (PDDocument document = printed(with(Locale.ENGLISH, Sheets.figure("فاطمة 2024")))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("97"), text);
            assertTrue(text.contains("فاطمة"), text);
            assertFalse(document.getPage(0)
                    .getResources()
                    .getXObjectNames()
                    .iterator()
                    .hasNext());
        }
    }

    @Test
    void itSaysWhatItShows() throws IOException {
        try (PDDocument document = printed(with(Locale.ENGLISH, Sheets.figure("2024")))) {
            PDStructureElement figure = figure(document.getDocumentCatalog().getStructureTreeRoot());
            assertEquals("Three values. The newest: 97.", figure.getAlternateDescription());
        }
    }

    private static PDStructureElement figure(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                PDStructureElement found = element.getStructureType().equals("Figure") ? element : figure(element);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Time runs from left to right in every language, so the figure stands there as it was. */
    @ParameterizedTest
    @EnumSource(Sign.class)
    void aSignStandsAtItsPlaceInEveryLanguage(Sign sign) throws IOException {
        Figure figure = new Figure(200, List.of(new FigurePart.Mark(new Spot(.25, 100), sign)), "One");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ar"))) {
            BufferedImage image = picture(with(locale, figure));
            int left = 2 * (int) (40 + .25 * (Paper.A4.width() - 80));
            assertTrue(isDrawn(image, left), sign + " " + locale);
            assertFalse(isDrawn(image, image.getWidth() - left), sign + " " + locale);
        }
    }

    /** Below the head, whose letters stand elsewhere. */
    private static boolean isDrawn(BufferedImage image, int x) {
        for (int y = 2 * 140; y < 2 * 300; y++) {
            for (int near = x - 12; near <= x + 12; near++) {
                if ((image.getRGB(near, y) & 0xFF) < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void itIsNeverTornApart() throws IOException {
        Figure high =
                new Figure(600, List.of(FigurePart.Line.of(new Spot(0, 0), new Spot(1, 600), Stroke.VALUES)), "High");
        Sheet sheet = Sheets.of(
                Locale.ENGLISH,
                Paper.LETTER,
                "Ada",
                List.of(
                        Sheets.section(Place.WHOLE, new Sentence("First", false), high),
                        Sheets.section(Place.WHOLE, high)));
        assertEquals(2, printer.pages(sheet));
    }

    /** A caption says how the figure is read. */
    @Test
    void itsCaptionIsOnItsPage() throws IOException {
        Figure high = new Figure(
                300, List.of(new FigurePart.Words(new Spot(.5, 150), FigurePart.Side.MIDDLE, "plot", false)), "High");
        Sentence filler = new Sentence("First\n".repeat(30), false);
        try (PDDocument document = printed(Sheets.of(
                Locale.ENGLISH,
                Paper.LETTER,
                "Ada",
                List.of(Sheets.section(Place.WHOLE, filler, high, new Sentence("Caption", true)))))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            String second = stripper.getText(document);
            assertEquals(2, document.getNumberOfPages());
            assertTrue(second.contains("plot") && second.contains("Caption"), second);
        }
    }
}
