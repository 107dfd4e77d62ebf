// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.List;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.context.UiServices;

/** The cards of the core, in their order. */
public final class StandardCards {

    private StandardCards() {}

    /** Both are read for the same page. */
    public static List<CardContribution> of(UiServices services, RecentResults results, RecentImports imports) {
        return List.of(
                new ResultsCard(services.series(), results),
                new MedicationsCard(services.entries()),
                new ProblemsCard(services.entries()),
                new AllergiesCard(services.entries()),
                new ChangesCard(imports));
    }
}
