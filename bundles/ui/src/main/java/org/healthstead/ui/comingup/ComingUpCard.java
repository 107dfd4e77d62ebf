// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** What is coming up next, and what was due last. */
public final class ComingUpCard implements CardContribution {

    /** Of the card. */
    public static final String ID = "coming";

    private static final int AHEAD = 5;
    private static final int PAST = 3;

    private final Upcoming coming;
    private final LocalDate today;

    public ComingUpCard(Upcoming coming, LocalDate today) {
        this.coming = coming;
        this.today = today;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public void write(Html html, CardContext context) {
        if (coming.isEmpty() && coming.missing().isEmpty()) {
            return;
        }
        Messages messages = Messages.of(ComingUpCard.class, context.locale());
        Card.open(
                html,
                id(),
                messages.get("navigation.coming"),
                Addresses.comingUp(context.person().id()),
                messages.get("coming.all", coming.count()));
        ComingUpRows.write(
                html, coming.ahead().stream().limit(AHEAD).toList(), false, today, Optional.empty(), messages);
        if (!coming.past().isEmpty()) {
            ComingUpRows.write(
                    html, coming.past().stream().limit(PAST).toList(), true, today, Optional.empty(), messages);
        }
        MissingReminders.write(html, coming.missing(), messages);
        Card.close(html);
    }
}
