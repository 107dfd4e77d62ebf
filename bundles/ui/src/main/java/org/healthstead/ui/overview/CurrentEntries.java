// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.QualifierMarks;

/**
 * What is so now of some types, complete: medications, problems, allergies. What is over is only counted.
 *
 * @param now what must not be overlooked first, then newest first
 * @param sentences what says that there is none or that nothing is known, each once, newest first
 * @param before how many names are over; empty when there is more than was looked at
 */
record CurrentEntries(List<Row> now, List<EntryLine> sentences, Optional<Integer> before) {

    /**
     * Entries of one name that say the same about it.
     *
     * @param newest of them
     * @param others the rest
     * @param over a newer entry of that name that says that it is over, if there is one
     */
    record Row(EntryLine newest, List<EntryLine> others, Optional<EntryLine> over) {

        boolean isSevere() {
            return QualifierMarks.isSevere(newest.projection());
        }
    }

    /** Name and what is not plain about it. */
    private record Name(String title, List<Qualifier> qualifiers) {}

    /** So many newest entries of a type tell what is over and what is said not to be. */
    private static final int NEWEST = 100;

    private static final Comparator<EntryLine> NEWEST_FIRST =
            Comparator.comparingLong(CurrentEntries::when).reversed();

    /** Reads what is so now to the end, and the newest entries of each type. */
    static CurrentEntries read(EntryStore entries, CardContext context, List<String> types) {
        List<EntryLine> current = new ArrayList<>();
        List<EntryLine> rest = new ArrayList<>();
        boolean isWhole = true;
        for (String type : types) {
            EntryPage newest =
                    entries.page(EntryQuery.of(context.person().id(), NEWEST).ofType(type), context.caller());
            newest.lines().stream()
                    .filter(line -> !line.projection().current() && !line.negated())
                    .forEach(rest::add);
            if (newest.next().isEmpty()) {
                newest.lines().stream()
                        .filter(line -> line.projection().current())
                        .forEach(current::add);
            } else {
                isWhole = false;
                current.addAll(current(entries, context, type));
            }
        }
        current.sort(NEWEST_FIRST);
        rest.sort(NEWEST_FIRST);
        List<EntryLine> over = rest.stream()
                .filter(line -> line.projection().is(Qualifier.OVER))
                .toList();
        return new CurrentEntries(
                rows(current, over), sentences(rest), isWhole ? Optional.of(before(current, over)) : Optional.empty());
    }

    private static List<EntryLine> current(EntryStore entries, CardContext context, String type) {
        List<EntryLine> all = new ArrayList<>();
        EntryQuery query = EntryQuery.of(context.person().id(), EntryQuery.MAX_LIMIT)
                .ofType(type)
                .current();
        Optional<String> next = Optional.empty();
        do {
            EntryPage page = entries.page(next.map(query::after).orElse(query), context.caller());
            all.addAll(page.lines());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static List<Row> rows(List<EntryLine> current, List<EntryLine> over) {
        Map<Name, List<EntryLine>> byName = new LinkedHashMap<>();
        for (EntryLine line : current) {
            Name name = new Name(title(line), QualifierMarks.shown(line.projection()));
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
        }
        List<Row> rows = new ArrayList<>();
        byName.forEach((name, lines) -> rows.add(new Row(
                lines.getFirst(),
                List.copyOf(lines.subList(1, lines.size())),
                over.stream()
                        .filter(line -> title(line).equals(name.title()) && when(line) > when(lines.getFirst()))
                        .findFirst())));
        rows.sort(Comparator.comparing(row -> !row.isSevere()));
        return List.copyOf(rows);
    }

    private static List<EntryLine> sentences(List<EntryLine> rest) {
        Map<String, EntryLine> byTitle = new LinkedHashMap<>();
        for (EntryLine line : rest) {
            Projection projection = line.projection();
            if (projection.is(Qualifier.ABSENT) && !projection.is(Qualifier.OVER)) {
                byTitle.putIfAbsent(title(line), line);
            }
        }
        return List.copyOf(byTitle.values());
    }

    private static int before(List<EntryLine> current, List<EntryLine> over) {
        Set<String> names = new HashSet<>();
        over.stream().filter(line -> !line.projection().is(Qualifier.ABSENT)).forEach(line -> names.add(title(line)));
        current.forEach(line -> names.remove(title(line)));
        return names.size();
    }

    private static String title(EntryLine line) {
        return line.title().orElse(line.id().toString()).toLowerCase(Locale.ROOT);
    }

    private static long when(EntryLine line) {
        return line.date().map(PartialDate::instantKey).orElse(Long.MIN_VALUE);
    }

    boolean isEmpty() {
        return now.isEmpty()
                && sentences.isEmpty()
                && before.filter(count -> count == 0).isPresent();
    }
}
