// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import java.util.Optional;
import org.healthstead.ui.api.Messages;

/**
 * What was just done to the cards.
 *
 * @param was how they were before
 * @param now how they are
 * @param card the one that was changed; empty, or no card of the page, when it was not one alone
 * @param cards all of the page, as they are now
 */
record CardChange(CardChoice was, CardChoice now, Optional<String> card, List<ChoosableCard> cards) {

    /** The button that does the same once more. */
    enum Button {
        UP,
        DOWN,
        TOGGLE
    }

    /** The button of a card that was pressed; empty for another card. */
    Optional<Button> pressed(String id) {
        if (card.filter(id::equals).isEmpty()) {
            return Optional.empty();
        }
        if (was.isHidden(id) != now.isHidden(id)) {
            return Optional.of(Button.TOGGLE);
        }
        List<String> before = was.ordered(cards, ChoosableCard::id).stream()
                .map(ChoosableCard::id)
                .toList();
        List<String> after = cards.stream().map(ChoosableCard::id).toList();
        return Optional.of(after.indexOf(id) <= before.indexOf(id) ? Button.UP : Button.DOWN);
    }

    /** What was done, in words. */
    String words(Messages messages) {
        Optional<ChoosableCard> changed = cards.stream()
                .filter(each -> card.filter(each.id()::equals).isPresent())
                .findFirst();
        if (changed.isEmpty()) {
            return messages.get("cards.changed");
        }
        ChoosableCard one = changed.get();
        if (was.isHidden(one.id()) != now.isHidden(one.id())) {
            return messages.get(now.isHidden(one.id()) ? "cards.hidden" : "cards.shown", one.title());
        }
        List<ChoosableCard> column =
                cards.stream().filter(each -> each.column() == one.column()).toList();
        return messages.get("cards.moved", one.title(), column.indexOf(one) + 1, column.size());
    }
}
