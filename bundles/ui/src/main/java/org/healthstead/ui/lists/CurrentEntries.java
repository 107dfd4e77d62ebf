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
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.StatedFact;

/**
 * What is so now of some types, complete: medications, problems, allergies. What is over is only counted.
 *
 * @param now what must not be overlooked first, then newest first
 * @param sentences what says that there is none or that nothing is known, each once, newest first
 * @param before how many names are over; empty when there is more than was looked at
 */
public record CurrentEntries(List<Row> now, List<EntryLine> sentences, Optional<Integer> before) {

    /**
     * What is said of one name.
     *
     * @param first the newest fact of that name
     * @param more older facts that are marked alike
     * @param over a newer entry of that name that says that it is over, if there is one
     */
    public record Row(StatedFact first, List<StatedFact> more, Optional<EntryLine> over) {

        public Row {
            more = List.copyOf(more);
        }

        /** The entry that is shown. */
        public EntryLine newest() {
            return first.line();
        }

        /** Every other entry, those of the same fact first. */
        public List<EntryLine> others() {
            List<EntryLine> others = new ArrayList<>(first.members());
            more.forEach(fact -> {
                others.add(fact.line());
                others.addAll(fact.members());
            });
            return others;
        }

        /** True for one that is shown first and never folded away. */
        public boolean isSevere() {
            return QualifierMarks.isSevere(newest().projection());
        }

        /** What older ones say, what other sources say, and that a newer entry says that it is over. */
        public List<String> notes(Messages messages) {
            List<String> notes = new ArrayList<>();
            otherValues(messages).ifPresent(notes::add);
            notes.addAll(first.notes(messages));
            end(messages).ifPresent(notes::add);
            return notes;
        }

        /** What older facts say beside the name, where that is something else. */
        private Optional<String> otherValues(Messages messages) {
            Set<String> values = new LinkedHashSet<>();
            more.forEach(fact -> value(fact.line(), messages).ifPresent(values::add));
            value(newest(), messages).ifPresent(values::remove);
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.get("overview.also", String.join("; ", values)));
        }

        private Optional<String> end(Messages messages) {
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

    private static final Comparator<EntryLine> NEWEST_FIRST =
            Comparator.comparingLong(CurrentEntries::when).reversed();

    /** For a list without anything that is so now. */
    static final CurrentEntries NONE = new CurrentEntries(List.of(), List.of(), Optional.empty());

    /** So many newest entries tell what is over and what is said not to be. */
    private static final int NEWEST = 200;

    /** Reads what is so now to the end, and the newest of the others. */
    public static CurrentEntries read(UiServices services, ListScope scope, PersonId person, Caller caller) {
        EntryStore entries = services.entries();
        EntryPage newest = entries.page(scope.query(person, NEWEST).notCurrent(), caller);
        List<EntryLine> rest = newest.lines().stream()
                .filter(line -> !line.negated())
                .sorted(NEWEST_FIRST)
                .toList();
        List<EntryLine> over = rest.stream()
                .filter(line -> line.projection().is(Qualifier.OVER))
                .toList();
        List<StatedFact> current = StatedFact.of(services, person, current(entries, scope, person, caller), caller);
        return new CurrentEntries(
                new CurrentRows(services.facts().find(), caller).of(current, over),
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

    private static int before(List<StatedFact> current, List<EntryLine> over) {
        Set<String> names = new HashSet<>();
        over.stream()
                .filter(line -> !line.projection().is(Qualifier.ABSENT))
                .filter(line -> current.stream().noneMatch(fact -> fact.has(line.id())))
                .forEach(line -> names.add(title(line)));
        current.forEach(fact -> names.remove(title(fact.line())));
        return names.size();
    }

    static String title(EntryLine line) {
        return line.title().orElse(line.id().toString()).toLowerCase(Locale.ROOT);
    }

    static long when(EntryLine line) {
        return line.date().map(PartialDate::instantKey).orElse(Long.MIN_VALUE);
    }

    /** True when a record says nothing of these types at all. */
    public boolean isEmpty() {
        return now.isEmpty()
                && sentences.isEmpty()
                && before.filter(count -> count == 0).isPresent();
    }
}
