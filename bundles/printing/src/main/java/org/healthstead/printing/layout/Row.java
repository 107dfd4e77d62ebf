// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.List;

/**
 * What is never torn apart: it is on one page as a whole.
 *
 * @param height in points
 * @param isKept true when the next one must be on the same page
 * @param repeated stands above it again when it is the first on a page: the head of its table
 */
record Row(float height, List<Piece> pieces, boolean isKept, List<Row> repeated) {

    Row {
        pieces = List.copyOf(pieces);
        repeated = List.copyOf(repeated);
    }

    static Row of(float height, List<Piece> pieces) {
        return new Row(height, pieces, false, List.of());
    }

    static Row space(float height) {
        return of(height, List.of());
    }

    Row kept() {
        return new Row(height, pieces, true, repeated);
    }

    /** How high the first ones are that must be on one page. */
    static float together(List<Row> rows) {
        float height = 0;
        for (Row row : rows) {
            height += row.height();
            if (!row.isKept()) {
                break;
            }
        }
        return height;
    }

    static float height(List<Row> rows) {
        return (float) rows.stream().mapToDouble(Row::height).sum();
    }
}
