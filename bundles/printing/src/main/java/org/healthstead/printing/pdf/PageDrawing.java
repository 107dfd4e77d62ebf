// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.util.Matrix;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.printing.layout.Page;
import org.healthstead.printing.layout.Piece;
import org.healthstead.printing.text.TextLine;

/** Draws the pieces of one page. What has no meaning of its own is marked as an artifact, as PDF/UA asks. */
final class PageDrawing {

    private static final COSName SPAN = COSName.getPDFName("Span");

    private final PDPage page;
    private final int index;
    private final Paper paper;
    private final boolean isMirrored;
    private final PdfFonts fonts;
    private final Structure structure;

    /** @param isMirrored true for a sheet that runs from right to left */
    PageDrawing(PDDocument document, Paper paper, boolean isMirrored, PdfFonts fonts, Structure structure) {
        this.paper = paper;
        this.isMirrored = isMirrored;
        this.fonts = fonts;
        this.structure = structure;
        page = new PDPage(new PDRectangle(paper.width(), paper.height()));
        index = document.getNumberOfPages();
        page.setStructParents(index);
        document.addPage(page);
    }

    void draw(PDDocument document, Page laidOut) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            if (paper.scale() != 1) {
                out.transform(Matrix.getScaleInstance(paper.scale(), paper.scale()));
            }
            for (Piece piece : laidOut.pieces()) {
                switch (piece) {
                    case Piece.Text text -> text(out, text);
                    case Piece.Bar bar -> bar(out, bar);
                    case Piece.Dots dots -> dots(out, dots);
                }
            }
        }
    }

    private float x(Piece piece) {
        return isMirrored ? paper.width() / paper.scale() - piece.x() - piece.width() : piece.x();
    }

    /** Of the page, in the lengths of the pieces. */
    private float height() {
        return paper.height() / paper.scale();
    }

    /** Squares beside each other are one rectangle, so that no hair of white is seen between them. */
    private void dots(PDPageContentStream out, Piece.Dots dots) throws IOException {
        out.beginMarkedContent(COSName.getPDFName(dots.tag().type()), structure.content(dots.tag(), page, index));
        out.setNonStrokingColor(0f);
        float dot = dots.dot();
        for (int row = 0; row < dots.dots().size(); row++) {
            BitSet set = dots.dots().get(row);
            float y = height() - dots.y() - (row + 1) * dot;
            for (int from = set.nextSetBit(0); from >= 0; ) {
                int to = set.nextClearBit(from);
                out.addRect(x(dots) + from * dot, y, (to - from) * dot, dot);
                from = set.nextSetBit(to);
            }
        }
        out.fill();
        out.endMarkedContent();
    }

    private void bar(PDPageContentStream out, Piece.Bar bar) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        out.setNonStrokingColor(bar.grey());
        out.addRect(x(bar), height() - bar.y() - bar.height(), bar.width(), bar.height());
        out.fill();
        out.endMarkedContent();
    }

    private void text(PDPageContentStream out, Piece.Text text) throws IOException {
        begin(out, text);
        out.setNonStrokingColor(text.type().grey());
        out.beginText();
        out.newLineAtOffset(x(text), height() - text.y());
        for (TextLine.Stretch stretch : text.line().stretches()) {
            stretch(out, stretch, text.type().size());
        }
        out.endText();
        out.endMarkedContent();
    }

    private void begin(PDPageContentStream out, Piece.Text text) throws IOException {
        if (text.tag() == null) {
            out.beginMarkedContent(COSName.ARTIFACT);
        } else {
            int content = structure.content(text.tag(), page, index);
            out.beginMarkedContent(COSName.getPDFName(text.tag().type()), content);
        }
    }

    /** Where letters were joined and turned round, the text that is read is given beside them. */
    private void stretch(PDPageContentStream out, TextLine.Stretch stretch, float size) throws IOException {
        if (!stretch.read().isEmpty()) {
            COSDictionary properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, stretch.read());
            out.beginMarkedContent(SPAN, PDPropertyList.create(properties));
        }
        for (TextLine.Run run : stretch.runs()) {
            out.setFont(fonts.of(run.face()), size);
            out.showText(run.text());
        }
        if (!stretch.read().isEmpty()) {
            out.endMarkedContent();
        }
    }
}
