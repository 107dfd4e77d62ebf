// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.printing.text.TextLine;

/** A line of a list: the name, and beside it what is said of it. */
final class LineLayout {

    private static final float GAP = 5;

    private final TextRows texts;
    private final float width;

    LineLayout(TextRows texts, float width) {
        this.texts = texts;
        this.width = width;
    }

    /** What is said stands beside the name where it has room there in one line, else below it. */
    Row row(Line line, Tag tag) {
        Type type = line.isStrong() ? Type.STRONG : Type.TEXT;
        List<Piece> pieces = new ArrayList<>();
        List<TextLine> what = texts.lines(line.what(), type, width);
        float height = texts.stack(pieces, line.what(), type, 0, 0, width, false, tag);
        if (!line.more().isEmpty()) {
            float end = what.isEmpty() ? 0 : what.getLast().width() * type.size() + GAP;
            if (end + texts.width(line.more(), Type.TEXT) <= width) {
                float top = Math.max(0, height - type.line());
                height = Math.max(
                        height, top + texts.stack(pieces, line.more(), Type.TEXT, end, top, width - end, false, tag));
            } else {
                height += texts.stack(pieces, line.more(), Type.TEXT, 0, height, width, false, tag);
            }
        }
        return Row.of(height, pieces);
    }
}
