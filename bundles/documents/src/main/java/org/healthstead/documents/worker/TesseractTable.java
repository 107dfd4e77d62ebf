// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.geom.Rectangle2D;

/**
 * The table that tesseract writes: level, page, block, paragraph, line, word, left, top, width, height, confidence,
 * text, with tabs between. A row of level 5 is a word.
 */
final class TesseractTable {

    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    private final double width;
    private final double height;
    private final PlacedText placed = new PlacedText();
    private String paragraph = "";
    private String line = "";

    TesseractTable(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void add(String row) {
        String[] cells = row.split("\t", COLUMNS);
        if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
            return;
        }
        begin(cells[2] + "." + cells[3], cells[4]);
        Rectangle2D box = new Rectangle2D.Double(
                number(cells[6]) / width,
                number(cells[7]) / height,
                number(cells[8]) / width,
                number(cells[9]) / height);
        int sureness = (int) Math.clamp(Math.round(number(cells[10])), 0L, 100L);
        placed.word(cells[11].strip().replaceAll("\\s+", ""), box, sureness);
    }

    private void begin(String nextParagraph, String nextLine) {
        if (!nextParagraph.equals(paragraph)) {
            placed.paragraph();
        } else if (!nextLine.equals(line)) {
            placed.line();
        } else {
            placed.space();
        }
        paragraph = nextParagraph;
        line = nextLine;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    PlacedText text() {
        return placed;
    }
}
