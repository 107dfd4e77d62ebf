// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfSheetPrinterTest {

    /** Signs that stand in units, ranges and flags. */
    private static final String SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ µ μ ° ‰ % · × ≥ ≤ < > ± ₂ – — … „“”’«» ½ → ↑ ↓ ▲ ▼ ◆ ● ○ □ ✓ Ω Å";

    private final PdfSheetPrinter printer = new PdfSheetPrinter();

    private byte[] pdf(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.write(sheet, out);
        return out.toByteArray();
    }

    private String text(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everySignComesOut() throws IOException {
        String text = text(Sheets.saying(SIGNS));
        for (String sign : SIGNS.split(" ")) {
            assertTrue(text.contains(sign), sign);
        }
    }

    @Test
    void unitsKeepTheirPowers() throws IOException {
        String said = "5.6 10⁹/L, 10³/µL, 60 mL/min/1.73 m², ≥ 60, ≤ 130, 36.8 °C, 5 ‰, m²·kg";
        assertTrue(text(Sheets.saying(said)).contains(said));
    }

    @Test
    void aCharacterThatNoFontHasIsShownAsUnknown() throws IOException {
        assertTrue(text(Sheets.saying("Name: 漢字")).contains("Name: \uFFFD\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"فاطمة الزهراء", "דוד לוי", "سلام", "محمد", "ליאור בן־חיים"})
    void namesFromRightToLeftAreReadAsTheyAreWritten(String name) throws IOException {
        String text = text(Sheets.saying("Seen by " + name + ", 2024"));
        assertTrue(text.contains(name), text);
        assertTrue(text.contains("2024"), text);
    }

    @Test
    void lettersOfLatinAreNotDrawnAsOne() throws IOException {
        assertTrue(text(Sheets.saying("Affliction, office, flux")).contains("Affliction, office, flux"));
    }

    @Test
    void everyPageSaysWhoseItIs() throws IOException {
        Sheet sheet = Sheets.full(Locale.ENGLISH, Paper.A4, "Helen Marlow", 120);
        try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 2);
            assertEquals(pages, printer.pages(sheet));
            for (int i = 1; i <= pages; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String text = stripper.getText(document);
                assertTrue(text.contains("Helen Marlow · born 4 March 1974"), text);
                assertTrue(text.contains("Page " + i + " of " + pages), text);
            }
        }
    }

    @Test
    void everyRowIsThereOnce() throws IOException {
        String text = text(Sheets.full(Locale.ENGLISH, Paper.LETTER, "Helen Marlow", 75));
        for (int i = 0; i < 75; i++) {
            assertEquals(2, text.split("Ferritin " + i + "\\b", -1).length, "Ferritin " + i);
            assertEquals(2, text.split("Migraine " + i + "\\b", -1).length, "Migraine " + i);
        }
    }

    @Test
    void aLongWordIsNotCutOff() throws IOException {
        String word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
        assertEquals(word, text(Sheets.saying(word)).replaceAll("\\s", "").replaceAll(".*?Heading|Entries.*", ""));
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theSizeIsThatOfThePaper(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Sheets.full(Locale.GERMAN, paper, "Ada", 2)))) {
            assertEquals(paper.width(), document.getPage(0).getMediaBox().getWidth(), .01f);
            assertEquals(paper.height(), document.getPage(0).getMediaBox().getHeight(), .01f);
        }
    }

    @Test
    void titleLanguageAndFontsAreInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Sheets.full(Locale.GERMANY, Paper.A4, "فاطمة", 3)))) {
            assertEquals("de-DE", document.getDocumentCatalog().getLanguage());
            assertEquals("Summary", document.getDocumentInformation().getTitle());
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                }
            }
        }
    }

    @Test
    void theTitleOfTheFileNamesNobody() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Sheets.full(Locale.ENGLISH, Paper.A4, "Helen Marlow", 1)))) {
            assertFalse(
                    document.getDocumentInformation().getCOSObject().toString().contains("Marlow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Helen Marlow", "فاطمة الزهراء", "דוד לוי"})
    void veraPdfFindsNothingAgainstPdfUa(String name) throws Exception {
        for (Locale locale : List.of(Locale.GERMAN, Locale.of("ar"))) {
            for (int rows : List.of(1, 90)) {
                byte[] pdf = pdf(Sheets.full(locale, Paper.A4, name, rows));
                assertEquals(List.of(), failures(pdf));
            }
        }
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 100);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
