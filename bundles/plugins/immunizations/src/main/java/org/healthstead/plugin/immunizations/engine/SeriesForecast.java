// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.DateRange;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.VaccineRule;

/** Chapter 7: what is due next in a series whose doses were judged. */
final class SeriesForecast {

    private final SeriesRun run;
    private final NeedCheck need;
    private final LocalDate today;
    private List<Finding> why = new ArrayList<>();

    SeriesForecast(SeriesRun run, NeedCheck need) {
        this.run = run;
        this.need = need;
        today = run.situation().today();
    }

    /** Sections 7.1 to 7.6; an illogical forecast is made again for the next step. */
    SeriesResult forecast() {
        while (true) {
            skipped(today, "skipped-at-assessment");
            why = new ArrayList<>();
            SeriesResult result = attempt();
            boolean again = result.status() == SeriesStatus.NOT_COMPLETE
                    && result.dates().earliest() != null
                    && new SkipDecision(run, null, result.dates().earliest()).skips();
            if (!again) {
                return result;
            }
            run.skip(Finding.of(
                    "Section 7.6", "skipped-at-earliest", result.dates().earliest()));
        }
    }

    /** Section 7.1. */
    private void skipped(LocalDate reference, String outcome) {
        while (run.target() != null && new SkipDecision(run, null, reference).skips()) {
            run.skip(Finding.of("Table 6-11", outcome, reference));
        }
    }

    /** Table 7-10, column by column. */
    private SeriesResult attempt() {
        if (run.target() == null) {
            return run.count(Target.Status.SATISFIED) > 0
                    ? ended(SeriesStatus.COMPLETE, ForecastReason.SERIES_COMPLETE)
                    : ended(SeriesStatus.NOT_RECOMMENDED, ForecastReason.ENOUGH_HISTORY);
        }
        if (need.immune() != null) {
            why.add(need.immune());
            return ended(SeriesStatus.IMMUNE, ForecastReason.IMMUNE);
        }
        Finding contraindication = need.contraindication(run.series());
        if (contraindication != null) {
            why.add(contraindication);
            return ended(SeriesStatus.CONTRAINDICATED, ForecastReason.CONTRAINDICATED);
        }
        DateRange season = run.target().dose().season();
        if (season != null && season.to() != null && today.isAfter(season.to())) {
            why.add(Finding.of("Table 7-10", "season-end", season.to()));
            return ended(SeriesStatus.NOT_RECOMMENDED, ForecastReason.SEASON_OVER);
        }
        return byDates();
    }

    private SeriesResult byDates() {
        DateRules rules = new DateRules(run, why);
        LocalDate maximum = rules.maximumAgeDate();
        if (maximum != null && !today.isBefore(maximum)) {
            why.add(Finding.of("CALCDTAGE-1", "maximum-age", maximum));
            return ended(SeriesStatus.AGED_OUT, ForecastReason.TOO_OLD);
        }
        LocalDate earliest = rules.candidateEarliest();
        if (earliest == null || maximum != null && !earliest.isBefore(maximum)) {
            why.add(Finding.of("CALCDTAGE-1", "maximum-age", maximum));
            return ended(SeriesStatus.AGED_OUT, ForecastReason.CANNOT_FINISH_IN_TIME);
        }
        ForecastDates dates = rules.dates(earliest);
        return result(
                SeriesStatus.NOT_COMPLETE,
                ForecastReason.DOSE_NEEDED,
                dates,
                doseNumber(),
                vaccines(dates),
                rules.overridden());
    }

    private SeriesResult ended(SeriesStatus status, ForecastReason reason) {
        return result(status, reason, ForecastDates.NONE, 0, List.of(), false);
    }

    private SeriesResult result(
            SeriesStatus status,
            ForecastReason reason,
            ForecastDates dates,
            int number,
            List<String> vaccines,
            boolean overridden) {
        List<Finding> all = new ArrayList<>(run.why());
        all.addAll(why);
        all.add(Finding.of("Table 7-10", reason.name(), today));
        return new SeriesResult(
                run.series(),
                status,
                reason,
                dates,
                number,
                vaccines,
                overridden,
                false,
                List.copyOf(run.evaluations()),
                List.copyOf(all));
    }

    /** FORECASTDN-1: satisfied steps and one; of a seasonal step only what was given in the season. */
    private int doseNumber() {
        int number = 1;
        for (Target target : run.targets()) {
            DateRange season = target.dose().season();
            if (target.status() == Target.Status.SATISFIED
                    && (season == null
                            || season.from() == null
                            || !target.satisfiedBy().date().isBefore(season.from()))) {
                number++;
            }
        }
        return number;
    }

    /** FORECASTRECVAC-1. */
    private List<String> vaccines(ForecastDates dates) {
        List<String> vaccines = new ArrayList<>();
        for (VaccineRule vaccine : run.target().dose().preferable()) {
            boolean inTime = covers(vaccine, dates.earliest()) || covers(vaccine, dates.recommended());
            if (vaccine.recommended()
                    && inTime
                    && !need.excluded().contains(vaccine.cvx())
                    && !vaccines.contains(vaccine.cvx())) {
                vaccines.add(vaccine.cvx());
            }
        }
        return List.copyOf(vaccines);
    }

    private boolean covers(VaccineRule vaccine, LocalDate date) {
        return date != null && vaccine.ages().covers(run.situation().birth(), date);
    }
}
