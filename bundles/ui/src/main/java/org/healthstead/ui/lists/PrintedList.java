// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;

/** Columns of a list of the catalogue for paper, with the same words as on the page of the list. */
public final class PrintedList {

    private final ListCells cells;
    private final List<ListCells.Column> columns;

    private PrintedList(ListCells cells, List<ListCells.Column> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /**
     * @param list name of the list
     * @param rows what is printed of it
     * @param wanted names of columns; those in which something stands are taken, in this order
     */
    public static PrintedList read(
            UiServices services,
            Person person,
            Caller caller,
            String list,
            List<EntryLine> rows,
            List<String> wanted,
            Messages messages) {
        Kinds kinds = services.kinds().require();
        ListCells cells =
                ListCells.read(kinds, services.entries(), person, caller, RecordList.of(kinds, list), rows, messages);
        List<ListCells.Column> columns = wanted.stream()
                .flatMap(name ->
                        cells.all().stream().filter(column -> column.name().equals(name)))
                .toList();
        return new PrintedList(cells, columns);
    }

    /** Of each column. */
    public List<String> headings() {
        return columns.stream().map(ListCells.Column::heading).toList();
    }

    public boolean isDate(int column) {
        return columns.get(column).isDate();
    }

    /** What each column says of an entry; empty where it says nothing. */
    public List<String> texts(EntryLine row) {
        return columns.stream().map(column -> cells.text(row, column)).toList();
    }
}
