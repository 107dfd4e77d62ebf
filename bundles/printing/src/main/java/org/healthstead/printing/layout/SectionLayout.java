// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.sheets.SheetBlock;
import org.healthstead.platform.api.sheets.SheetBlock.Grid;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetBlock.Lines;
import org.healthstead.platform.api.sheets.SheetBlock.Sentence;
import org.healthstead.platform.api.sheets.SheetSection;

/** A section as rows, its heading first. */
final class SectionLayout {

    private static final float AFTER_HEADING = 1.5f;
    private static final float BETWEEN = 1.5f;

    private final TextRows texts;

    SectionLayout(TextRows texts) {
        this.texts = texts;
    }

    List<Row> rows(SheetSection section, float width, Tag parent) {
        Tag tag = parent.add("Sect");
        List<Row> rows = new ArrayList<>();
        texts.rows(section.heading(), Type.HEADING, width, tag.add("H2")).forEach(row -> rows.add(row.kept()));
        rows.add(Row.space(AFTER_HEADING).kept());
        for (SheetBlock block : section.blocks()) {
            rows.addAll(
                    switch (block) {
                        case Sentence sentence ->
                            texts.rows(
                                    sentence.text(), sentence.isQuiet() ? Type.NOTE : Type.TEXT, width, tag.add("P"));
                        case Lines lines -> lines(lines, width, tag.add("L"));
                        case Grid grid -> new GridLayout(texts, grid, width).rows(tag);
                    });
        }
        return rows;
    }

    private List<Row> lines(Lines lines, float width, Tag list) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.lines()) {
            Tag body = list.add("LI").add("LBody");
            List<Row> parts = new ArrayList<>();
            parts.add(new LineLayout(texts, width).row(line, body));
            parts.addAll(texts.rows(line.note(), Type.NOTE, width, body));
            for (int i = 0; i < parts.size(); i++) {
                rows.add(i < parts.size() - 1 ? parts.get(i).kept() : parts.get(i));
            }
            rows.add(Row.space(BETWEEN));
        }
        return rows;
    }
}
