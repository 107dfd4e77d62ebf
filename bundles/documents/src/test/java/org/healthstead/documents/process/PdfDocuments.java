// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Makes PDF files. */
final class PdfDocuments {

    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
    private static final float SIZE = 12;

    private PdfDocuments() {}

    /** One word on each page, at this place from the lower left corner, on pages turned by so many degrees. */
    static byte[] ofWords(List<String> words, float x, float y, int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String word : words) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                document.addPage(page);
                write(document, page, word, x, y, RenderingMode.FILL);
            }
            return bytes(document);
        }
    }

    private static void write(PDDocument document, PDPage page, String text, float x, float y, RenderingMode mode)
            throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setRenderingMode(mode);
            content.setFont(FONT, SIZE);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }

    /** The box of such a word on a page that is not turned, in parts of the page. */
    static Rectangle2D box(String word, float x, float y) throws IOException {
        float width = FONT.getStringWidth(word) / 1000 * SIZE;
        PDRectangle page = PDRectangle.A4;
        return new Rectangle2D.Double(
                x / page.getWidth(),
                1 - (y + SIZE * 0.7) / page.getHeight(),
                width / page.getWidth(),
                SIZE * 0.7 / page.getHeight());
    }

    /** A page for each picture, filled by it. */
    static byte[] ofScans(List<BufferedImage> scans) throws IOException {
        return ofScans(scans, "");
    }

    /** @param hidden text that stands on each page without ink, as programs add it that recognise words */
    static byte[] ofScans(List<BufferedImage> scans, String hidden) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage scan : scans) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, scan, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
                if (!hidden.isEmpty()) {
                    write(document, page, hidden, 50, 700, RenderingMode.NEITHER);
                }
            }
            return bytes(document);
        }
    }

    /** A form with one field, filled. */
    static byte[] ofForm(String value) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("reason");
            field.getCOSObject().setString(COSName.V, value);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(100, 500, 200, 20));
            form.getFields().add(field);
            page.getAnnotations().add(widget);
            return bytes(document);
        }
    }

    static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
