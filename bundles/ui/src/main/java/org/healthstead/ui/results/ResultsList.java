// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;

/**
 * What was measured, in the order in which it is read: first what needs a look, the gravest at the top, then by name,
 * results of laboratories before vital signs.
 *
 * @param rows all that the filter lets through
 */
record ResultsList(List<Row> rows) {

    /** A heading of rows. */
    enum Section {
        LOOK("results.part.look"),
        LABORATORY("results.section.laboratory"),
        VITAL("results.part.vital");

        private final String key;

        Section(String key) {
            this.key = key;
        }

        String heading(Messages messages) {
            return messages.get(key);
        }
    }

    /**
     * One line.
     *
     * @param name as people call it, else as the laboratory does
     */
    record Row(Section section, String name, LatestResult analyte) {}

    ResultsList {
        rows = List.copyOf(rows);
    }

    static ResultsList of(RecentResults results, ResultsFilter filter, Messages messages) {
        List<Row> rows = new ArrayList<>();
        PlainName names = results.names();
        results.flagged().forEach(analyte -> add(rows, Section.LOOK, analyte, filter, names, messages));
        int flagged = rows.size();
        results.analytes().stream()
                .filter(analyte -> !analyte.needsLook())
                .forEach(analyte -> add(rows, section(analyte), analyte, filter, names, messages));
        rows.subList(flagged, rows.size()).sort(byName(messages.locale()));
        return new ResultsList(rows);
    }

    private static Section section(LatestResult analyte) {
        return analyte.newest().category() == Category.VITAL_SIGN ? Section.VITAL : Section.LABORATORY;
    }

    private static void add(
            List<Row> rows,
            Section section,
            LatestResult analyte,
            ResultsFilter filter,
            PlainName names,
            Messages messages) {
        Projection line = analyte.newest().projection();
        if (filter.holds(analyte, EntryWords.title(line, messages) + ' ' + names.words(line))) {
            rows.add(new Row(section, names.orReported(line, messages), analyte));
        }
    }

    private static Comparator<Row> byName(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return Comparator.comparing(Row::section).thenComparing(Row::name, collator);
    }

    /** At most {@code size} rows; empty after the last page. */
    List<Row> page(int number, int size) {
        int from = Math.min(number * size, rows.size());
        return rows.subList(from, Math.min(from + size, rows.size()));
    }
}
