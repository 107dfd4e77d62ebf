// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Side;
import org.healthstead.platform.api.sheets.FigurePart.Sign;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.FigurePart.Stroke;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetBlock;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Code;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetBlock.Fact;
import org.healthstead.platform.api.sheets.SheetBlock.Facts;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.platform.api.sheets.SheetBlock.Grid;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetBlock.Lines;
import org.healthstead.platform.api.sheets.SheetBlock.Ruled;
import org.healthstead.platform.api.sheets.SheetBlock.Sentence;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;

/** Sheets for tests. */
final class Sheets {

    private Sheets() {}

    static Sheet of(Locale locale, Paper paper, String subject, List<SheetSection> sections) {
        return new Sheet(
                locale,
                paper,
                "Summary",
                subject,
                List.of("Born 4 March 1974", "female"),
                sections,
                List.of("Entries that are private are not on this sheet."),
                subject + " · born 4 March 1974 · from Healthstead at Home",
                (page, pages) -> "Page " + page + " of " + pages);
    }

    static SheetSection section(Place place, SheetBlock... blocks) {
        return new SheetSection("part", "Heading", place, List.of(blocks));
    }

    static Code code(String text) {
        return new Code(new PdfSheetPrinter().code(text), "QR code with this text: " + text);
    }

    /** A chart: a band, a grid, two lines, and every sign at the height of its number. */
    static Figure figure(String words) {
        List<FigurePart> parts = new ArrayList<>();
        parts.add(new FigurePart.Band(new Spot(.1, 40), new Spot(.9, 70)));
        parts.add(FigurePart.Line.of(new Spot(0, 100), new Spot(1, 100), Stroke.GRID));
        for (Stroke stroke : Stroke.values()) {
            parts.add(FigurePart.Line.of(new Spot(.1, 100), new Spot(.9, 20 + 5 * stroke.ordinal()), stroke));
        }
        for (Sign sign : Sign.values()) {
            parts.add(new FigurePart.Mark(new Spot(.2 + .1 * sign.ordinal(), 50), sign));
        }
        parts.add(new FigurePart.Words(new Spot(0, 98), Side.RIGHT, "7", false));
        parts.add(new FigurePart.Words(new Spot(.5, 116), Side.MIDDLE, words, false));
        parts.add(new FigurePart.Words(new Spot(1, 30), Side.LEFT, "97", true));
        return new Figure(120, parts, "Three values. The newest: 97.");
    }

    static Sheet saying(String text) {
        return of(Locale.ENGLISH, Paper.A4, "Helen Marlow", List.of(section(Place.WHOLE, new Sentence(text, false))));
    }

    /** Everything that can be on a sheet. */
    static Sheet full(Locale locale, Paper paper, String subject, int rows) {
        List<List<Cell>> cells = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(List.of(
                    new Cell("Ferritin " + i, "Laboratory Dr Kraus"), Cell.of("11 µg/L"), Cell.of("Low, 15 – 150")));
            lines.add(new Line("Migraine " + i, "since 1996", i % 3 == 0 ? "also said by the hospital" : "", false));
        }
        Grid grid = new Grid(
                List.of(new Column("What", false), new Column("Newest", true), new Column("Range", false)), cells);
        return of(
                locale,
                paper,
                subject,
                List.of(
                        section(Place.FRAMED, new Lines(List.of(new Line("Penicillin", "High risk", "", true)))),
                        section(Place.WHOLE, grid),
                        section(Place.HALF, new Lines(lines)),
                        section(Place.HALF, new Sentence("Nothing is recorded.", false)),
                        section(Place.HALF, new Facts(List.of(new Fact("Blood group", "O positive, 2004")))),
                        section(Place.HALF, code("Helen Marlow"), new Ruled(3)),
                        section(Place.WHOLE, figure("2024"))));
    }
}
