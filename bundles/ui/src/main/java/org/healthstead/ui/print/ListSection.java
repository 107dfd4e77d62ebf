// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.sheets.SheetBlock.Cell;
import org.healthstead.platform.api.sheets.SheetBlock.Column;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.platform.api.sheets.SheetSection.Place;
import org.healthstead.ui.lists.PrintedList;

/** A table with the columns that a list of the catalogue has. */
final class ListSection {

    /**
     * @param entry that is shown
     * @param notes what must be said beside it
     */
    record Row(EntryLine entry, List<String> notes) {}

    private final SheetReading reading;
    private final List<Row> rows;
    private final PrintedList list;

    /**
     * @param list name of the list
     * @param wanted names of columns
     */
    ListSection(SheetReading reading, String list, List<Row> rows, List<String> wanted) {
        this.reading = reading;
        this.rows = List.copyOf(rows);
        this.list = PrintedList.read(
                reading.services(),
                reading.person(),
                reading.caller(),
                list,
                rows.stream().map(Row::entry).toList(),
                wanted,
                reading.messages());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<EntryLine> entries() {
        return rows.stream().map(Row::entry).toList();
    }

    /** @param none said when there are no rows */
    SheetSection section(String id, String heading, String none, EntryCells words) {
        SectionWriter section = new SectionWriter(id, heading, reading.messages());
        if (rows.isEmpty()) {
            section.say(none);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(SectionWriter.words(reading.messages().get("overview.what")));
        List<String> headings = list.headings();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new Column(headings.get(i), list.isDate(i)));
        }
        section.table(columns, rows, Integer.MAX_VALUE, row -> cells(row, words));
        return section.in(Place.WHOLE);
    }

    private List<Cell> cells(Row row, EntryCells words) {
        List<Cell> cells = new ArrayList<>();
        cells.add(words.named(row.entry(), row.notes()));
        list.texts(row.entry()).forEach(text -> cells.add(Cell.of(text)));
        return cells;
    }
}
