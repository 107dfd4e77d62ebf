// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import org.healthstead.ui.api.CardContribution.Column;

/** The cards of the core, in their order, by the names under which people choose them. */
enum CoreCard {
    RESULTS("results", Column.MAIN, "overview.results"),
    MEDICATIONS("medications", Column.MAIN, "overview.medications"),
    PROBLEMS("problems", Column.MAIN, "overview.problems"),
    ALLERGIES("allergies", Column.SIDE, "overview.allergies"),
    COMING("coming", Column.SIDE, "navigation.coming"),
    IMMUNIZATIONS("immunizations", Column.SIDE, "overview.immunizations"),
    CHANGES("changes", Column.SIDE, "overview.changes");

    private final String card;
    private final Column column;
    private final String titleKey;

    CoreCard(String card, Column column, String titleKey) {
        this.card = card;
        this.column = column;
        this.titleKey = titleKey;
    }

    /** {@link org.healthstead.ui.api.CardContribution#id}. */
    String card() {
        return card;
    }

    Column column() {
        return column;
    }

    String titleKey() {
        return titleKey;
    }
}
