// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetBlock.Grid;

/** A table as rows: columns as wide as what stands in them, and a head that stands on every page. */
final class GridLayout {

    private static final float GAP = 10;
    private static final float PADDING = 1.6f;
    private static final float HAIR = .4f;

    /** Numbers and dates stay in one line up to this part of the width. */
    private static final float MOST_NUMBER = .35f;

    private final TextRows texts;
    private final Grid grid;
    private final float width;

    GridLayout(TextRows texts, Grid grid, float width) {
        this.texts = texts;
        this.grid = grid;
        this.width = width;
    }

    List<Row> rows(Tag parent) {
        Tag table = parent.add("Table");
        float[] widths = widths();
        List<Row> rows = new ArrayList<>();
        Row head = head(widths, table);
        Row again = head(widths, null);
        rows.add(head.kept());
        for (int i = 0; i < grid.rows().size(); i++) {
            Row row = row(grid.rows().get(i), widths, table.add("TR"));
            rows.add(new Row(row.height(), row.pieces(), i == 0 && grid.rows().size() > 1, List.of(again)));
        }
        return rows;
    }

    /** @param table null for a head that only stands there again */
    private Row head(float[] widths, Tag table) {
        Tag row = table == null ? null : table.add("TR");
        List<Piece> pieces = new ArrayList<>();
        float height = 0;
        float x = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = grid.columns().get(i);
            Tag cell = row == null ? null : row.add("TH", "Column");
            height = Math.max(
                    height, texts.stack(pieces, column.heading(), Type.HEAD, x, 0, widths[i], column.isNumber(), cell));
            x += widths[i] + GAP;
        }
        float bottom = height + PADDING;
        pieces.add(new Piece.Bar(0, bottom, width, HAIR, .4f));
        return Row.of(bottom + PADDING, pieces);
    }

    private Row row(List<Cell> cells, float[] widths, Tag row) {
        List<Piece> pieces = new ArrayList<>();
        float height = 0;
        float x = 0;
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            Tag tag = i == 0 ? row.add("TH", "Row") : row.add("TD");
            boolean isAtEnd = grid.columns().get(i).isNumber();
            float text = texts.stack(pieces, cell.text(), text(i), x, PADDING, widths[i], isAtEnd, tag);
            float note = texts.stack(pieces, cell.note(), Type.NOTE, x, PADDING + text, widths[i], isAtEnd, tag);
            height = Math.max(height, text + note);
            x += widths[i] + GAP;
        }
        float bottom = height + 2 * PADDING;
        pieces.add(new Piece.Bar(0, bottom, width, HAIR, .75f));
        return Row.of(bottom + HAIR, pieces);
    }

    private static Type text(int column) {
        return column == 0 ? Type.STRONG : Type.TEXT;
    }

    /** No column is narrower than its longest word as long as there is room; what remains goes by what is needed. */
    private float[] widths() {
        int count = grid.columns().size();
        float[] least = new float[count];
        float[] wanted = new float[count];
        for (int i = 0; i < count; i++) {
            String heading = grid.columns().get(i).heading();
            least[i] = texts.widestWord(heading, Type.HEAD);
            wanted[i] = texts.width(heading, Type.HEAD);
            for (List<Cell> row : grid.rows()) {
                Cell cell = row.get(i);
                least[i] =
                        max(least[i], texts.widestWord(cell.text(), text(i)), texts.widestWord(cell.note(), Type.NOTE));
                wanted[i] = max(wanted[i], texts.width(cell.text(), text(i)), texts.width(cell.note(), Type.NOTE));
            }
        }
        for (int i = 0; i < count; i++) {
            if (grid.columns().get(i).isNumber()) {
                least[i] = Math.min(wanted[i], Math.max(least[i], width * MOST_NUMBER));
            }
        }
        return shared(least, wanted, width - GAP * (count - 1));
    }

    private static float max(float a, float b, float c) {
        return Math.max(a, Math.max(b, c)) + .01f;
    }

    private static float[] shared(float[] least, float[] wanted, float room) {
        float needed = sum(least);
        float all = sum(wanted);
        float[] widths = new float[least.length];
        for (int i = 0; i < widths.length; i++) {
            if (all <= room) {
                widths[i] = wanted[i];
            } else if (needed <= room) {
                widths[i] = least[i] + (wanted[i] - least[i]) * (room - needed) / (all - needed);
            } else {
                widths[i] = least[i] * room / needed;
            }
        }
        widths[0] += Math.max(0, room - sum(widths));
        return widths;
    }

    private static float sum(float[] numbers) {
        float sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }
}
