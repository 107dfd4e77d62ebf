// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.SeriesType;
import org.healthstead.plugin.immunizations.schedule.SeriesDose;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.AgeRule;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.IntervalRule;
import org.healthstead.plugin.immunizations.schedule.Span;

/** A relevant series with its forecast, and what chapter 8 asks about it. */
final class Candidate {

    private final SeriesRun run;
    private final SeriesResult result;
    private final LocalDate finish;
    private final boolean completable;

    Candidate(SeriesRun run, SeriesResult result) {
        this.run = run;
        this.result = result;
        finish = forecastFinish();
        LocalDate maximum = maximumAgeOfLastDose();
        completable = finish != null && (maximum == null || finish.isBefore(maximum));
    }

    AntigenSeries series() {
        return run.series();
    }

    SeriesResult result() {
        return result;
    }

    boolean is(SeriesType type) {
        return series().type() == type;
    }

    boolean is(SeriesStatus status) {
        return result.status() == status;
    }

    /** SELECTB-6. */
    boolean complete() {
        return is(SeriesStatus.COMPLETE);
    }

    /** SELECTB-16. */
    boolean inProcess() {
        return is(SeriesStatus.NOT_COMPLETE) && validDoses() > 0;
    }

    /** SELECTB-21. */
    int validDoses() {
        return run.count(Target.Status.SATISFIED);
    }

    /** What SELECTB-5 counts. */
    int missingDoses() {
        return run.count(Target.Status.NOT_SATISFIED);
    }

    /** SELECTB-2. */
    boolean allValid() {
        return result.doses().stream().allMatch(dose -> dose.status() == DoseStatus.VALID);
    }

    /** SELECTB-7. */
    boolean byDefault() {
        return series().choice().byDefault();
    }

    /** SELECTB-23. */
    boolean product() {
        return series().choice().product();
    }

    /** A is the highest. */
    String priority() {
        return series().choice().priority();
    }

    /** SELECTB-3. */
    boolean completable() {
        return completable;
    }

    /** SELECTB-12; null without an earliest date. */
    LocalDate finish() {
        return finish;
    }

    /** What SELECTB-14 compares; null without a date. */
    LocalDate start() {
        return result.dates().earliest();
    }

    /**
     * What SELECTSCORE-2 asks of a standard series: a valid dose, the first of them before the maximum age to start.
     */
    boolean begunInTime() {
        Span to = series().choice().startAges().to();
        for (DoseEvaluation evaluation : result.doses()) {
            if (evaluation.status() == DoseStatus.VALID) {
                LocalDate given = evaluation.dose().date();
                return to == null || given.isBefore(to.after(run.situation().birth()));
            }
        }
        return false;
    }

    private LocalDate forecastFinish() {
        LocalDate earliest = result.dates().earliest();
        if (earliest == null) {
            return null;
        }
        LocalDate latest = earliest;
        for (Target target : run.later()) {
            for (IntervalRule rule : target.dose().intervals()) {
                if (rule.minimum() != null
                        && rule.force().covers(run.situation().today())) {
                    LocalDate date = rule.minimum().after(earliest);
                    latest = date.isAfter(latest) ? date : latest;
                }
            }
        }
        return latest;
    }

    private LocalDate maximumAgeOfLastDose() {
        SeriesDose last = series().doses().getLast();
        for (AgeRule rule : last.ages()) {
            if (rule.force().covers(run.situation().today())) {
                return rule.maximum() == null
                        ? null
                        : rule.maximum().after(run.situation().birth());
            }
        }
        return null;
    }
}
