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

/**
 * Allergies and intolerances with reaction and severity in the words of their source. "No known allergies" is an entry
 * of a source, too, and stands here as it says; an empty card says only that nothing is recorded.
 */
final class AllergiesCard implements CardContribution {

    private final UiServices services;
    private final boolean isWhole;

    /** @param isWhole false when the reader may see only a part of the record */
    AllergiesCard(UiServices services, boolean isWhole) {
        this.services = services;
        this.isWhole = isWhole;
    }

    @Override
    public String id() {
        return "allergies";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        Messages messages = Messages.of(AllergiesCard.class, context.locale());
        CurrentEntries current = CurrentEntries.read(
                services, ListScope.ALLERGIES, context.person().id(), context.caller());
        String title = messages.get("overview.allergies");
        if (current.isEmpty()) {
            Card.openSoon(html, id(), title);
            html.element(
                    "p",
                    "mute gap-xs",
                    CurrentList.sentence(messages.get("overview.allergies.none"), isWhole, messages));
        } else {
            CurrentList list = new CurrentList(current, isWhole, messages);
            String all = Addresses.list(context.person().id(), "allergies");
            Card.openSoon(html, id(), title, all, list.link());
            list.write(html, messages.get("overview.allergies.past"));
        }
        Card.close(html);
    }
}
