// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetBlock;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetBlock.Grid;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetBlock.Lines;
import org.healthstead.platform.api.sheets.SheetBlock.Sentence;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.api.Html;

/** A sheet as HTML, in the order and in the words of the PDF. */
final class SheetMarkup {

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
