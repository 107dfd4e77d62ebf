// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.context.UiServices;

/** On the page of an entry: who else says it, who says otherwise, what may be the same, and what a person can say. */
public final class EntryFact extends HtmlComponent {

    /** Of a decision about many entries. */
    private static final int MOST_OTHERS = 5;

    private final transient EntryId entry;
    private final transient Fact fact;
    private final transient List<FactDecision> decisions;
    private final transient Map<EntryId, EntryLine> lines;

    private EntryFact(
            String id, EntryId entry, Fact fact, List<FactDecision> decisions, Map<EntryId, EntryLine> lines) {
        super(id);
        this.entry = entry;
        this.fact = fact;
        this.decisions = decisions;
        this.lines = lines;
    }

    /** Invisible where there is nothing to say, and when the store of facts is away. */
    public static EntryFact of(String id, EntryId entry, UiServices services, Caller caller) {
        if (services.facts().find().isEmpty()) {
            EntryFact none = new EntryFact(id, entry, null, List.of(), Map.of());
            none.setVisible(false);
            return none;
        }
        FactStore store = services.facts().require();
        Fact fact = store.find(entry, caller);
        List<FactDecision> decisions = store.decisions(entry, caller).stream()
                .filter(FactDecision::stands)
                .toList();
        List<EntryId> others = Stream.of(
                        fact.members().stream().map(FactMember::entry),
                        fact.relations().stream().map(FactRelation::entry),
                        decisions.stream()
                                .flatMap(decision -> decision.pairs().stream())
                                .flatMap(pair -> Stream.of(pair.one(), pair.other())))
                .flatMap(each -> each)
                .distinct()
                .toList();
        Map<EntryId, EntryLine> lines = new HashMap<>();
        if (!fact.isPlain() || !decisions.isEmpty()) {
            services.entries().lines(others, caller).forEach(line -> lines.put(line.id(), line));
        }
        EntryFact shown = new EntryFact(id, entry, fact, decisions, lines);
        shown.setVisible(!lines.isEmpty());
        return shown;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("fact.heading")).close();
        List<FactMember> others = fact.members().stream()
                .filter(member -> !member.entry().equals(entry))
                .toList();
        if (!others.isEmpty()) {
            html.element("p", "small mute", messages().get("fact.members"));
            others.forEach(member -> {
                line(html, member.entry());
                buttons(html, member.entry(), "split", messages().get("fact.split"));
            });
        }
        relations(html, FactRelation.Kind.CONFLICT, messages().get("fact.conflict"));
        relations(html, FactRelation.Kind.SUSPECT, messages().get("fact.suspect"));
        decisions.forEach(decision -> decision(html, decision));
    }

    private void relations(Html html, FactRelation.Kind kind, String words) {
        List<FactRelation> those = fact.relations().stream()
                .filter(relation -> relation.kind() == kind)
                .toList();
        if (those.isEmpty()) {
            return;
        }
        html.element("h3", null, words);
        for (FactRelation relation : those) {
            line(html, relation.entry());
            form(html);
            button(html, "join", relation.entry().toString(), messages().get("fact.join"));
            button(html, "reject", relation.entry().toString(), messages().get("fact.reject"));
            html.close();
        }
    }

    private void line(Html html, EntryId other) {
        EntryLine line = lines.get(other);
        if (line != null) {
            html.open("ul", "class", "entries");
            EntryLinePanel.write(html, line, EntryLinePanel.DateForm.WHOLE, messages());
            html.close();
        }
    }

    private void buttons(Html html, EntryId other, String name, String words) {
        form(html);
        button(html, name, other.toString(), words);
        html.close();
    }

    private void form(Html html) {
        html.open("form", "class", "gap-s", "method", "post", "action", Addresses.entry(entry) + "/fact");
    }

    private static void button(Html html, String name, String value, String words) {
        html.open("button", "class", "btn slim", "type", "submit", "name", name, "value", value);
        html.text(words).close();
    }

    /** What was said, when and of which entries, and a way to take it back. */
    private void decision(Html html, FactDecision decision) {
        String day = PartialDateLabel.words(
                PartialDate.of(LocalDate.ofInstant(decision.decidedAt(), ZoneId.systemDefault())), getLocale());
        html.element("h3", null, messages().get("fact.said." + decision.verdict(), day));
        decision.pairs().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .filter(other -> !other.equals(entry))
                .distinct()
                .limit(MOST_OTHERS)
                .forEach(other -> line(html, other));
        form(html);
        button(html, "undo", Long.toString(decision.id()), messages().get("undo"));
        html.close();
    }
}
