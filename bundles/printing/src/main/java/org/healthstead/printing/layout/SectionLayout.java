// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.healthstead.platform.api.sheets.SheetBlock;
import org.healthstead.platform.api.sheets.SheetBlock.Code;
import org.healthstead.platform.api.sheets.SheetBlock.Fact;
import org.healthstead.platform.api.sheets.SheetBlock.Facts;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.platform.api.sheets.SheetBlock.Grid;
import org.healthstead.platform.api.sheets.SheetBlock.Line;
import org.healthstead.platform.api.sheets.SheetBlock.Lines;
import org.healthstead.platform.api.sheets.SheetBlock.Ruled;
import org.healthstead.platform.api.sheets.SheetBlock.Sentence;
import org.healthstead.platform.api.sheets.SheetSection;

/** A section as rows, its heading first. */
final class SectionLayout {

    private static final float AFTER_HEADING = 1.5f;
    private static final float BETWEEN = 1.5f;
    private static final float AFTER_WORDS = 6;

    private static final float GAP = 8;
    private static final float MOST_NAME = .45f;
    private static final float CODE = 130;
    private static final float RULED = 24;
    private static final float HAIR = .4f;

    private final TextRows texts;

    SectionLayout(TextRows texts) {
        this.texts = texts;
    }

    List<Row> rows(SheetSection section, float width, Tag parent) {
        Tag tag = parent.add("Sect");
        List<Row> rows = new ArrayList<>();
        texts.rows(section.heading(), Type.HEADING, width, tag.add("H2")).forEach(row -> rows.add(row.kept()));
        rows.add(Row.space(AFTER_HEADING).kept());
        for (int i = 0; i < section.blocks().size(); i++) {
            SheetBlock block = section.blocks().get(i);
            boolean isAfterWords = i > 0 && section.blocks().get(i - 1) instanceof Sentence;
            if (isAfterWords && (block instanceof Grid || block instanceof Figure)) {
                rows.add(Row.space(AFTER_WORDS));
            }
            List<Row> own = rows(block, width, tag);
            boolean isCaptioned = block instanceof Figure
                    && i + 1 < section.blocks().size()
                    && section.blocks().get(i + 1) instanceof Sentence;
            own.forEach(row -> rows.add(isCaptioned ? row.kept() : row));
        }
        return rows;
    }

    private List<Row> rows(SheetBlock block, float width, Tag tag) {
        return switch (block) {
            case Sentence sentence ->
                texts.rows(sentence.text(), sentence.isQuiet() ? Type.NOTE : Type.TEXT, width, tag.add("P"));
            case Lines lines -> lines(lines, width, tag.add("L"));
            case Grid grid -> new GridLayout(texts, grid, width).rows(tag);
            case Facts facts -> facts(facts, width, tag.add("L"));
            case Code code -> List.of(code(code, width, tag.addFigure(code.alternative())));
            case Figure figure ->
                List.of(new FigureLayout(texts, width).row(figure, tag.addFigure(figure.alternative())));
            case Ruled ruled -> ruled(ruled, width);
        };
    }

    private List<Row> facts(Facts facts, float width, Tag list) {
        float names = (float) facts.facts().stream()
                .mapToDouble(fact -> texts.width(fact.name(), Type.NOTE))
                .max()
                .orElse(0);
        float beside = Math.min(names, width * MOST_NAME) + GAP;
        List<Row> rows = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            Tag item = list.add("LI");
            List<Piece> pieces = new ArrayList<>();
            float down = Type.TEXT.baseline() - Type.NOTE.baseline();
            float name =
                    down + texts.stack(pieces, fact.name(), Type.NOTE, 0, down, beside - GAP, false, item.add("Lbl"));
            float value =
                    texts.stack(pieces, fact.value(), Type.TEXT, beside, 0, width - beside, false, item.add("LBody"));
            rows.add(Row.of(Math.max(name, value), pieces));
        }
        return rows;
    }

    private static Row code(Code code, float width, Tag tag) {
        float size = Math.min(width, CODE);
        return Row.of(size, List.of(new Piece.Dots(0, 0, size, code.dots(), tag)));
    }

    private static List<Row> ruled(Ruled ruled, float width) {
        Row line = Row.of(RULED, List.of(new Piece.Bar(0, RULED - HAIR, width, HAIR, .4f)));
        return Collections.nCopies(ruled.lines(), line);
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
