// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.List;
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
        GivenVaccines given = GivenVaccines.read(services, context.person().id(), context.caller());
        if (given.byVaccine().isEmpty()) {
            return;
        }
        Messages messages = Messages.of(ImmunizationsCard.class, context.locale());
        String all = Addresses.list(context.person().id(), "immunizations");
        Card.open(html, id(), messages.get("overview.immunizations"), all, messages.get("overview.all"));
        html.open("ul", "class", "entries");
        given.byVaccine().stream().limit(ROWS).forEach(facts -> row(html, facts, given.isWhole(), messages));
        html.close();
        Card.close(html);
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
