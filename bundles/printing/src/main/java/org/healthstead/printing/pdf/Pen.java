// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.healthstead.platform.api.sheets.FigurePart.Sign;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.FigurePart.Stroke;
import org.healthstead.printing.layout.Piece;
import org.healthstead.printing.text.TextLine;

/** Draws pieces where they stand. The paper counts from below, pieces count from above. */
final class Pen {

    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final float SIGN = 3;
    private static final float RING_LINE = 1;
    private static final int ROUND = 1;

    /** From the middle of a circle to the handles of its four curves, as a part of the radius. */
    private static final float HANDLE = .5523f;

    private final PDPageContentStream out;
    private final float height;
    private final PdfFonts fonts;

    /** @param height of the page, in the lengths of the pieces */
    Pen(PDPageContentStream out, float height, PdfFonts fonts) {
        this.out = out;
        this.height = height;
        this.fonts = fonts;
    }

    void draw(Piece piece) throws IOException {
        switch (piece) {
            case Piece.Text text -> text(text);
            case Piece.Bar bar -> bar(bar);
            case Piece.Dots dots -> dots(dots);
            case Piece.Path path -> path(path);
            case Piece.Point point -> point(point);
            case Piece.Drawing drawing -> {
                for (Piece part : drawing.parts()) {
                    draw(part.moved(drawing.x(), drawing.y()));
                }
            }
        }
    }

    /** Squares beside each other are one rectangle, so that no hair of white is seen between them. */
    private void dots(Piece.Dots dots) throws IOException {
        out.setNonStrokingColor(0f);
        float dot = dots.dot();
        for (int row = 0; row < dots.dots().size(); row++) {
            BitSet set = dots.dots().get(row);
            float y = height - dots.y() - (row + 1) * dot;
            for (int from = set.nextSetBit(0); from >= 0; ) {
                int to = set.nextClearBit(from);
                out.addRect(dots.x() + from * dot, y, (to - from) * dot, dot);
                from = set.nextSetBit(to);
            }
        }
        out.fill();
    }

    private void bar(Piece.Bar bar) throws IOException {
        out.setNonStrokingColor(bar.grey());
        out.addRect(bar.x(), height - bar.y() - bar.height(), bar.width(), bar.height());
        out.fill();
    }

    private void path(Piece.Path path) throws IOException {
        stroke(path.stroke());
        List<Spot> spots = path.spots();
        for (int i = 0; i < spots.size(); i++) {
            float x = path.x() + (float) spots.get(i).x();
            float y = height - path.y() - (float) spots.get(i).y();
            if (i == 0) {
                out.moveTo(x, y);
            } else {
                out.lineTo(x, y);
            }
        }
        out.stroke();
    }

    private void stroke(Stroke stroke) throws IOException {
        out.setLineJoinStyle(ROUND);
        out.setLineDashPattern(stroke == Stroke.BROKEN ? new float[] {4, 2.5f} : new float[0], 0);
        out.setStrokingColor(
                switch (stroke) {
                    case GRID -> .75f;
                    case AXIS, CURVE -> .4f;
                    case MIDDLE, VALUES, BROKEN -> 0f;
                });
        out.setLineWidth(
                switch (stroke) {
                    case GRID -> .4f;
                    case AXIS, CURVE -> .6f;
                    case MIDDLE, BROKEN -> 1.1f;
                    case VALUES -> 1.2f;
                });
    }

    private void point(Piece.Point point) throws IOException {
        float x = point.x();
        float y = height - point.y();
        if (point.sign() == Sign.RING) {
            stroke(Stroke.AXIS);
            out.setStrokingColor(0f);
            out.setLineWidth(RING_LINE);
            out.setNonStrokingColor(1f);
            circle(x, y);
            out.fillAndStroke();
            return;
        }
        out.setNonStrokingColor(0f);
        switch (point.sign()) {
            case ABOVE -> shape(x, y, 0, 4.2f, 3.9f, -2.9f, -3.9f, -2.9f);
            case BELOW -> shape(x, y, 0, -4.2f, 3.9f, 2.9f, -3.9f, 2.9f);
            case DIAMOND -> shape(x, y, 0, 4.2f, 4.2f, 0, 0, -4.2f, -4.2f, 0);
            default -> circle(x, y);
        }
        out.fill();
    }

    /** @param offsets pairs of x and y, from the middle */
    private void shape(float x, float y, float... offsets) throws IOException {
        out.moveTo(x + offsets[0], y + offsets[1]);
        for (int i = 2; i < offsets.length; i += 2) {
            out.lineTo(x + offsets[i], y + offsets[i + 1]);
        }
        out.closePath();
    }

    private void circle(float x, float y) throws IOException {
        float handle = SIGN * HANDLE;
        out.moveTo(x - SIGN, y);
        out.curveTo(x - SIGN, y + handle, x - handle, y + SIGN, x, y + SIGN);
        out.curveTo(x + handle, y + SIGN, x + SIGN, y + handle, x + SIGN, y);
        out.curveTo(x + SIGN, y - handle, x + handle, y - SIGN, x, y - SIGN);
        out.curveTo(x - handle, y - SIGN, x - SIGN, y - handle, x - SIGN, y);
        out.closePath();
    }

    private void text(Piece.Text text) throws IOException {
        out.setNonStrokingColor(text.type().grey());
        out.beginText();
        out.newLineAtOffset(text.x(), height - text.y());
        for (TextLine.Stretch stretch : text.line().stretches()) {
            stretch(stretch, text.type().size());
        }
        out.endText();
    }

    /** Where letters were joined and turned round, the text that is read is given beside them. */
    private void stretch(TextLine.Stretch stretch, float size) throws IOException {
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
