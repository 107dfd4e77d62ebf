// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.contribution.WrittenCard;

/** The cards of one column: the core's first, then those of plugins. */
final class OverviewCards extends WebMarkupContainer {

    private final transient List<CardContribution> cards;
    private final transient List<WrittenCard> written;
    private final transient CardContext context;

    OverviewCards(
            String id,
            List<CardContribution> cards,
            List<WrittenCard> written,
            CardContribution.Column column,
            CardContext context) {
        super(id);
        this.cards = cards.stream().filter(card -> card.column() == column).toList();
        this.written = written.stream().filter(card -> card.column() == column).toList();
        this.context = context;
    }

    @Override
    public void onComponentTagBody(MarkupStream stream, ComponentTag tag) {
        Html html = new Html(8_192);
        cards.forEach(card -> card.write(html, context));
        StringBuilder all = new StringBuilder(html.toString());
        written.forEach(card -> all.append(card.markup()));
        replaceComponentTagBody(stream, tag, all);
    }
}
