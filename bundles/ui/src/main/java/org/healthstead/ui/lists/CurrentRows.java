// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.facts.StatedFact;
import org.healthstead.ui.lists.CurrentEntries.Row;

/**
 * Makes the rows of what is so now. What several sources say is one fact, whatever they call it. Facts of one name that
 * are marked alike stand in one row, the newest first, unless they are problems of two places of the body or a person
 * has said that they are not the same. For one thread.
 */
final class CurrentRows {

    /** So many facts are looked up for what people have said of them; few have been told apart. */
    private static final int LOOKED_UP = 12;

    /**
     * Each of these is one of its own: two plans of one name for two illnesses are two, and the day tells them apart.
     */
    private static final Set<String> OF_THEIR_OWN = Set.of("CarePlan", "CareTeam", "Goal");

    /** What may be said twice of one person only as a contradiction; a medicine is prescribed again on one day. */
    private static final Set<Category> ONCE = Set.of(Category.CONDITION, Category.ALLERGY);

    /**
     * What has one row.
     *
     * @param place of a problem, where it is
     * @param day of what is one of its own
     */
    private record Name(
            String title, Standing standing, List<Qualifier> qualifiers, Optional<String> place, String day) {}

    private final Optional<FactStore> store;
    private final Caller caller;
    private final SharedNames names;
    private final LocalDate today;
    private int lookedUp;

    /** @param store empty while there is none */
    CurrentRows(Optional<FactStore> store, Caller caller, SharedNames names, LocalDate today) {
        this.store = store;
        this.caller = caller;
        this.names = names;
        this.today = today;
    }

    private Name name(EntryLine line) {
        return new Name(
                names.of(line),
                Standing.of(line, today),
                QualifierMarks.shown(line.projection()),
                place(line),
                OF_THEIR_OWN.contains(line.type())
                        ? line.date().map(PartialDate::text).orElse("")
                        : "");
    }

    private static Optional<String> place(EntryLine line) {
        return line.category() == Category.CONDITION ? line.projection().value() : Optional.empty();
    }

    /**
     * @param facts in the order of the rows
     * @param over what is over, newest first
     */
    List<Row> of(List<StatedFact> facts, List<EntryLine> over) {
        Map<Name, List<StatedFact>> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.computeIfAbsent(name(fact.line()), none -> new ArrayList<>())
                .add(fact));
        List<EntryLine> ended = new ArrayList<>(over);
        facts.stream()
                .map(StatedFact::line)
                .filter(line -> Set.of(Standing.PAUSED, Standing.ENDED).contains(Standing.of(line, today)))
                .forEach(ended::add);
        ended.sort(Comparator.comparingLong(CurrentEntries::when).reversed());
        List<Row> rows = new ArrayList<>();
        byName.forEach((name, named) -> apart(named).forEach(alike -> rows.add(row(name, alike, ended))));
        rows.sort(Comparator.comparing(Row::standing).thenComparing(row -> !row.isSevere()));
        return List.copyOf(rows);
    }

    private Row row(Name name, List<StatedFact> alike, List<EntryLine> ended) {
        EntryLine newest = alike.getFirst().line();
        List<EntryLine> same = ended.stream()
                .filter(line ->
                        names.of(line).equals(name.title()) && place(line).equals(name.place()))
                .filter(line -> alike.stream().noneMatch(fact -> fact.has(line.id())))
                .toList();
        boolean isEnded = name.standing() == Standing.ENDED;
        return new Row(
                alike.getFirst(),
                alike.subList(1, alike.size()),
                name.standing(),
                same.stream()
                        .filter(line -> !isEnded && !OF_THEIR_OWN.contains(line.type()))
                        .filter(line -> CurrentEntries.when(line) > CurrentEntries.when(newest))
                        .findFirst(),
                same.stream()
                        .filter(line -> !isEnded && CurrentEntries.when(line) == CurrentEntries.when(newest))
                        .filter(line -> ONCE.contains(line.category())
                                || !line.source().id().equals(newest.source().id()))
                        .toList());
    }

    /** Mostly all of them in one list. */
    private List<List<StatedFact>> apart(List<StatedFact> alike) {
        long sources =
                alike.stream().map(fact -> fact.line().source().id()).distinct().count();
        if (sources < 2) {
            return List.of(alike);
        }
        List<List<StatedFact>> rows = new ArrayList<>();
        for (StatedFact fact : alike) {
            Set<EntryId> others = toldApart(fact.line().id());
            rows.stream()
                    .filter(row ->
                            row.stream().noneMatch(other -> others.stream().anyMatch(other::has)))
                    .findFirst()
                    .ifPresentOrElse(row -> row.add(fact), () -> rows.add(new ArrayList<>(List.of(fact))));
        }
        return rows;
    }

    /** What a person has said to be something else than this entry. */
    private Set<EntryId> toldApart(EntryId entry) {
        Set<EntryId> others = new HashSet<>();
        if (lookedUp++ < LOOKED_UP) {
            decisions(entry).stream()
                    .filter(decision -> decision.stands() && decision.verdict() != FactDecision.Verdict.JOIN)
                    .flatMap(decision -> decision.pairs().stream())
                    .filter(pair -> pair.one().equals(entry) || pair.other().equals(entry))
                    .forEach(pair -> others.add(pair.one().equals(entry) ? pair.other() : pair.one()));
        }
        return others;
    }

    private List<FactDecision> decisions(EntryId entry) {
        try {
            return store.map(facts -> facts.decisions(entry, caller)).orElse(List.of());
        } catch (ProblemException e) {
            // It went while the page was made.
            return List.of();
        }
    }
}
