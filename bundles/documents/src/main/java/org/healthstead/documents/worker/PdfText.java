// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The words of one page, line by line from top to bottom, so that a value stands beside its name, and where each stands
 * on the page as it is shown.
 */
final class PdfText extends PDFTextStripper {

    private PDPage page;
    private PdfPlaces places;
    private PlacedText placed = new PlacedText();
    private int glyphs;
    private int hidden;

    PdfText() {
        setSortByPosition(true);
        setStartPage(0);
    }

    PlacedText of(PDDocument document, PDPage wanted) throws IOException {
        page = wanted;
        places = new PdfPlaces(wanted);
        placed = new PlacedText();
        glyphs = 0;
        hidden = 0;
        writeText(document, Writer.nullWriter());
        return placed;
    }

    /** True when the last page's text is drawn without ink: a layer of recognised words over a scan. */
    boolean wasHidden() {
        return glyphs > 0 && hidden > glyphs * 9 / 10;
    }

    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        // All pages would be gone through for each one.
        if (page.hasContents()) {
            processPage(page);
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        glyphs++;
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            hidden++;
        }
        super.processTextPosition(glyph);
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        List<Rectangle2D> boxes = boxes(glyphs);
        String[] words = text.strip().split("\\s+");
        if (isRightToLeft(text)) {
            // The text is in the order of reading, the glyphs are in that of the page.
            Collections.reverse(boxes);
        }
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                placed.space();
            }
            if (!words[i].isEmpty()) {
                Rectangle2D box = words.length == boxes.size() ? boxes.get(i) : union(boxes);
                placed.word(words[i], box, 100);
            }
        }
    }

    /** A box for each run of glyphs between spaces. */
    private List<Rectangle2D> boxes(List<TextPosition> glyphs) {
        List<Rectangle2D> boxes = new ArrayList<>();
        boolean isOpen = false;
        for (TextPosition glyph : glyphs) {
            if (glyph.getUnicode().isBlank()) {
                isOpen = false;
            } else if (isOpen) {
                boxes.getLast().add(places.box(glyph));
            } else {
                boxes.add(places.box(glyph));
                isOpen = true;
            }
        }
        return boxes;
    }

    private static Rectangle2D union(List<Rectangle2D> boxes) {
        Rectangle2D all = new Rectangle2D.Double();
        for (int i = 0; i < boxes.size(); i++) {
            all = i == 0 ? boxes.get(0).getBounds2D() : all.createUnion(boxes.get(i));
        }
        return all;
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    @Override
    protected void writeWordSeparator() {
        placed.space();
    }

    @Override
    protected void writeLineSeparator() {
        placed.line();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        super.writeParagraphEnd();
        placed.paragraph();
    }
}
