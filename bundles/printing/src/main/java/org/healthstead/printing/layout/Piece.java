// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.BitSet;
import java.util.List;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.printing.text.TextLine;

/** Something that is drawn. Lengths are points; y counts downwards from the top of what holds the piece. */
public sealed interface Piece {

    float x();

    float y();

    float width();

    /** The same, further to the right and down. */
    Piece moved(float right, float down);

    /**
     * A line of text.
     *
     * @param y where the letters stand
     * @param tag what it belongs to; null for what is no content, such as the foot of a page
     */
    record Text(float x, float y, TextLine line, Type type, Tag tag) implements Piece {
        @Override
        public float width() {
            return line.width() * type.size();
        }

        @Override
        public Piece moved(float right, float down) {
            return new Text(x + right, y + down, line, type, tag);
        }
    }

    /**
     * A picture of black squares.
     *
     * @param width of the whole
     * @param dots rows from above
     */
    record Dots(float x, float y, float width, List<BitSet> dots, Tag tag) implements Piece {

        /** Of one square. */
        public float dot() {
            return width / dots.size();
        }

        @Override
        public Piece moved(float right, float down) {
            return new Dots(x + right, y + down, width, dots, tag);
        }
    }

    /**
     * A figure: pieces whose places count from its upper left corner. It is never mirrored.
     *
     * @param parts in the order in which they are drawn; they belong to the tag of the whole
     */
    record Drawing(float x, float y, float width, List<Piece> parts, Tag tag) implements Piece {

        public Drawing {
            parts = List.copyOf(parts);
        }

        @Override
        public Piece moved(float right, float down) {
            return new Drawing(x + right, y + down, width, parts, tag);
        }
    }

    /**
     * A line through places of a figure.
     *
     * @param spots in points, from where the piece stands
     */
    record Path(float x, float y, float width, List<Spot> spots, FigurePart.Stroke stroke) implements Piece {

        public Path {
            spots = List.copyOf(spots);
        }

        @Override
        public Piece moved(float right, float down) {
            return new Path(x + right, y + down, width, spots, stroke);
        }
    }

    /** A point of a figure, in the middle of its place. */
    record Point(float x, float y, FigurePart.Sign sign) implements Piece {

        @Override
        public float width() {
            return 0;
        }

        @Override
        public Piece moved(float right, float down) {
            return new Point(x + right, y + down, sign);
        }
    }

    /** A filled rectangle: a rule, or one side of a frame. */
    record Bar(float x, float y, float width, float height, float grey) implements Piece {
        @Override
        public Piece moved(float right, float down) {
            return new Bar(x + right, y + down, width, height, grey);
        }
    }
}
