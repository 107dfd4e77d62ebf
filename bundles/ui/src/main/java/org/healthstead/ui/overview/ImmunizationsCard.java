// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.StatedFact;

/** The last vaccinations, a line for each vaccine. What is due is for plugins to say. */
final class ImmunizationsCard implements CardContribution {

    private static final int ROWS = 6;

    /** So many of the newest entries are looked at. */
    private static final int LOOKED_AT = 120;

    private final UiServices services;

    ImmunizationsCard(UiServices services) {
        this.services = services;
    }

    @Override
    public String id() {
        return "immunizations";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        EntryPage page = services.entries()
                .page(EntryQuery.of(context.person().id(), LOOKED_AT).ofType("Immunization"), context.caller());
        List<EntryLine> given =
                page.lines().stream().filter(line -> !line.negated()).toList();
        if (given.isEmpty()) {
            return;
        }
        Messages messages = Messages.of(ImmunizationsCard.class, context.locale());
        String all = Addresses.list(context.person().id(), "immunizations");
        Card.open(html, id(), messages.get("overview.immunizations"), all, messages.get("overview.all"));
        html.open("ul", "class", "entries");
        byVaccine(StatedFact.of(services, context.person().id(), given, context.caller())).stream()
                .limit(ROWS)
                .forEach(facts -> row(html, facts, page.next().isEmpty(), messages));
        html.close();
        Card.close(html);
    }

    private static List<List<StatedFact>> byVaccine(List<StatedFact> facts) {
        Map<String, List<StatedFact>> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.computeIfAbsent(
                        fact.line().title().orElse("").toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                .add(fact));
        return List.copyOf(byName.values());
    }

    /** @param isWhole false when there are older ones that were not counted */
    private static void row(Html html, List<StatedFact> facts, boolean isWhole, Messages messages) {
        StatedFact newest = facts.getFirst();
        List<String> notes = new ArrayList<>();
        if (facts.size() > 1 && isWhole) {
            notes.add(messages.get("overview.immunizations.times", facts.size()));
        }
        notes.addAll(newest.notes(messages));
        EntryLinePanel.write(html, newest.line(), EntryLinePanel.DateForm.SIDE, notes, messages);
    }
}
