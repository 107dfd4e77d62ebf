// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds a card to the overview of a person. The core and plugins implement it and register it as an OSGi service. Within
 * a column, cards are ordered by {@code service.ranking}, the highest first.
 */
@ConsumerType
public interface CardContribution {

    /** The column of the overview that a card is in. */
    enum Column {
        /** The wide column: tables and lists. */
        MAIN,
        /** The narrow column beside it; on a phone it comes below. */
        SIDE
    }

    /** Unique among all cards; lower-case letters and hyphens. Also the fragment of the card's address. */
    String id();

    Column column();

    /**
     * Writes the card: a {@code section.card} with a header and a body (see {@link Card}). If nothing is written, there
     * is no card.
     *
     * <p>Called outside of a Wicket request, possibly by several threads at once, so {@link Shell} and components
     * cannot be used. When a plugin's card throws or takes longer than two seconds, a notice that names the plugin
     * takes its place.
     */
    void write(Html html, CardContext context);
}
