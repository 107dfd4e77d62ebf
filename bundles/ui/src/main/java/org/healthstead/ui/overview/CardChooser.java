// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.CardContribution.Column;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/**
 * The cards of one column, each with buttons. What a button sends is how all cards are to be afterwards; the button
 * that was pressed last has the keyboard again.
 */
final class CardChooser extends HtmlComponent {

    private final transient PersonId person;
    private final transient List<ChoosableCard> column;
    private final transient List<String> all;
    private final transient CardChoice now;
    private final transient Optional<CardChange> change;

    /** @param cards of both columns, as they stand now */
    CardChooser(
            String id,
            PersonId person,
            Column column,
            List<ChoosableCard> cards,
            CardChoice now,
            Optional<CardChange> change) {
        super(id);
        this.person = person;
        this.column = cards.stream().filter(card -> card.column() == column).toList();
        this.all = cards.stream().map(ChoosableCard::id).toList();
        this.now = now;
        this.change = change;
    }

    @Override
    protected void write(Html html) {
        for (int place = 0; place < column.size(); place++) {
            ChoosableCard card = column.get(place);
            boolean isHidden = now.isHidden(card.id());
            html.open("li", "class", "entry wraps").open("span", "class", "what");
            html.element("b", null, card.title());
            String where = messages().get("cards.place", place + 1, column.size());
            html.element("span", null, isHidden ? messages().get("cards.not.shown", where) : where);
            html.close();
            html.open("form", "class", "row", "method", "post", "action", OverviewCardsPage.address(person));
            html.empty("input", "type", "hidden", "name", "card", "value", card.id());
            buttons(html, card, place);
            html.close().close();
        }
    }

    private void buttons(Html html, ChoosableCard card, int place) {
        boolean isFirst = place == 0;
        boolean isLast = place == column.size() - 1;
        CardChange.Button pressed =
                change.flatMap(done -> done.pressed(card.id())).orElse(null);
        if (!isFirst) {
            CardChoice up = now.swapped(card.id(), column.get(place - 1).id(), all);
            boolean isPressed = pressed == CardChange.Button.UP || pressed == CardChange.Button.DOWN && isLast;
            button(html, card, up, "cards.up", isPressed);
        }
        if (!isLast) {
            CardChoice down = now.swapped(card.id(), column.get(place + 1).id(), all);
            boolean isPressed = pressed == CardChange.Button.DOWN || pressed == CardChange.Button.UP && isFirst;
            button(html, card, down, "cards.down", isPressed);
        }
        String key = now.isHidden(card.id()) ? "cards.show" : "cards.hide";
        button(html, card, now.toggled(card.id(), all), key, pressed == CardChange.Button.TOGGLE);
    }

    private void button(Html html, ChoosableCard card, CardChoice after, String key, boolean isPressed) {
        html.open(
                "button",
                "class",
                "btn slim",
                "type",
                "submit",
                "name",
                "cards",
                "value",
                after.text(),
                "autofocus",
                isPressed ? "" : null);
        html.text(messages().get(key));
        html.element("span", "vh", " " + card.title()).close();
    }
}
