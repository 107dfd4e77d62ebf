// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Where a glyph stands on the page as it is shown: turned as the page says, in parts of its sides. */
final class PdfPlaces {

    /** A glyph's height as PDFBox says it ends at the capitals; letters go below the line. */
    private static final double ABOVE = 1.15;

    private static final double BELOW = 0.3;

    /** From the page's own plane, whose upper end is up, to parts of the page. */
    private final AffineTransform shown;

    PdfPlaces(PDPage page) {
        PDRectangle box = page.getCropBox();
        double width = Math.max(1, box.getWidth());
        double height = Math.max(1, box.getHeight());
        shown = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1 / width, 1 / height, 0, 0, 0);
            case 180 -> new AffineTransform(-1 / width, 0, 0, 1 / height, 1, 0);
            case 270 -> new AffineTransform(0, -1 / width, -1 / height, 0, 1, 1);
            default -> new AffineTransform(1 / width, 0, 0, -1 / height, 0, 1);
        };
    }

    /** Of a rectangle of the page's own plane. */
    Rectangle2D box(PDRectangle rectangle, PDRectangle page) {
        return shown.createTransformedShape(new Rectangle2D.Double(
                        rectangle.getLowerLeftX() - page.getLowerLeftX(),
                        rectangle.getLowerLeftY() - page.getLowerLeftY(),
                        rectangle.getWidth(),
                        rectangle.getHeight()))
                .getBounds2D();
    }

    Rectangle2D box(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double upX = matrix.getShearX();
        double upY = matrix.getScaleY();
        double length = Math.hypot(upX, upY);
        double height = length == 0 ? 0 : glyph.getHeight() / length;
        Rectangle2D box = null;
        for (double part : new double[] {-BELOW, ABOVE}) {
            for (int end = 0; end < 2; end++) {
                Point2D corner = new Point2D.Double(
                        (end == 0 ? x : glyph.getEndX()) + upX * height * part,
                        (end == 0 ? y : glyph.getEndY()) + upY * height * part);
                shown.transform(corner, corner);
                if (box == null) {
                    box = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
                } else {
                    box.add(corner);
                }
            }
        }
        return box;
    }
}
