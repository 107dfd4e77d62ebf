// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;

/**
 * A fact as one line of a list, with every entry that says it, wherever that stands.
 *
 * @param line the one that is shown
 * @param members the other entries of the fact
 * @param facts of the same list
 */
public record StatedFact(EntryLine line, List<EntryLine> members, FactLines facts) {

    /** Of so many lines the facts are asked for; each further line stands for itself. */
    private static final int ASKED = 200;

    public StatedFact {
        members = List.copyOf(members);
    }

    /**
     * Puts lines together that are one fact. The first of them in the given order is shown, unless another one is
     * severe; facts keep the order of what is shown of them.
     *
     * @param lines all of one person
     */
    public static List<StatedFact> of(UiServices services, PersonId person, List<EntryLine> lines, Caller caller) {
        List<EntryLine> inOrder = lines.stream()
                .sorted(Comparator.comparing(line -> !QualifierMarks.isSevere(line.projection())))
                .toList();
        List<EntryLine> asked = inOrder.subList(0, Math.min(ASKED, inOrder.size()));
        FactLines facts = FactLines.of(services, person, asked, caller);
        Map<EntryId, EntryLine> known = members(services, asked, facts, caller);
        List<StatedFact> stated = new ArrayList<>();
        Set<EntryId> said = new HashSet<>();
        for (EntryLine line : inOrder) {
            if (said.add(line.id())) {
                StatedFact fact = new StatedFact(line, others(line, facts, known), facts);
                fact.members().forEach(member -> said.add(member.id()));
                stated.add(fact);
            }
        }
        return List.copyOf(stated);
    }

    private static Map<EntryId, EntryLine> members(
            UiServices services, List<EntryLine> lines, FactLines facts, Caller caller) {
        Map<EntryId, EntryLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.id(), line));
        Set<EntryId> wanted = new LinkedHashSet<>();
        lines.forEach(line -> facts.fact(line)
                .ifPresent(fact -> fact.members().stream()
                        .map(FactMember::entry)
                        .filter(entry -> !known.containsKey(entry))
                        .forEach(wanted::add)));
        if (!wanted.isEmpty()) {
            services.entries().lines(List.copyOf(wanted), caller).forEach(line -> known.put(line.id(), line));
        }
        return known;
    }

    private static List<EntryLine> others(EntryLine line, FactLines facts, Map<EntryId, EntryLine> known) {
        return facts.fact(line).stream()
                .flatMap(fact -> fact.members().stream())
                .map(member -> known.get(member.entry()))
                .filter(member -> member != null && !member.id().equals(line.id()))
                .toList();
    }

    /** True when this entry is part of it. */
    public boolean has(EntryId entry) {
        return line.id().equals(entry)
                || members.stream().anyMatch(member -> member.id().equals(entry));
    }

    /** How many sources say it, and what any of them says in another way; mostly nothing. */
    public List<String> notes(Messages messages) {
        Set<String> notes = new LinkedHashSet<>(facts.notes(line, messages));
        members.forEach(member -> otherwise(member, messages).ifPresent(notes::add));
        return List.copyOf(notes);
    }

    private Optional<String> otherwise(EntryLine member, Messages messages) {
        Projection shown = line.projection();
        Projection other = member.projection();
        List<String> words = new ArrayList<>();
        if (!folded(line).equals(folded(member))) {
            words.add(EntryWords.title(other, messages));
        }
        Optional<String> value = WordingText.valueWithUnit(other, messages.locale());
        if (!value.equals(WordingText.valueWithUnit(shown, messages.locale()))) {
            value.ifPresent(words::add);
        }
        QualifierMarks.shown(other).stream()
                .filter(qualifier -> !QualifierMarks.shown(shown).contains(qualifier))
                .forEach(qualifier -> words.add(QualifierMarks.words(qualifier, other, messages)));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(
                        "fact.says", SourceMark.brief(member.source(), messages), String.join(", ", words)));
    }

    private static String folded(EntryLine line) {
        return line.title().orElse("").toLowerCase(Locale.ROOT);
    }
}
