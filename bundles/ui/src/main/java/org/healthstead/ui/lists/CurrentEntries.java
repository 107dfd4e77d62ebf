// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.StatedFact;

/**
 * What is so now of some types, complete: medications, problems, allergies. What is over is only counted.
 *
 * @param now what must not be overlooked first, then newest first
 * @param aside what sources call current and what rests, begins later or has ended by its dates, in the order of
 *     {@link Standing}
 * @param sentences what says that there is none or that nothing is known, each once, newest first
 * @param before how many names are over; empty when there is more than was looked at
 */
public record CurrentEntries(List<Row> now, List<Row> aside, List<EntryLine> sentences, Optional<Integer> before) {

    /**
     * What is said of one name.
     *
     * @param first the newest fact of that name
     * @param more older facts that are marked alike
     * @param standing of all of them
     * @param over a newer entry of that name that says that it is over or rests, if there is one
     * @param contrary entries of that name that say of the same time that it is over
     */
    public record Row(
            StatedFact first,
            List<StatedFact> more,
            Standing standing,
            Optional<EntryLine> over,
            List<EntryLine> contrary) {

        public Row {
            more = List.copyOf(more);
            contrary = List.copyOf(contrary);
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

        /** When it ended, what older ones say, what other sources say, and that an entry says that it is over. */
        public List<String> notes(Messages messages) {
            List<String> notes = new ArrayList<>();
            ended(messages).ifPresent(notes::add);
            contrary.forEach(line -> state(line, messages)
                    .map(words -> messages.get("fact.says", SourceMark.brief(line.source(), messages), words))
                    .ifPresent(notes::add));
            otherValues(messages).ifPresent(notes::add);
            notes.addAll(first.notes(messages));
            end(messages).ifPresent(notes::add);
            return notes;
        }

        /** What older facts say beside the name, where that is something else. */
        private Optional<String> otherValues(Messages messages) {
            Set<String> values = new LinkedHashSet<>();
            more.stream()
                    .map(fact -> EntryWords.title(fact.line().projection(), messages))
                    .filter(title -> !title.equalsIgnoreCase(EntryWords.title(newest().projection(), messages)))
                    .forEach(values::add);
            more.forEach(fact -> value(fact.line(), messages).ifPresent(values::add));
            value(newest(), messages).ifPresent(values::remove);
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.get("overview.also", String.join("; ", values)));
        }

        private Optional<String> end(Messages messages) {
            return over.flatMap(line -> state(line, messages)).map(words -> messages.get("overview.over", words));
        }

        private Optional<String> ended(Messages messages) {
            Projection line = newest().projection();
            return line.until().filter(end -> standing == Standing.ENDED).map(end -> {
                boolean isActive = line.status().filter("active"::equals).isPresent();
                return messages.get(
                        isActive ? "lists.ended.active" : "lists.ended",
                        PartialDateLabel.brief(end, messages.locale()));
            });
        }

        /** "Resolved since October 2025". */
        private static Optional<String> state(EntryLine entry, Messages messages) {
            Projection line = entry.projection();
            Optional<String> words = QualifierMarks.shown(line).stream()
                    .filter(qualifier -> qualifier.ends() || qualifier == Qualifier.ON_HOLD)
                    .findFirst()
                    .map(qualifier -> QualifierMarks.words(qualifier, line, messages));
            Optional<String> end = line.until().map(date -> PartialDateLabel.brief(date, messages.locale()));
            return words.map(state -> end.filter(date -> line.is(Qualifier.OVER))
                            .map(date -> messages.get("lists.since", state, date))
                            .orElse(state))
                    .or(() -> end.map(date -> messages.get("lists.ended", date)));
        }

        private static Optional<String> value(EntryLine line, Messages messages) {
            return WordingText.valueWithUnit(line.projection(), messages.locale());
        }
    }

    public CurrentEntries {
        now = List.copyOf(now);
        aside = List.copyOf(aside);
        sentences = List.copyOf(sentences);
    }

    private static final Comparator<EntryLine> NEWEST_FIRST =
            Comparator.comparingLong(CurrentEntries::when).reversed();

    /** For a list without anything that is so now. */
    static final CurrentEntries NONE = new CurrentEntries(List.of(), List.of(), List.of(), Optional.empty());

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
        List<EntryLine> named = new ArrayList<>();
        current.forEach(fact -> named.add(fact.line()));
        named.addAll(over);
        SharedNames names = new SharedNames(named);
        Map<Boolean, List<Row>> rows = new CurrentRows(services.facts().find(), caller, names, LocalDate.now())
                .of(current, over).stream().collect(Collectors.partitioningBy(row -> row.standing() == Standing.NOW));
        return new CurrentEntries(
                rows.get(true),
                rows.get(false),
                sentences(rest),
                newest.next().isEmpty() ? Optional.of(before(current, over, names)) : Optional.empty());
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
                byTitle.putIfAbsent(SharedNames.title(line), line);
            }
        }
        return List.copyOf(byTitle.values());
    }

    private static int before(List<StatedFact> current, List<EntryLine> over, SharedNames shared) {
        Set<String> names = new HashSet<>();
        over.stream()
                .filter(line -> !line.projection().is(Qualifier.ABSENT))
                .filter(line -> current.stream().noneMatch(fact -> fact.has(line.id())))
                .forEach(line -> names.add(shared.of(line)));
        current.forEach(fact -> names.remove(shared.of(fact.line())));
        return names.size();
    }

    /** What is so now, and after it what rests and goes on later. */
    public List<Row> standing() {
        List<Row> rows = new ArrayList<>(now);
        aside.stream().filter(row -> row.standing() == Standing.PAUSED).forEach(rows::add);
        return rows;
    }

    /** How much there is: "9 now, 1 paused, 18 before". Every name counts once. */
    public String counted(Messages messages) {
        List<String> counts = new ArrayList<>();
        counts.add(messages.get("overview.now", now.size()));
        asideCounted(messages).ifPresent(counts::add);
        before.ifPresent(count -> counts.add(messages.get("overview.before", count)));
        return String.join(", ", counts);
    }

    /** "1 paused, 2 planned"; empty when there is nothing aside. */
    public Optional<String> asideCounted(Messages messages) {
        List<String> counts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            long count =
                    aside.stream().filter(row -> row.standing() == standing).count();
            if (count > 0) {
                counts.add(messages.get(
                        switch (standing) {
                            case NOW -> "overview.now";
                            case PAUSED -> "overview.paused";
                            case PLANNED -> "overview.planned";
                            case ENDED -> "overview.ended";
                        },
                        count));
            }
        }
        return counts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", counts));
    }

    /** What is so now and says of the time of this entry the contrary. */
    Optional<Row> against(EntryLine over) {
        return now.stream()
                .filter(row ->
                        row.contrary().stream().anyMatch(line -> line.id().equals(over.id())))
                .findFirst();
    }

    static long when(EntryLine line) {
        return line.date().map(PartialDate::instantKey).orElse(Long.MIN_VALUE);
    }

    /** True when a record says nothing of these types at all. */
    public boolean isEmpty() {
        return now.isEmpty()
                && aside.isEmpty()
                && sentences.isEmpty()
                && before.filter(count -> count == 0).isPresent();
    }
}
