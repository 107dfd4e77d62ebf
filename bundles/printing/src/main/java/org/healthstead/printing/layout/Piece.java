// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.BitSet;
import java.util.List;
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

    /** A filled rectangle: a rule, or one side of a frame. */
    record Bar(float x, float y, float width, float height, float grey) implements Piece {
        @Override
        public Piece moved(float right, float down) {
            return new Bar(x + right, y + down, width, height, grey);
        }
    }
}
