// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.files.CsvTable;

/**
 * All entries of a list that its filter holds as a table for other programs, newest first and each one by itself: dates
 * as their sources wrote them, then the columns of the list. Read in parts while it is written.
 */
public final class ListCsv {

    private static final int PART = 500;

    private static final List<String> COLUMNS =
            List.of("when", "name", "state", "value", "unit", "flag", "details", "source", "entry");

    private final UiServices services;
    private final Caller caller;
    private final Person person;
    private final RecordList list;
    private final ListFilter filter;
    private final Messages messages;
    private final List<ListCells.Column> own;
    private final Map<EntryId, Standing> standings;

    private ListCsv(
            UiServices services, Caller caller, Person person, RecordList list, ListFilter filter, Messages messages) {
        this.services = services;
        this.caller = caller;
        this.person = person;
        this.list = list;
        this.filter = filter;
        this.messages = messages;
        this.own = ListCells.every(list, messages);
        this.standings = standings();
    }

    /**
     * @param parameters of the page of the list
     * @throws org.healthstead.api.problem.ProblemException {@code HS-UI-PAGE-NOT-FOUND} when there is no such list
     */
    public static ListCsv of(
            UiServices services,
            Caller caller,
            Person person,
            String name,
            PageParameters parameters,
            Messages messages) {
        RecordList list = RecordList.of(services.kinds().require(), name);
        return new ListCsv(services, caller, person, list, ListFilter.of(person.id(), name, parameters), messages);
    }

    /** How what sources call current stands today: as on the page. */
    private Map<EntryId, Standing> standings() {
        Map<EntryId, Standing> found = new HashMap<>();
        if (list.hasState() && filter.state() != ListFilter.State.ALL) {
            CurrentEntries current = CurrentEntries.read(services, list.scope(), person.id(), caller);
            Stream.concat(current.now().stream(), current.aside().stream()).forEach(row -> {
                found.put(row.newest().id(), row.standing());
                row.others().forEach(line -> found.put(line.id(), row.standing()));
            });
        }
        return found;
    }

    /** What it is called. */
    public String title() {
        return list.title(messages.locale());
    }

    /** Writes it in UTF-8, with a heading. */
    public void write(Appendable out) throws IOException {
        CsvTable table = CsvTable.withMark(out);
        List<String> heading = new ArrayList<>(COLUMNS.stream()
                .map(column -> messages.get("lists.csv." + column))
                .toList());
        own.forEach(column -> heading.add(column.heading()));
        table.row(heading);
        EntryQuery query = list.scope().query(person.id(), PART);
        Optional<String> next = Optional.empty();
        do {
            EntryPage page = services.entries().page(next.map(query::after).orElse(query), caller);
            write(page.lines().stream().filter(this::isShown).toList(), table);
            next = page.next();
        } while (next.isPresent());
    }

    private boolean isShown(EntryLine line) {
        Standing standing = standings.get(line.id());
        boolean isInState = standing == null
                ? filter.state().holds(line.projection())
                : filter.state().holds(standing);
        return list.holds(line) && isInState && filter.hasWords(line, messages);
    }

    private void write(List<EntryLine> lines, CsvTable table) throws IOException {
        Kinds kinds = services.kinds().require();
        ListCells cells = ListCells.read(kinds, services.entries(), person, caller, list, lines, messages);
        for (EntryLine line : lines) {
            List<String> row = new ArrayList<>(plain(line));
            own.forEach(column -> row.add(cells.text(line, column)));
            table.row(row);
        }
    }

    private List<String> plain(EntryLine line) {
        Projection projection = line.projection();
        return List.of(
                projection.date().map(PartialDate::text).orElse(""),
                EntryWords.title(projection, messages),
                QualifierMarks.shown(projection).stream()
                        .map(qualifier -> QualifierMarks.words(qualifier, projection, messages))
                        .collect(Collectors.joining("; ")),
                projection.value().orElse(""),
                projection.unit().orElse(""),
                projection.negated() ? "" : FlagMark.words(projection, messages).orElse(""),
                projection
                        .details()
                        .map(words -> WordingText.of(words, messages.locale()))
                        .orElse(""),
                SourceMark.words(line.source(), messages),
                line.id().toString());
    }
}
