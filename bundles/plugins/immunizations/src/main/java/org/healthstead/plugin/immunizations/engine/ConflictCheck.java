// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.ConflictTable;
import org.healthstead.plugin.immunizations.schedule.ConflictTable.Conflict;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.VaccineRule;
import org.healthstead.plugin.immunizations.schedule.Span;

/**
 * Section 6.7, evaluate vaccine conflict, and the conflicts that a forecast must wait for.
 *
 * @param run the series
 */
record ConflictCheck(SeriesRun run) {

    /** CONFLICT-3: whether a dose was given too soon after another vaccine. */
    boolean impacted(GivenDose judged, List<Finding> why) {
        ConflictTable table = run.situation().base().conflicts();
        if (!table.disturbs(judged.cvx())) {
            return false;
        }
        for (GivenDose earlier : run.situation().history().all()) {
            if (earlier == judged) {
                break;
            }
            Conflict conflict = table.between(earlier.cvx(), judged.cvx());
            if (conflict != null && impacts(conflict, earlier, judged.date())) {
                why.add(Finding.of("CONFLICT-3", "conflict", earlier, end(conflict, earlier)));
                return true;
            }
        }
        return false;
    }

    private boolean impacts(Conflict conflict, GivenDose earlier, LocalDate date) {
        return !date.isBefore(conflict.begin().after(earlier.date())) && date.isBefore(end(conflict, earlier));
    }

    /** CALCDTCONFLICT-2: a conflict ends sooner when the earlier dose was valid or nobody judged it. */
    private LocalDate end(Conflict conflict, GivenDose earlier) {
        DoseStatus status = run.statusOf(earlier);
        Span end = status == null || status == DoseStatus.VALID ? conflict.minimumEnd() : conflict.end();
        return end.after(earlier.date());
    }

    /** CALCDTCONFLICT-3: the latest end of a conflict with a preferable vaccine of the step; null when none. */
    LocalDate forecastEnd(List<Finding> why) {
        ConflictTable table = run.situation().base().conflicts();
        LocalDate latest = null;
        for (VaccineRule vaccine : run.target().dose().preferable()) {
            if (!table.disturbs(vaccine.cvx())) {
                continue;
            }
            for (GivenDose dose : run.situation().history().all()) {
                Conflict conflict = table.between(dose.cvx(), vaccine.cvx());
                if (conflict != null) {
                    LocalDate end = conflict.end().after(dose.date());
                    if (latest == null || end.isAfter(latest)) {
                        latest = end;
                        why.add(Finding.of("CALCDTCONFLICT-3", "conflict", dose, end));
                    }
                }
            }
        }
        return latest;
    }
}
