// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.comingup.ComingUpCard;
import org.healthstead.ui.comingup.Upcoming;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.results.RecentResults;

/** The cards of the core, in their order. */
public final class StandardCards {

    private StandardCards() {}

    /**
     * Results and imports are read for the same page.
     *
     * @param notes what must be said beside results
     * @param coming what is coming up
     * @param today the day for which that was read
     * @param since what came since the reader looked before
     * @param isWhole false when the reader may see only a part of the record
     */
    static List<CardContribution> of(
            UiServices services,
            RecentResults results,
            Map<EntryId, String> notes,
            RecentImports imports,
            Upcoming coming,
            LocalDate today,
            Optional<SinceLook> since,
            boolean isWhole) {
        return List.of(
                new ResultsCard(services.series(), results, notes),
                new MedicationsCard(services, isWhole),
                new ProblemsCard(services, isWhole),
                new AllergiesCard(services, isWhole),
                new ComingUpCard(coming, today),
                new ImmunizationsCard(services),
                new ChangesCard(imports, since, isWhole));
    }
}
