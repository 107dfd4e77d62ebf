// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.printing.layout.Page;
import org.healthstead.printing.layout.Piece;
import org.healthstead.printing.layout.Tag;

/** Draws the pieces of one page. What has no meaning of its own is marked as an artifact, as PDF/UA asks. */
final class PageDrawing {

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
            Pen pen = new Pen(out, height(), fonts);
            for (Piece piece : laidOut.pieces()) {
                begin(out, piece);
                pen.draw(piece.moved(x(piece) - piece.x(), 0));
                out.endMarkedContent();
            }
        }
    }

    private void begin(PDPageContentStream out, Piece piece) throws IOException {
        Tag tag = switch (piece) {
            case Piece.Text text -> text.tag();
            case Piece.Dots dots -> dots.tag();
            case Piece.Drawing drawing -> drawing.tag();
            default -> null;
        };
        if (tag == null) {
            out.beginMarkedContent(COSName.ARTIFACT);
        } else {
            out.beginMarkedContent(COSName.getPDFName(tag.type()), structure.content(tag, page, index));
        }
    }

    private float x(Piece piece) {
        return isMirrored ? paper.width() / paper.scale() - piece.x() - piece.width() : piece.x();
    }

    /** Of the page, in the lengths of the pieces. */
    private float height() {
        return paper.height() / paper.scale();
    }
}
