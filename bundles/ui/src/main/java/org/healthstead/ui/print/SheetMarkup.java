// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.BitSet;
import java.util.List;
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
import org.healthstead.ui.api.Html;

/** A sheet as HTML, in the order and in the words of the PDF. */
final class SheetMarkup {

    /** In pixels. */
    private static final String CODE = "180";

    private SheetMarkup() {}

    static void write(Html html, Sheet sheet) {
        html.open("div", "class", "title").open("div");
        html.element("p", "small", sheet.title()).open("h1");
        words(html, sheet.subject());
        html.close().close().open("p");
        for (int i = 0; i < sheet.about().size(); i++) {
            if (i > 0) {
                html.empty("br");
            }
            words(html, sheet.about().get(i));
        }
        html.close().close();
        sections(html, sheet.sections());
        html.open("footer");
        sheet.notes().forEach(note -> html.element("p", null, note));
        html.element("p", null, sheet.running());
        html.close();
    }

    private static void sections(Html html, List<SheetSection> sections) {
        boolean isOpen = false;
        for (SheetSection section : sections) {
            boolean isFramed = section.place() == Place.FRAMED;
            if (isFramed == isOpen) {
                if (isOpen) {
                    html.close();
                } else {
                    html.open("div", "class", "cols");
                }
                isOpen = !isOpen;
            }
            section(html, section);
        }
        if (isOpen) {
            html.close();
        }
    }

    private static void section(Html html, SheetSection section) {
        String look = switch (section.place()) {
            case FRAMED -> "danger";
            case WHOLE -> "span";
            case HALF -> null;
        };
        html.open("section", "class", look).element("h2", null, section.heading());
        section.blocks().forEach(block -> block(html, block));
        html.close();
    }

    private static void block(Html html, SheetBlock block) {
        switch (block) {
            case Sentence sentence -> html.element("p", sentence.isQuiet() ? "mute small" : "small", sentence.text());
            case Lines lines -> {
                html.open("ul");
                lines.lines().forEach(line -> line(html, line));
                html.close();
            }
            case Grid grid -> grid(html, grid);
            case Facts facts -> facts(html, facts);
            case Code code -> code(html, code);
            case Figure figure -> FigureMarkup.write(html, figure);
            case Ruled ruled -> ruled(html, ruled);
        }
    }

    private static void code(Html html, Code code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.dots().size(); y++) {
            BitSet row = code.dots().get(y);
            for (int from = row.nextSetBit(0); from >= 0; ) {
                int to = row.nextClearBit(from);
                path.append('M').append(from).append(' ').append(y);
                path.append('h')
                        .append(to - from)
                        .append("v1h-")
                        .append(to - from)
                        .append('z');
                from = row.nextSetBit(to);
            }
        }
        String size = String.valueOf(code.dots().size());
        html.open(
                "svg",
                "viewBox",
                "0 0 " + size + " " + size,
                "width",
                CODE,
                "height",
                CODE,
                "shape-rendering",
                "crispEdges",
                "role",
                "img",
                "aria-label",
                code.alternative());
        html.open("path", "d", path.toString()).close().close();
    }

    private static void facts(Html html, Facts facts) {
        html.open("dl", "class", "facts");
        for (Fact fact : facts.facts()) {
            html.element("dt", null, fact.name()).open("dd");
            words(html, fact.value());
            html.close();
        }
        html.close();
    }

    private static void ruled(Html html, Ruled ruled) {
        for (int i = 0; i < ruled.lines(); i++) {
            html.empty("hr");
        }
    }

    private static void line(Html html, Line line) {
        html.open("li");
        if (line.isStrong()) {
            html.open("b");
        }
        words(html, line.what());
        if (line.isStrong()) {
            html.close();
        }
        if (!line.more().isEmpty()) {
            html.text(" ");
            words(html, line.more());
        }
        more(html, line.note());
        html.close();
    }

    private static void grid(Html html, Grid grid) {
        html.open("table", "class", "table").open("thead").open("tr");
        for (Column column : grid.columns()) {
            html.open("th", "scope", "col", "class", column.isNumber() ? "n" : null)
                    .text(column.heading())
                    .close();
        }
        html.close().close().open("tbody");
        for (List<Cell> row : grid.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String look = grid.columns().get(i).isNumber() ? "n" : null;
                html.open(i == 0 ? "th" : "td", "scope", i == 0 ? "row" : null, "class", look);
                words(html, row.get(i).text());
                more(html, row.get(i).note());
                html.close();
            }
            html.close();
        }
        html.close().close();
    }

    private static void more(Html html, String note) {
        if (!note.isEmpty()) {
            html.element("span", "more", note);
        }
    }

    /** Words of sources may run in the other direction. */
    private static void words(Html html, String words) {
        html.open("bdi").text(words).close();
    }
}
