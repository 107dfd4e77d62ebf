// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.regex.Pattern;
import org.healthstead.ui.api.CardContribution;

/** A card whose id and column were asked once, so that a notice can stand in its place. */
record KnownCard(ContributionOwner owner, CardContribution card, String id, CardContribution.Column column) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    /** @throws IllegalArgumentException when the id has another form */
    static KnownCard of(ContributionOwner owner, CardContribution card) {
        String id = card.id();
        CardContribution.Column column = card.column();
        if (id == null || !ID.matcher(id).matches() || column == null) {
            throw new IllegalArgumentException("a card needs a column, and an id of small letters and hyphens");
        }
        return new KnownCard(owner, card, id, column);
    }
}
