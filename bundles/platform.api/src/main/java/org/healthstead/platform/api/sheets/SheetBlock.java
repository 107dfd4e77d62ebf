// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.BitSet;
import java.util.List;

/** One thing in a section. All words are in the language of the sheet or in that of their source. */
public sealed interface SheetBlock {

    /**
     * A sentence.
     *
     * @param isQuiet true for what is said about the sheet rather than about the person
     */
    record Sentence(String text, boolean isQuiet) implements SheetBlock {}

    /** A list, one thing under the other. */
    record Lines(List<Line> lines) implements SheetBlock {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a list.
     *
     * @param what its name
     * @param more what stands beside the name; may be empty
     * @param note what stands below it in small letters; may be empty
     * @param isStrong true for what must not be overlooked
     */
    record Line(String what, String more, String note, boolean isStrong) {}

    /** Names and values: "Blood group", "O positive". */
    record Facts(List<Fact> facts) implements SheetBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param value may be empty */
    record Fact(String name, String value) {}

    /**
     * A QR code (ISO/IEC 18004) that a telephone shows as text without a network.
     *
     * @param dots its black squares with the quiet zone, rows from above: {@link SheetPrinter#code}
     * @param alternative what it holds, for who does not see it
     */
    record Code(List<BitSet> dots, String alternative) implements SheetBlock {
        public Code {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A drawing over the whole width, such as a chart. It is on one page as a whole, and a table says the same in
     * words.
     *
     * @param height in points, 1/72 inch
     * @param parts in the order in which they are drawn
     * @param alternative what it shows, for who does not see it
     */
    record Figure(double height, List<FigurePart> parts, String alternative) implements SheetBlock {
        public Figure {
            parts = List.copyOf(parts);
        }
    }

    /** Empty lines to write on with a pen. */
    record Ruled(int lines) implements SheetBlock {}

    /** A table. The first cell of each row is its heading; every row has as many cells as there are columns. */
    record Grid(List<Column> columns, List<List<Cell>> rows) implements SheetBlock {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param isNumber true for a column that is flush at its end */
    record Column(String heading, boolean isNumber) {}

    /**
     * @param text may be empty
     * @param note below it in small letters; may be empty
     */
    record Cell(String text, String note) {

        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }
}
