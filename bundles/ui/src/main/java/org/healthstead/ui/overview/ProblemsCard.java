// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;

/** Conditions that are there now. */
final class ProblemsCard implements CardContribution {

    private static final int LINES = 200;

    private final EntryStore entries;

    ProblemsCard(EntryStore entries) {
        this.entries = entries;
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
        EntryQuery query = EntryQuery.of(context.person().id(), LINES).ofType("Condition");
        EntryPage page = entries.page(query, context.caller());
        StateList list = StateList.of(page.lines(), page.next().isEmpty());
        if (!list.isEmpty()) {
            String all = Addresses.timeline(context.person().id(), Category.CONDITION);
            list.write(html, id(), "overview.problems", "overview.problems.none", all, context);
        }
    }
}
