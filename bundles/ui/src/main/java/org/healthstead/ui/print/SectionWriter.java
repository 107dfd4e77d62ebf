// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
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
import org.healthstead.ui.api.Messages;

/** Puts a section together. What has no room is never left out without a word. For one thread. */
final class SectionWriter {

    private final String id;
    private final String heading;
    private final Messages messages;
    private final List<SheetBlock> blocks = new ArrayList<>();

    SectionWriter(String id, String heading, Messages messages) {
        this.id = id;
        this.heading = heading;
        this.messages = messages;
    }

    static Column words(String heading) {
        return new Column(heading, false);
    }

    static Column number(String heading) {
        return new Column(heading, true);
    }

    SectionWriter say(String sentence) {
        blocks.add(new Sentence(sentence, false));
        return this;
    }

    SectionWriter remark(String sentence) {
        blocks.add(new Sentence(sentence, true));
        return this;
    }

    SectionWriter lines(List<Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Lines(lines));
        }
        return this;
    }

    /** A table of the first of some things, and how many more there are. */
    <T> SectionWriter table(List<Column> columns, List<T> things, int most, Function<T, List<Cell>> row) {
        if (!things.isEmpty()) {
            blocks.add(new Grid(columns, things.stream().limit(most).map(row).toList()));
            more(things.size() - most);
        }
        return this;
    }

    /** A list of the first of some things, and how many more there are. */
    <T> SectionWriter list(List<T> things, int most, Function<T, Line> line) {
        lines(things.stream().limit(most).map(line).toList());
        more(things.size() - most);
        return this;
    }

    SectionWriter figure(Figure figure) {
        blocks.add(figure);
        return this;
    }

    /** @param said what it holds, in words */
    SectionWriter code(List<BitSet> dots, String said) {
        blocks.add(new Code(dots, said));
        return this;
    }

    /** Names and values, and how many more there are. */
    <T> SectionWriter facts(List<T> things, int most, Function<T, Fact> fact) {
        if (!things.isEmpty()) {
            blocks.add(new Facts(things.stream().limit(most).map(fact).toList()));
            more(things.size() - most);
        }
        return this;
    }

    SectionWriter ruled(int lines) {
        blocks.add(new Ruled(lines));
        return this;
    }

    /** Says how many have no room; nothing for none. */
    void more(long count) {
        if (count > 0) {
            say(messages.get("print.more", count));
        }
    }

    SheetSection in(SheetSection.Place place) {
        return new SheetSection(id, heading, place, blocks);
    }
}
