// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.contribution.WrittenCard;

/** The cards of one column: as the reader has chosen, else the core's first, then those of plugins. */
final class OverviewCards extends WebMarkupContainer {

    private final transient List<CardContribution> cards;
    private final transient List<WrittenCard> written;
    private final transient CardChoice choice;
    private final transient CardContext context;

    OverviewCards(
            String id,
            List<CardContribution> cards,
            List<WrittenCard> written,
            CardContribution.Column column,
            CardChoice choice,
            CardContext context) {
        super(id);
        this.cards = cards.stream().filter(card -> card.column() == column).toList();
        this.written = written.stream().filter(card -> card.column() == column).toList();
        this.choice = choice;
        this.context = context;
    }

    @Override
    public void onComponentTagBody(MarkupStream stream, ComponentTag tag) {
        List<WrittenCard> all = new ArrayList<>();
        for (CardContribution card : cards) {
            Html html = new Html(8_192);
            card.write(html, context);
            all.add(new WrittenCard(card.id(), card.column(), html.toString()));
        }
        all.addAll(written);
        StringBuilder markup = new StringBuilder();
        choice.ordered(all, WrittenCard::id).forEach(card -> markup.append(card.markup()));
        replaceComponentTagBody(stream, tag, markup);
    }
}
