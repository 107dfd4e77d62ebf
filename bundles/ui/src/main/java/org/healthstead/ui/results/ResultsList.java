// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;

/**
 * What was measured, under headings, in the order in which it is read. By panel: each thing where people look for it.
 * By name: first what needs a look, the gravest at the top, then results of laboratories before vital signs. By time:
 * the last measured first.
 *
 * @param sections with all rows that the filter lets through; none is empty
 */
record ResultsList(List<Section> sections) {

    /**
     * Rows under a heading.
     *
     * @param id unique on the page, for links to the heading
     */
    record Section(String id, String heading, List<Row> rows) {

        Section {
            rows = List.copyOf(rows);
        }

        /** How many rows need a look. */
        long looks() {
            return rows.stream().filter(row -> row.analyte().needsLook()).count();
        }
    }

    /**
     * One line.
     *
     * @param name as people call it, else as the laboratory does
     */
    record Row(String name, ResultPanel panel, LatestResult analyte) {}

    /**
     * What a page has of a section.
     *
     * @param rows some of those of the section, at least one
     */
    record Part(Section section, List<Row> rows) {}

    ResultsList {
        sections = List.copyOf(sections);
    }

    static ResultsList of(RecentResults results, ResultsFilter filter, Messages messages) {
        PlainName names = results.names();
        ResultPlace places = new ResultPlace(names);
        List<Row> rows = new ArrayList<>();
        for (LatestResult analyte : ordered(results, filter.order())) {
            Projection line = analyte.newest().projection();
            ResultPanel panel = places.of(analyte.newest());
            if (filter.holds(analyte, panel, EntryWords.title(line, messages) + ' ' + names.words(line))) {
                rows.add(new Row(names.orReported(line, messages), panel, analyte));
            }
        }
        return new ResultsList(
                switch (filter.order()) {
                    case PANEL -> byPanel(rows, messages);
                    case NAME -> byName(rows, messages);
                    case NEWEST -> byYear(rows, messages);
                });
    }

    private static List<LatestResult> ordered(RecentResults results, ResultsFilter.Order order) {
        if (order != ResultsFilter.Order.NAME) {
            return results.analytes();
        }
        List<LatestResult> all = new ArrayList<>(results.flagged());
        results.analytes().stream().filter(analyte -> !analyte.needsLook()).forEach(all::add);
        return all;
    }

    private static List<Section> byPanel(List<Row> rows, Messages messages) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Row::panel).thenComparing(named(messages.locale())));
        return grouped(sorted, row -> row.panel().code(), row -> heading(row.panel(), messages));
    }

    /** What stands above a panel. */
    static String heading(ResultPanel panel, Messages messages) {
        return messages.get("results.panel." + panel.code());
    }

    /** What needs a look stays in the order in which it came, the gravest first. */
    private static List<Section> byName(List<Row> rows, Messages messages) {
        Comparator<Row> named = named(messages.locale());
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(ResultsList::kind)
                .thenComparing((one, other) -> kind(one) == Kind.LOOK ? 0 : named.compare(one, other)));
        return grouped(sorted, row -> kind(row).id, row -> messages.get(kind(row).key));
    }

    /** A heading of rows that are sorted by name. */
    private enum Kind {
        LOOK("look", "results.part.look"),
        LABORATORY("laboratory", "results.section.laboratory"),
        VITAL("vital", "results.part.vital");

        private final String id;
        private final String key;

        Kind(String id, String key) {
            this.id = id;
            this.key = key;
        }
    }

    private static Kind kind(Row row) {
        if (row.analyte().needsLook()) {
            return Kind.LOOK;
        }
        return row.analyte().newest().category() == Category.VITAL_SIGN ? Kind.VITAL : Kind.LABORATORY;
    }

    private static Comparator<Row> named(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return Comparator.comparing(Row::name, collator);
    }

    private static List<Section> byYear(List<Row> rows, Messages messages) {
        return grouped(
                rows,
                row -> row.analyte().date().map(date -> "year-" + date.year()).orElse("undated"),
                row -> row.analyte()
                        .date()
                        .map(PartialDate::year)
                        .map(year -> Integer.toString(year))
                        .orElseGet(() -> messages.get("timeline.undated")));
    }

    private static List<Section> grouped(List<Row> rows, Function<Row, String> id, Function<Row, String> heading) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(id.apply(row), each -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> new Section(
                        group.getKey(), heading.apply(group.getValue().getFirst()), group.getValue()))
                .toList();
    }

    /** How many rows there are. */
    int size() {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }

    /** At most {@code size} rows; empty after the last page. */
    List<Part> page(int number, int size) {
        long from = (long) number * size;
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (Section section : sections) {
            List<Row> rows = section.rows();
            int first = Math.clamp(from - before, 0, rows.size());
            int last = Math.clamp(from + size - before, 0, rows.size());
            if (first < last) {
                parts.add(new Part(section, rows.subList(first, last)));
            }
            before += rows.size();
        }
        return parts;
    }

    /** The page on which a section begins. */
    int pageOf(Section wanted, int size) {
        int before = 0;
        for (Section section : sections) {
            if (section == wanted) {
                break;
            }
            before += section.rows().size();
        }
        return before / size;
    }
}
