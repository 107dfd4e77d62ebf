// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.printing.layout.Page;
import org.healthstead.printing.layout.SheetLayout;

/** Writes pages as a PDF 1.7 that says what it means: PDF/UA-1, ISO 14289-1. */
public final class PdfDocumentWriter {

    private static final float VERSION = 1.7f;

    private PdfDocumentWriter() {}

    /** @param isMirrored true for a sheet that runs from right to left */
    public static void write(Sheet sheet, SheetLayout.Result laidOut, boolean isMirrored, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(VERSION);
            Structure structure = new Structure(laidOut.document());
            PdfFonts fonts = new PdfFonts(document);
            for (Page page : laidOut.pages()) {
                new PageDrawing(document, sheet.paper(), isMirrored, fonts, structure).draw(document, page);
            }
            structure.addTo(document);
            describe(document, sheet);
            document.save(out);
        }
    }

    /** The title names the sheet and no person: it stands in lists of files and in window titles. */
    private static void describe(PDDocument document, Sheet sheet) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.locale().toLanguageTag());
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(sheet.title());
        byte[] metadata = metadata(sheet.title()).getBytes(StandardCharsets.UTF_8);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(metadata)));
    }

    private static String metadata(String title) {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """.formatted(escaped);
    }
}
