// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.lists.CurrentEntries;
import org.healthstead.ui.lists.ListScope;

/** Conditions that are there now. */
final class ProblemsCard implements CardContribution {

    private final UiServices services;
    private final boolean isWhole;

    /** @param isWhole false when the reader may see only a part of the record */
    ProblemsCard(UiServices services, boolean isWhole) {
        this.services = services;
        this.isWhole = isWhole;
    }

    @Override
    public String id() {
        return "problems";
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public void write(Html html, CardContext context) {
        CurrentEntries current = CurrentEntries.read(
                services, ListScope.PROBLEMS, context.person().id(), context.caller());
        if (!current.isEmpty()) {
            Messages messages = Messages.of(ProblemsCard.class, context.locale());
            CurrentList list = new CurrentList(current, isWhole, messages);
            String all = Addresses.list(context.person().id(), "problems");
            Card.open(html, id(), messages.get("overview.problems"), all, list.link());
            list.write(html, messages.get("overview.problems.none"));
            Card.close(html);
        }
    }
}
