// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.ui.api.CardContribution.Column;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.contribution.OfferedCard;

/**
 * A card that can be on the overview.
 *
 * @param id of the card
 * @param column where it stands
 * @param title what it is called, in the reader's language
 */
record ChoosableCard(String id, Column column, String title) {

    /** Those of the core, then those that plugins have now; each id once. */
    static List<ChoosableCard> all(List<OfferedCard> offered, Messages messages) {
        List<ChoosableCard> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CoreCard card : CoreCard.values()) {
            ids.add(card.card());
            all.add(new ChoosableCard(card.card(), card.column(), messages.get(card.titleKey())));
        }
        for (OfferedCard card : offered) {
            if (ids.add(card.id())) {
                all.add(new ChoosableCard(card.id(), card.column(), title(card, offered, messages)));
            }
        }
        return all;
    }

    /** The name of its plugin; a plugin with several has the ids behind it. */
    private static String title(OfferedCard card, List<OfferedCard> offered, Messages messages) {
        long ofOwner = offered.stream()
                .filter(other -> other.owner().equals(card.owner()))
                .count();
        String plugin = card.owner().title();
        return ofOwner > 1 ? messages.get("cards.of.plugin", plugin, card.id()) : plugin;
    }
}
