// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.ListColumn;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Wording;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;

/**
 * The columns of the rows of a page, as the catalogue of kinds has them: columns of the same name are one, a column
 * that nothing stands in is left out, and of very many the last ones stand below the name instead.
 *
 * @param title heading of the names; empty when the kinds of the rows call them by different words
 * @param columns beside the name
 * @param others what has no room beside it
 * @param texts by entry and name of the column
 */
record ListCells(
        Optional<String> title, List<Column> columns, List<Column> others, Map<EntryId, Map<String, String>> texts) {

    private static final int MOST = 6;

    /** From so many lines on a column has to tell them apart. */
    private static final int MANY = 5;

    private static final String NAME = "title";
    private static final String STATE = "state";
    private static final String DATE = "date";
    private static final String VALUE = "value";

    private static final Set<String> BESIDE = Set.of(NAME, STATE, DATE, VALUE);

    /** Of a kind that the catalogue has no columns for. */
    private static final List<ListColumn> PLAIN = List.of(plain(VALUE), plain(DATE));

    /** @param isOnPhone as {@link ListColumn#isOnPhone} */
    record Column(String name, String heading, boolean isOnPhone, boolean isDate) {}

    private static ListColumn plain(String derivation) {
        return new ListColumn(derivation, new Label(derivation, Map.of("en", derivation)), true, derivation);
    }

    /** Reads the bodies of the rows. */
    static ListCells read(
            Kinds catalogue,
            EntryStore entries,
            Person person,
            Caller caller,
            RecordList list,
            List<EntryLine> rows,
            Messages messages) {
        Map<EntryId, JsonObject> bodies = entries.bodies(
                rows.stream()
                        .filter(row -> !columns(list, row).stream().allMatch(ListColumn::isOfLine))
                        .map(EntryLine::id)
                        .toList(),
                caller);
        RecordReferences references = new RecordReferences(entries, person, caller);
        references.prepare(bodies.values(), members(list));
        Map<EntryId, Map<String, String>> texts = new HashMap<>();
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (EntryLine row : rows) {
            List<ListColumn> own = columns(list, row);
            Map<String, Wording> cells = Optional.ofNullable(bodies.get(row.id()))
                    .map(body -> catalogue.cells(row.projection(), body, references))
                    .orElse(Map.of());
            Map<String, String> said = new HashMap<>();
            for (ListColumn column : own) {
                if (column.derivation().equals(NAME)) {
                    titles.put(column.name(), column.heading().in(messages.locale()));
                }
                text(column, row, cells, messages).ifPresent(text -> {
                    said.put(column.name(), text);
                    columns.computeIfAbsent(column.name(), name -> column(column, messages));
                });
            }
            texts.put(row.id(), said);
        }
        return arranged(titles, inOrder(list, columns), texts);
    }

    /** Every column that the kinds of a list have beside name, state, value and date, whether anything stands in it. */
    static List<Column> every(RecordList list, Messages messages) {
        Map<String, Column> columns = new LinkedHashMap<>();
        list.kinds().stream()
                .flatMap(kind -> kind.uses().columns().stream())
                .filter(column -> !BESIDE.contains(column.derivation()))
                .forEach(column -> columns.computeIfAbsent(column.name(), name -> column(column, messages)));
        return List.copyOf(columns.values());
    }

    /** Outermost members that columns are filled in from: {@code requester} of {@code words requester}. */
    private static Set<String> members(RecordList list) {
        Set<String> members = new LinkedHashSet<>();
        list.kinds().stream()
                .flatMap(kind -> kind.uses().columns().stream())
                .filter(column -> !column.isOfLine())
                .forEach(column -> Stream.of(column.derivation().split("[\\s|]+"))
                        .skip(1)
                        .map(path -> path.split("[.\\[]", 2)[0])
                        .forEach(members::add));
        return members;
    }

    private static List<ListColumn> columns(RecordList list, EntryLine row) {
        return list.kind(row)
                .map(kind -> kind.uses().columns())
                .filter(own -> !own.isEmpty())
                .orElse(PLAIN);
    }

    private static ListCells arranged(
            Map<String, String> titles, List<Column> columns, Map<EntryId, Map<String, String>> texts) {
        List<Column> beside = new ArrayList<>(columns);
        List<Column> others = new ArrayList<>();
        for (Column column : columns) {
            if (isTheSameEverywhere(column, texts)) {
                beside.remove(column);
                others.add(column);
            }
        }
        for (int i = beside.size() - 1; i >= 0 && beside.size() > MOST; i--) {
            if (!beside.get(i).isOnPhone()) {
                others.addFirst(beside.remove(i));
            }
        }
        Optional<String> title =
                titles.size() == 1 ? Optional.of(titles.values().iterator().next()) : Optional.empty();
        return new ListCells(title, beside, others, texts);
    }

    /** What every line of a long list says ("Confirmed") tells none from another. */
    private static boolean isTheSameEverywhere(Column column, Map<EntryId, Map<String, String>> texts) {
        return texts.size() >= MANY
                && !column.isOnPhone()
                && texts.values().stream()
                                .map(said -> said.getOrDefault(column.name(), ""))
                                .distinct()
                                .count()
                        == 1;
    }

    /** As the kinds have them, whatever row had a column first. */
    private static List<Column> inOrder(RecordList list, Map<String, Column> columns) {
        Map<String, Column> ordered = new LinkedHashMap<>();
        list.kinds().stream()
                .flatMap(kind -> kind.uses().columns().stream())
                .map(ListColumn::name)
                .filter(columns::containsKey)
                .forEach(name -> ordered.put(name, columns.get(name)));
        columns.forEach(ordered::putIfAbsent);
        return List.copyOf(ordered.values());
    }

    private static Column column(ListColumn column, Messages messages) {
        String heading = switch (PLAIN.contains(column) ? column.name() : "") {
            case VALUE -> messages.get("lists.value");
            case DATE -> messages.get("overview.when");
            default -> column.heading().in(messages.locale());
        };
        return new Column(column.name(), heading, column.isOnPhone(), isDate(column));
    }

    private static boolean isDate(ListColumn column) {
        return column.derivation().equals(DATE) || column.derivation().startsWith("day ");
    }

    private static Optional<String> text(
            ListColumn column, EntryLine row, Map<String, Wording> cells, Messages messages) {
        return switch (column.derivation()) {
            // Both stand beside the name.
            case NAME, STATE -> Optional.empty();
            case VALUE -> WordingText.valueWithUnit(row.projection(), messages.locale());
            case DATE -> date(row, messages);
            default ->
                Optional.ofNullable(cells.get(column.name())).map(words -> WordingText.of(words, messages.locale()));
        };
    }

    static Optional<String> date(EntryLine row, Messages messages) {
        return row.date()
                .map(date -> PartialDateLabel.brief(date, messages.locale()))
                .or(() -> row.projection().when().map(words -> WordingText.of(words, messages.locale())));
    }

    /** Every column in which something stands. */
    List<Column> all() {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(others);
        return all;
    }

    /** What a column says of an entry; empty for nothing. */
    String text(EntryLine row, Column column) {
        return texts.getOrDefault(row.id(), Map.of()).getOrDefault(column.name(), "");
    }

    /** True when a column says when it was. */
    boolean hasDate(EntryLine row) {
        return columns.stream()
                .anyMatch(column -> column.isDate() && !text(row, column).isEmpty());
    }
}
