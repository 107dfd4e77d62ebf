// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts rows onto pages, one below the other, and begins a new page where one has no more room. */
final class Flow {

    private final float left;
    private final float top;
    private final float bottom;
    private final List<Page> pages = new ArrayList<>();
    private float y;

    /** Edges in points from the upper left corner of the paper. */
    Flow(float left, float top, float bottom) {
        this.left = left;
        this.top = top;
        this.bottom = bottom;
        turn();
    }

    private void turn() {
        pages.add(new Page());
        y = top;
    }

    float room() {
        return bottom - y;
    }

    float height() {
        return bottom - top;
    }

    private boolean isFresh() {
        return y <= top;
    }

    /** Begins a new page unless this much has room on this one, or would have on none. */
    void keep(float wanted) {
        if (wanted > room() && wanted <= height() && !isFresh()) {
            turn();
        }
    }

    void space(float wanted) {
        if (!isFresh()) {
            y = Math.min(bottom, y + wanted);
        }
    }

    void put(List<Row> rows) {
        int i = 0;
        while (i < rows.size()) {
            int end = i;
            float together = rows.get(i).height();
            while (rows.get(end).isKept() && end + 1 < rows.size()) {
                end++;
                together += rows.get(end).height();
            }
            if (together > room() && !isFresh()) {
                turn();
                put(rows.get(i).repeated(), 0);
            }
            put(rows.subList(i, end + 1), 0);
            i = end + 1;
        }
    }

    /** Puts two columns beside each other, whose rows have room on this page. */
    void put(List<Row> rows, List<Row> others, float right) {
        float start = y;
        put(rows, 0);
        float end = y;
        y = start;
        put(others, right);
        y = Math.max(y, end);
    }

    private void put(List<Row> rows, float right) {
        for (Row row : rows) {
            if (row.height() > room() && !isFresh() && right == 0) {
                turn();
            }
            row.pieces().forEach(piece -> piece(piece.moved(left + right, y)));
            y += row.height();
        }
    }

    /** Draws where the next row would begin. */
    void draw(Piece piece) {
        piece(piece.moved(left, y));
    }

    private void piece(Piece piece) {
        pages.getLast().add(piece);
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }
}
