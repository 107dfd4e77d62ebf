// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.printing.text.TextLine;
import org.healthstead.printing.text.Typesetter;

/** Text as rows, one for each line. */
final class TextRows {

    private final Typesetter typesetter;

    TextRows(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    List<TextLine> lines(String text, Type type, float width) {
        return typesetter.lines(text, type.isBold(), width / type.size());
    }

    float width(String text, Type type) {
        return typesetter.width(text, type.isBold()) * type.size();
    }

    float widestWord(String text, Type type) {
        return typesetter.widestWord(text, type.isBold()) * type.size();
    }

    List<Row> rows(String text, Type type, float width, Tag tag) {
        return rows(text, type, 0, width, tag);
    }

    /** @param indent from the left */
    List<Row> rows(String text, Type type, float indent, float width, Tag tag) {
        List<Row> rows = new ArrayList<>();
        for (TextLine line : lines(text, type, width - indent)) {
            rows.add(Row.of(type.line(), List.of(new Piece.Text(indent, type.baseline(), line, type, tag))));
        }
        return rows;
    }

    /**
     * Lines below each other within one row.
     *
     * @param isAtEnd flush at the end of the width
     * @return how high they are
     */
    float stack(List<Piece> pieces, String text, Type type, float x, float y, float width, boolean isAtEnd, Tag tag) {
        float top = y;
        for (TextLine line : lines(text, type, width)) {
            float start = isAtEnd ? x + width - line.width() * type.size() : x;
            pieces.add(new Piece.Text(start, top + type.baseline(), line, type, tag));
            top += type.line();
        }
        return top - y;
    }
}
