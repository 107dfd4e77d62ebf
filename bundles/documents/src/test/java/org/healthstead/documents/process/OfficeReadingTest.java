// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.documents.DocumentPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeReadingTest {

    private static final String WORD = "<w:document xmlns:w='w' xmlns:mc='m'><w:body>%s</w:body></w:document>";
    private static final String OPEN = "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b'"
            + " xmlns:draw='d'><office:body>%s</office:body></office:document-content>";

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

    private static String only(byte[] file) throws Exception {
        List<DocumentPage> pages = Readers.read(reader, file).pages();
        assertEquals(1, pages.size());
        return pages.getFirst().text();
    }

    @Test
    void aWordFileIsOnePageWithItsHead() throws Exception {
        byte[] file = new ZipFiles()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "word/document.xml",
                        WORD.formatted("<w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>colleague,</w:t></w:r></w:p>"
                            + "<w:p><w:del><w:r><w:t>struck</w:t></w:r></w:del><w:r><w:t>Ferritin</w:t><w:tab/><w:t>12</w:t></w:r></w:p>"
                            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>TSH</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1.8"
                            + " mU/L</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
                .with("word/header1.xml", WORD.formatted("<w:p><w:r><w:t>Larch Clinic</w:t></w:r></w:p>"))
                .with("word/header2.xml", WORD.formatted("<w:p><w:r><w:t>Larch Clinic</w:t></w:r></w:p>"))
                .bytes();
        Readers.Result result = Readers.read(reader, file);
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                result.summary().mediaType());
        assertEquals("Larch Clinic\n\nDear colleague,\nFerritin\t12\nTSH \t1.8 mU/L", only(file));
        ProblemException problem = assertThrows(ProblemException.class, () -> Readers.picture(reader, file, 1, 100));
        assertEquals("HS-DOCUMENT-TYPE", problem.problem().code());
    }

    @Test
    void theSheetsOfAnExcelFileArePagesWithNumbersAsShown() throws Exception {
        List<DocumentPage> pages = Readers.read(reader, workbook()).pages();
        assertEquals(
                List.of("Blutdruck", "Labor"),
                pages.stream().map(DocumentPage::name).toList());
        assertEquals("Notes", pages.get(0).text());
        assertEquals(
                "Ferritin 5.60 2024-01-01 13% 0.3 1,234,567.89 -7.0_mg/dL_(3#) high 2024-01-01_12:00 TRUE 12345",
                pages.get(1).text().replace(' ', '_').replace('\t', ' '));
    }

    private static byte[] workbook() throws IOException {
        String formats = "<numFmt numFmtId='164' formatCode='0.0&quot; mg/dL (3#)&quot;;[Red]-0'/>"
                + "<numFmt numFmtId='165' formatCode='0E+00'/>";
        String styles = Stream.of(0, 2, 14, 9, 4, 164, 22, 165)
                .map("<xf numFmtId='%d'/>"::formatted)
                .collect(Collectors.joining());
        String first = "<c t='s'><v>0</v></c><c s='1'><v>5.5999999999999996</v></c><c s='2'><v>45292</v></c>"
                + "<c s='3'><v>0.125</v></c><c><v>0.30000000000000004</v></c><c s='4'><v>1234567.891</v></c>"
                + "<c s='5'><v>-7.04</v></c><c t='str'><f>A1</f><v>high</v></c><c s='6'><v>45292.5</v></c>"
                + "<c t='b'><v>1</v></c><c s='7'><v>12345</v></c>";
        return new ZipFiles()
                .with("xl/worksheets/sheet1.xml", sheet(first))
                .with("xl/worksheets/sheet2.xml", sheet("<c t='inlineStr'><is><t>Notes</t></is></c>"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='Blutdruck' r:id='r2'/>"
                                + "<sheet name='Labor' r:id='r1'/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<R><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='r2' Target='/xl/worksheets/sheet2.xml'/></R>")
                .with("xl/sharedStrings.xml", "<sst><si><r><t>Fer</t></r><r><t>ritin</t></r></si></sst>")
                .with("xl/styles.xml", "<s><numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs></s>")
                .bytes();
    }

    private static String sheet(String cells) {
        return "<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>";
    }

    @Test
    void slidesArePagesInTheOrderOfTheirNumbers() throws Exception {
        String slide = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>";
        byte[] file = new ZipFiles()
                .with("ppt/slides/slide10.xml", slide.formatted("last"))
                .with("ppt/slides/slide2.xml", slide.formatted("second"))
                .with("ppt/slides/slide1.xml", slide.formatted("first"))
                .with("ppt/presentation.xml", "<p/>")
                .bytes();
        assertEquals(
                List.of("first", "second", "last"),
                Readers.read(reader, file).pages().stream()
                        .map(DocumentPage::text)
                        .toList());
    }

    @Test
    void anOpenDocumentTextIsOnePage() throws Exception {
        byte[] file = new ZipFiles()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        OPEN.formatted("<text:tracked-changes><text:p>struck</text:p></text:tracked-changes>"
                                + "<text:h>Befund</text:h><text:p>Größe<text:s text:c='2'/>171<text:tab/>cm</text:p>"))
                .bytes();
        assertEquals("Befund\nGröße  171\tcm", only(file));
    }

    @Test
    void theTablesOfAnOpenDocumentSheetArePages() throws Exception {
        byte[] file = new ZipFiles()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        OPEN.formatted("<table:table table:name='Blut'><table:table-row><table:table-cell"
                                + " office:value='5.6'><text:p>5,60</text:p></table:table-cell><table:table-cell"
                                + " table:number-columns-repeated='16000'/></table:table-row></table:table><table:table"
                                + " table:name='Urin'/>"))
                .bytes();
        List<DocumentPage> pages = Readers.read(reader, file).pages();
        assertEquals(
                List.of("Blut", "Urin"), pages.stream().map(DocumentPage::name).toList());
        assertEquals("5,60", pages.get(0).text());
    }

    @Test
    void nothingIsFetchedForAPart() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> Readers.read(
                        reader,
                        new ZipFiles()
                                .with(
                                        "word/document.xml",
                                        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                                + "<d><p><t>&e;</t></p></d>")
                                .bytes()));
        assertEquals("HS-DOCUMENT-DAMAGED", problem.problem().code());
    }

    @Test
    void aPartThatUnpacksToFarTooMuchIsRefused() throws Exception {
        byte[] file = new ZipFiles()
                .withZeros("word/media/image1.bmp", 300)
                .with("word/document.xml", WORD)
                .bytes();
        assertTrue(file.length < 1024 * 1024);
        ProblemException problem = assertThrows(ProblemException.class, () -> Readers.read(reader, file));
        assertEquals("HS-DOCUMENT-TOO-LARGE", problem.problem().code());
    }
}
