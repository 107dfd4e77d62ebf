// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.printing.text.TextLine;

/** A figure as wide as the page: places become points, words become lines. */
final class FigureLayout {

    private static final float GREY = .88f;

    private final TextRows texts;
    private final float width;

    FigureLayout(TextRows texts, float width) {
        this.texts = texts;
        this.width = width;
    }

    Row row(Figure figure, Tag tag) {
        List<Piece> parts = new ArrayList<>();
        figure.parts().forEach(part -> {
            switch (part) {
                case FigurePart.Line line ->
                    parts.add(new Piece.Path(
                            0, 0, width, line.spots().stream().map(this::placed).toList(), line.stroke()));
                case FigurePart.Band band -> parts.add(area(placed(band.upperLeft()), placed(band.lowerRight())));
                case FigurePart.Mark mark ->
                    parts.add(
                            new Piece.Point(x(mark.spot()), (float) mark.spot().y(), mark.sign()));
                case FigurePart.Words words -> words(words, parts);
            }
        });
        return Row.of((float) figure.height(), List.of(new Piece.Drawing(0, 0, width, parts, tag)));
    }

    private float x(Spot spot) {
        return (float) (spot.x() * width);
    }

    private Spot placed(Spot spot) {
        return new Spot(x(spot), spot.y());
    }

    private static Piece area(Spot from, Spot to) {
        return new Piece.Bar(
                (float) from.x(), (float) from.y(), (float) (to.x() - from.x()), (float) (to.y() - from.y()), GREY);
    }

    /** In one line: what is too long for the page is no label. */
    private void words(FigurePart.Words words, List<Piece> parts) {
        Type type = words.isStrong() ? Type.LABEL : Type.AXIS;
        for (TextLine line : texts.lines(words.text(), type, width)) {
            float length = line.width() * type.size();
            float before = switch (words.side()) {
                case LEFT -> length;
                case MIDDLE -> length / 2;
                case RIGHT -> 0;
            };
            parts.add(new Piece.Text(
                    x(words.spot()) - before, (float) words.spot().y(), line, type, null));
        }
    }
}
