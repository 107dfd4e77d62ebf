// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.WordingText;

/**
 * What is so now of some types, complete: medications, problems, allergies. What is over is only counted.
 *
 * @param now what must not be overlooked first, then newest first
 * @param sentences what says that there is none or that nothing is known, each once, newest first
 * @param before how many names are over; empty when there is more than was looked at
 */
public record CurrentEntries(List<Row> now, List<EntryLine> sentences, Optional<Integer> before) {

    /**
     * Entries of one name that say the same about it.
     *
     * @param newest of them
     * @param others the rest
     * @param over a newer entry of that name that says that it is over, if there is one
     */
    public record Row(EntryLine newest, List<EntryLine> others, Optional<EntryLine> over) {

        public Row {
            others = List.copyOf(others);
        }

        /** True for one that is shown first and never folded away. */
        public boolean isSevere() {
            return QualifierMarks.isSevere(newest.projection());
        }

        /** What the older ones say beside the name, where that is something else. */
        public Optional<String> otherValues(Messages messages) {
            Set<String> values = new LinkedHashSet<>();
            others.forEach(line -> value(line, messages).ifPresent(values::add));
            value(newest, messages).ifPresent(values::remove);
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.get("overview.also", String.join("; ", values)));
        }

        /** That a newer entry says that it is over. */
        public Optional<String> end(Messages messages) {
            return over.map(EntryLine::projection)
                    .flatMap(line -> QualifierMarks.shown(line).stream()
                            .findFirst()
                            .map(qualifier -> QualifierMarks.words(qualifier, line, messages)))
                    .map(words -> messages.get("overview.over", words));
        }

        private static Optional<String> value(EntryLine line, Messages messages) {
            return WordingText.valueWithUnit(line.projection(), messages.locale());
        }
    }

    public CurrentEntries {
        now = List.copyOf(now);
        sentences = List.copyOf(sentences);
    }

    /** Name and what is not plain about it. */
    private record Name(String title, List<Qualifier> qualifiers) {}

    private static final Comparator<EntryLine> NEWEST_FIRST =
            Comparator.comparingLong(CurrentEntries::when).reversed();

    /** For a list without anything that is so now. */
    static final CurrentEntries NONE = new CurrentEntries(List.of(), List.of(), Optional.empty());

    /** So many newest entries tell what is over and what is said not to be. */
    private static final int NEWEST = 200;

    /** Reads what is so now to the end, and the newest of the others. */
    public static CurrentEntries read(EntryStore entries, ListScope scope, PersonId person, Caller caller) {
        EntryPage newest = entries.page(scope.query(person, NEWEST).notCurrent(), caller);
        List<EntryLine> rest = newest.lines().stream()
                .filter(line -> !line.negated())
                .sorted(NEWEST_FIRST)
                .toList();
        List<EntryLine> over = rest.stream()
                .filter(line -> line.projection().is(Qualifier.OVER))
                .toList();
        List<EntryLine> current = current(entries, scope, person, caller);
        return new CurrentEntries(
                rows(current, over),
                sentences(rest),
                newest.next().isEmpty() ? Optional.of(before(current, over)) : Optional.empty());
    }

    private static List<EntryLine> current(EntryStore entries, ListScope scope, PersonId person, Caller caller) {
        List<EntryLine> all = new ArrayList<>();
        EntryQuery query = scope.query(person, EntryQuery.MAX_LIMIT).current();
        Optional<String> next = Optional.empty();
        do {
            EntryPage page = entries.page(next.map(query::after).orElse(query), caller);
            all.addAll(page.lines());
            next = page.next();
        } while (next.isPresent());
        all.sort(NEWEST_FIRST);
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

    /** True when a record says nothing of these types at all. */
    public boolean isEmpty() {
        return now.isEmpty()
                && sentences.isEmpty()
                && before.filter(count -> count == 0).isPresent();
    }
}
