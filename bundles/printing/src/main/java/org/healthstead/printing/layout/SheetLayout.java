// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.printing.text.TextLine;
import org.healthstead.printing.text.Typesetter;

/** A sheet as pages: what is drawn where, and what it means. */
public final class SheetLayout {

    private static final float FOOT = 16;
    private static final float SMALL_FOOT = 12;
    private static final float GUTTER = 22;

    /** Nothing stands beside each other on what is narrower. */
    private static final float NARROW = 340;

    private static final float BETWEEN = 9;
    private static final float THICK = 2;
    private static final float HAIR = .5f;
    private static final float AFTER_RULE = 4;
    private static final float FRAME_PADDING = 7;

    private final Sheet sheet;
    private final TextRows texts;
    private final SectionLayout sections;
    private final float margin;
    private final float width;
    private final float bottom;
    private final Tag document = Tag.document();
    private final Flow flow;

    private SheetLayout(Sheet sheet, TextRows texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.sections = new SectionLayout(texts);
        Paper paper = sheet.paper();
        this.margin = paper.margin() / paper.scale();
        this.width = paper.width() / paper.scale() - 2 * margin;
        this.bottom = paper.height() / paper.scale() - margin - (paper.isSheet() ? FOOT : SMALL_FOOT);
        this.flow = new Flow(margin, paper.top() / paper.scale(), bottom);
    }

    /**
     * @param pages with their feet
     * @param document what they mean
     */
    public record Result(List<Page> pages, Tag document) {}

    public static Result of(Sheet sheet, Typesetter typesetter) {
        return new SheetLayout(sheet, new TextRows(typesetter)).result();
    }

    private Result result() {
        head();
        List<SheetSection> all = sheet.sections();
        for (int i = 0; i < all.size(); i++) {
            SheetSection section = all.get(i);
            boolean isPair = width >= NARROW
                    && section.place() == Place.HALF
                    && i + 1 < all.size()
                    && all.get(i + 1).place() == Place.HALF;
            if (isPair && pair(section, all.get(i + 1))) {
                i++;
            } else if (section.place() == Place.FRAMED) {
                framed(section);
            } else {
                whole(section);
            }
        }
        notes();
        List<Page> pages = flow.pages();
        for (int i = 0; i < pages.size(); i++) {
            foot(pages.get(i), i + 1, pages.size());
        }
        return new Result(pages, document);
    }

    private void head() {
        float aside = Math.min(width * .42f, (float) sheet.about().stream()
                .mapToDouble(line -> texts.width(line, Type.ABOUT))
                .max()
                .orElse(0));
        float room = width - (aside == 0 ? 0 : aside + GUTTER);
        List<Piece> pieces = new ArrayList<>();
        float height = texts.stack(pieces, sheet.title(), Type.TITLE, 0, 0, room, false, document.add("P"));
        height += texts.stack(pieces, sheet.subject(), Type.NAME, 0, height, room, false, document.add("H1"));
        List<Piece> beside = new ArrayList<>();
        float besideHeight = 0;
        for (String line : sheet.about()) {
            besideHeight += texts.stack(
                    beside, line, Type.ABOUT, room + GUTTER, besideHeight, aside + 1, true, document.add("P"));
        }
        float down = Math.max(0, height - besideHeight);
        beside.forEach(piece -> pieces.add(piece.moved(0, down)));
        float bottom = Math.max(height, besideHeight) + 4;
        pieces.add(new Piece.Bar(0, bottom, width, THICK, 0));
        flow.put(List.of(Row.of(bottom + THICK, pieces)));
        flow.space(BETWEEN);
    }

    private void whole(SheetSection section) {
        List<Row> rows = sections.rows(section, width, document);
        flow.keep(Row.together(rows) + AFTER_RULE);
        rule(width, 0);
        flow.put(rows);
        flow.space(BETWEEN);
    }

    private boolean pair(SheetSection one, SheetSection other) {
        float half = (width - GUTTER) / 2;
        Tag trial = Tag.document();
        float height =
                Math.max(Row.height(sections.rows(one, half, trial)), Row.height(sections.rows(other, half, trial)))
                        + 4;
        if (height > flow.height()) {
            return false;
        }
        flow.keep(height);
        flow.draw(new Piece.Bar(0, 0, half, HAIR, 0));
        rule(half, half + GUTTER);
        flow.put(sections.rows(one, half, document), sections.rows(other, half, document), half + GUTTER);
        flow.space(BETWEEN);
        return true;
    }

    private void rule(float length, float from) {
        flow.draw(new Piece.Bar(from, 0, length, HAIR, 0));
        flow.put(List.of(Row.space(AFTER_RULE).kept()));
    }

    private void framed(SheetSection section) {
        float inner = width - 2 * FRAME_PADDING;
        List<Row> rows = sections.rows(section, inner, document);
        float height = Row.height(rows) + 2 * FRAME_PADDING;
        flow.keep(height);
        boolean isOnePage = height <= flow.room();
        if (isOnePage) {
            frame(height);
        } else {
            flow.draw(new Piece.Bar(0, 0, width, THICK, 0));
        }
        List<Row> inside = new ArrayList<>(List.of(Row.space(FRAME_PADDING).kept()));
        rows.forEach(row -> inside.add(moved(row)));
        flow.put(inside);
        flow.draw(new Piece.Bar(0, FRAME_PADDING - THICK, width, THICK, 0));
        flow.put(List.of(Row.space(FRAME_PADDING)));
        flow.space(BETWEEN);
    }

    private void frame(float height) {
        flow.draw(new Piece.Bar(0, 0, width, THICK, 0));
        flow.draw(new Piece.Bar(0, 0, THICK, height, 0));
        flow.draw(new Piece.Bar(width - THICK, 0, THICK, height, 0));
    }

    private static Row moved(Row row) {
        List<Piece> pieces = row.pieces().stream()
                .map(piece -> piece.moved(FRAME_PADDING, 0))
                .toList();
        return new Row(
                row.height(),
                pieces,
                row.isKept(),
                row.repeated().stream().map(SheetLayout::moved).toList());
    }

    private void notes() {
        if (!sheet.notes().isEmpty()) {
            List<Row> rows = new ArrayList<>();
            sheet.notes().forEach(note -> rows.addAll(texts.rows(note, Type.NOTE, width, document.add("P"))));
            flow.keep(Row.height(rows) + 4);
            rule(width, 0);
            flow.put(rows);
        }
    }

    private void foot(Page page, int number, int pages) {
        float top = bottom + (sheet.paper().isSheet() ? 6 : 2);
        String count = sheet.pageNumber().words(number, pages);
        float end = texts.width(count, Type.FOOT);
        page.add(new Piece.Bar(margin, top, width, HAIR, .4f));
        List<Piece> pieces = new ArrayList<>();
        List<TextLine> running = texts.lines(sheet.running(), Type.FOOT, width - end - GUTTER);
        for (int i = 0; i < running.size(); i++) {
            float y = 2 + i * Type.FOOT.line() + Type.FOOT.baseline();
            pieces.add(new Piece.Text(0, y, running.get(i), Type.FOOT, null));
        }
        texts.stack(pieces, count, Type.FOOT, width - end - 1, 2, end + 1, true, null);
        pieces.forEach(piece -> page.add(piece.moved(margin, top)));
    }
}
