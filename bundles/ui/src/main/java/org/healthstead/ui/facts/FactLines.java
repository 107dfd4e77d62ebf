// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;

/**
 * The lines of a list, one for each fact, and what is to be said beside them: how many sources, and what another one
 * says instead. Immutable.
 */
public final class FactLines {

    /** Two exports of one hospital have thousands of these in doubt: their own pages ask. */
    private static final Set<String> ASKED_ON_PAGES =
            Set.of("Procedure", "Encounter", "DiagnosticReport", "DocumentReference");

    /** So many entries of one fact are looked at; the leading one is the first. */
    private static final int COPIES = 4;

    /** Of nothing. */
    public static final FactLines NONE = new FactLines(List.of(), Map.of(), Map.of());

    private final List<EntryLine> shown;
    private final Map<EntryId, Fact> facts;
    private final Map<EntryId, EntryLine> others;

    private FactLines(List<EntryLine> shown, Map<EntryId, Fact> facts, Map<EntryId, EntryLine> others) {
        this.shown = shown;
        this.facts = facts;
        this.others = others;
    }

    /**
     * Reads the facts of a page of a list.
     *
     * @param lines all of one person
     */
    public static FactLines of(UiServices services, PersonId person, List<EntryLine> lines, Caller caller) {
        List<EntryId> ids = lines.stream().map(EntryLine::id).toList();
        Map<EntryId, Fact> facts = ids.isEmpty()
                ? Map.of()
                : services.facts()
                        .find()
                        .map(store -> store.of(person, ids, caller))
                        .orElse(Map.of());
        if (facts.isEmpty()) {
            return new FactLines(lines, Map.of(), Map.of());
        }
        Map<EntryId, EntryLine> others = new HashMap<>();
        Set<EntryId> wanted = new HashSet<>();
        facts.values()
                .forEach(fact -> Stream.concat(
                                fact.members().stream().map(FactMember::entry).limit(COPIES),
                                fact.relations().stream()
                                        .filter(relation -> relation.kind() == FactRelation.Kind.CONFLICT)
                                        .map(FactRelation::entry))
                        .forEach(wanted::add));
        services.entries().lines(List.copyOf(wanted), caller).forEach(line -> others.put(line.id(), line));
        List<EntryLine> shown = lines.stream()
                .filter(line -> !isShownElsewhere(line, facts.get(line.id()), others))
                .toList();
        return new FactLines(shown, facts, others);
    }

    /**
     * The leading entry stands on the same list and the same day, so this one need not. A note may come as a document
     * and as a report of that document.
     */
    private static boolean isShownElsewhere(EntryLine line, Fact fact, Map<EntryId, EntryLine> others) {
        if (fact == null || fact.lead().equals(line.id())) {
            return false;
        }
        EntryLine lead = others.get(fact.lead());
        return lead != null
                && lead.category() == line.category()
                && (lead.type().equals(line.type()) || lead.category() == Category.DOCUMENT)
                && lead.projection().current() == line.projection().current()
                && day(lead).equals(day(line));
    }

    private static Optional<String> day(EntryLine line) {
        return line.date()
                .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
                .map(date -> date.local().toLocalDate().toString())
                .or(() -> line.date().map(PartialDate::text));
    }

    /** Those to show, in their order. */
    public List<EntryLine> shown() {
        return shown;
    }

    /** What a line is part of; empty when its entry alone says it and nothing else has to do with it. */
    public Optional<Fact> fact(EntryLine line) {
        return Optional.ofNullable(facts.get(line.id()));
    }

    /** Of lines that stand on one page, the first of each fact. */
    public List<EntryLine> once(List<EntryLine> lines) {
        Set<EntryId> leads = new HashSet<>();
        return lines.stream()
                .filter(line -> leads.add(fact(line).map(Fact::lead).orElse(line.id())))
                .toList();
    }

    /** What is to be said beside a line; mostly nothing. */
    public List<String> notes(EntryLine line, Messages messages) {
        Fact fact = facts.get(line.id());
        if (fact == null) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (fact.sources() > 1) {
            notes.add(messages.get("fact.sources", fact.sources()));
        }
        notes.addAll(conflicts(line, messages));
        if (fact.has(FactRelation.Kind.SUSPECT) && !ASKED_ON_PAGES.contains(line.type())) {
            notes.add(messages.get("fact.perhaps"));
        }
        copies(line, fact, messages).forEach(notes::add);
        if (fact.members().stream().anyMatch(member -> member.isContrary())) {
            notes.add(messages.get("fact.contrary"));
        }
        return notes;
    }

    /** Of the two copies of a document, one may say that it was replaced. */
    private Stream<String> copies(EntryLine line, Fact fact, Messages messages) {
        return line.category() != Category.DOCUMENT || line.projection().is(Qualifier.OVER)
                ? Stream.empty()
                : fact.members().stream()
                        .flatMap(member -> Optional.ofNullable(others.get(member.entry())).stream())
                        .filter(copy -> copy.projection().is(Qualifier.OVER))
                        .map(copy -> QualifierMarks.words(Qualifier.OVER, copy.projection(), messages))
                        .distinct();
    }

    /** What other sources say in another way about the same thing at the same time. */
    public List<String> conflicts(EntryLine line, Messages messages) {
        Fact fact = facts.get(line.id());
        return fact == null
                ? List.of()
                : fact.relations().stream()
                        .filter(relation -> relation.kind() == FactRelation.Kind.CONFLICT)
                        .map(relation -> otherwise(relation, messages))
                        .toList();
    }

    private String otherwise(FactRelation relation, Messages messages) {
        String source = SourceMark.brief(relation.source(), messages);
        return Optional.ofNullable(others.get(relation.entry()))
                .flatMap(line -> WordingText.valueWithUnit(line.projection(), messages.locale()))
                .map(value -> messages.get("fact.says", source, value))
                .orElseGet(() -> messages.get("fact.differs", source));
    }
}
