// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** What is coming up next, and what was due last. */
public final class ComingUpCard implements CardContribution {

    private static final int AHEAD = 5;
    private static final int PAST = 3;

    private final ComingUp coming;

    public ComingUpCard(ComingUp coming) {
        this.coming = coming;
    }

    @Override
    public String id() {
        return "coming";
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        if (coming.isEmpty()) {
            return;
        }
        Messages messages = Messages.of(ComingUpCard.class, context.locale());
        Card.open(
                html,
                id(),
                messages.get("navigation.coming"),
                Addresses.comingUp(context.person().id()),
                messages.get("coming.all", coming.ahead().size() + coming.past().size()));
        ComingUpRows.write(html, coming.ahead().stream().limit(AHEAD).toList(), false, messages);
        if (!coming.past().isEmpty()) {
            ComingUpRows.write(html, coming.past().stream().limit(PAST).toList(), true, messages);
        }
        Card.close(html);
    }
}
