// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactStore;
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

    /** Name, what is not plain about it, and of a problem where it is. */
    private record Name(String title, List<Qualifier> qualifiers, Optional<String> place) {

        static Name of(EntryLine line) {
            return new Name(
                    CurrentEntries.title(line),
                    QualifierMarks.shown(line.projection()),
                    line.category() == Category.CONDITION ? line.projection().value() : Optional.empty());
        }
    }

    private final Optional<FactStore> store;
    private final Caller caller;
    private int lookedUp;

    /** @param store empty while there is none */
    CurrentRows(Optional<FactStore> store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /**
     * @param facts in the order of the rows
     * @param over what is over, newest first
     */
    List<Row> of(List<StatedFact> facts, List<EntryLine> over) {
        Map<Name, List<StatedFact>> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.computeIfAbsent(Name.of(fact.line()), none -> new ArrayList<>())
                .add(fact));
        List<Row> rows = new ArrayList<>();
        byName.values().stream().flatMap(alike -> apart(alike).stream()).forEach(alike -> rows.add(row(alike, over)));
        rows.sort(Comparator.comparing(row -> !row.isSevere()));
        return List.copyOf(rows);
    }

    private static Row row(List<StatedFact> alike, List<EntryLine> over) {
        EntryLine newest = alike.getFirst().line();
        return new Row(
                alike.getFirst(),
                alike.subList(1, alike.size()),
                over.stream()
                        .filter(line -> CurrentEntries.title(line).equals(CurrentEntries.title(newest))
                                && CurrentEntries.when(line) > CurrentEntries.when(newest))
                        .filter(line -> alike.stream().noneMatch(fact -> fact.has(line.id())))
                        .findFirst());
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
            store.stream()
                    .flatMap(facts -> facts.decisions(entry, caller).stream())
                    .filter(decision -> decision.stands() && decision.verdict() != FactDecision.Verdict.JOIN)
                    .flatMap(decision -> decision.pairs().stream())
                    .filter(pair -> pair.one().equals(entry) || pair.other().equals(entry))
                    .forEach(pair -> others.add(pair.one().equals(entry) ? pair.other() : pair.one()));
        }
        return others;
    }
}
