// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.List;

/**
 * Something that is drawn in a {@link SheetBlock.Figure}, in black and grey alone. A place is {@code x}, a part of the
 * width of the figure, 0 at the left and 1 at the right in every language, and {@code y}, points (1/72 inch) from its
 * top. Lines, signs and letters keep their size, however wide the paper is.
 */
public sealed interface FigurePart {

    /** A place in a figure. */
    record Spot(double x, double y) {}

    /** How a line is drawn. */
    enum Stroke {
        /** Grey and thin: what values are read by. */
        GRID,
        /** The edge of the plot. */
        AXIS,
        /** A curve of a reference. */
        CURVE,
        /** The curve in the middle of a reference. */
        MIDDLE,
        /** What was measured. */
        VALUES,
        /** The second of two lines of what was measured. */
        BROKEN
    }

    /** The shape of a point says what its colour would say. */
    enum Sign {
        DOT,
        /** Open: a number that no report gives. */
        RING,
        /** A triangle: above the range. */
        ABOVE,
        /** A triangle: below the range. */
        BELOW,
        /** What needs a look for another reason, or lies beyond the edge. */
        DIAMOND
    }

    /** Where words stand beside their place. */
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** A line through at least two places. */
    record Line(List<Spot> spots, Stroke stroke) implements FigurePart {
        public Line {
            spots = List.copyOf(spots);
        }

        public static Line of(Spot from, Spot to, Stroke stroke) {
            return new Line(List.of(from, to), stroke);
        }
    }

    /** A grey area, behind all that comes after it. */
    record Band(Spot upperLeft, Spot lowerRight) implements FigurePart {}

    /** A point. */
    record Mark(Spot spot, Sign sign) implements FigurePart {}

    /**
     * A few words in one line.
     *
     * @param spot where the letters stand
     * @param isStrong true for what was measured, false for what it is read by
     */
    record Words(Spot spot, Side side, String text, boolean isStrong) implements FigurePart {}
}
