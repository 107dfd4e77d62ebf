// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds a card to the overview of a person. Implemented by the core and by plugins, registered as an OSGi service; cards
 * of a column stand in the order of {@code service.ranking}, the highest first.
 */
@ConsumerType
public interface CardContribution {

    /** Where on the overview a card stands. */
    enum Column {
        /** The wide column: tables and lists. */
        MAIN,
        /** The narrow one beside it; below it on a phone. */
        SIDE
    }

    /** Unique among all cards, in small letters and with hyphens; also the fragment of its address. */
    String id();

    Column column();

    /**
     * Writes the card: {@code section.card} with a header and what belongs under it (see {@link Card}). Writing nothing
     * leaves the card out.
     *
     * <p>May be called by several threads at once, outside of Wicket's request: {@link Shell} and components are out of
     * reach. A card of a plugin that throws or takes longer than two seconds is replaced by a notice that names the
     * plugin.
     */
    void write(Html html, CardContext context);
}
