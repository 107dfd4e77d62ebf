// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;

/**
 * The newest value of each analyte with those before it, as far as the newest results of the record reach.
 *
 * @param analytes the most recently measured first
 * @param isWhole false when there are older results that were not looked at
 */
public record RecentResults(List<Analyte> analytes, boolean isWhole) {

    private static final Set<Category> MEASURED = Set.of(Category.RESULT, Category.VITAL_SIGN);

    /** Lines of a page, and how many pages are read when a device fills the first ones with a single analyte. */
    private static final int LINES = 120;

    private static final int PAGES = 4;
    private static final int ENOUGH = 8;

    public RecentResults {
        analytes = List.copyOf(analytes);
    }

    /** Reads at most a few hundred lines by their index. */
    public static RecentResults read(EntryStore entries, PersonId person, Caller caller) {
        Map<String, List<EntryLine>> byName = new LinkedHashMap<>();
        EntryQuery query = EntryQuery.of(person, LINES).of(MEASURED);
        Optional<String> next = Optional.empty();
        for (int page = 0; page < PAGES; page++) {
            EntryPage read = entries.page(next.map(query::after).orElse(query), caller);
            read.lines().stream()
                    .filter(line -> !line.negated() && line.value().isPresent())
                    .forEach(line -> byName.computeIfAbsent(name(line), key -> new ArrayList<>())
                            .add(line));
            next = read.next();
            if (next.isEmpty() || byName.size() >= ENOUGH) {
                break;
            }
        }
        return new RecentResults(byName.values().stream().map(Analyte::new).toList(), next.isEmpty());
    }

    private static String name(EntryLine line) {
        return line.title().orElse(line.type()).toLowerCase(Locale.ROOT);
    }

    /** Those whose newest value its source marks. */
    public List<Analyte> flagged() {
        return analytes.stream().filter(Analyte::needsLook).toList();
    }

    /** How many newest values come without any judgement of their source. */
    public long unjudged() {
        return analytes.stream()
                .filter(analyte -> analyte.newest().flag().isEmpty())
                .count();
    }

    /** When something was measured last; empty when nothing was, or no result says when. */
    public Optional<PartialDate> latest() {
        return analytes.stream().findFirst().flatMap(analyte -> analyte.newest().date());
    }

    /** What a short list shows: first what is marked, then numbers, the last measured first. */
    public List<Analyte> first(int count) {
        return analytes.stream()
                .sorted(Comparator.comparing((Analyte analyte) -> !analyte.needsLook())
                        .thenComparing(analyte -> !analyte.isNumber()))
                .limit(count)
                .toList();
    }
}
