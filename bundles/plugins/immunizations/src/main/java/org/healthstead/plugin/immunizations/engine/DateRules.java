// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.plugin.immunizations.schedule.SeriesDose;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.AgeRule;
import org.healthstead.plugin.immunizations.schedule.SeriesDose.IntervalRule;
import org.healthstead.plugin.immunizations.schedule.Span;

/**
 * The dates of the next step of a series: FORECASTDTCAN-1 and FORECASTDT-1 to FORECASTDT-6. What is in force is decided
 * by the assessment date (RELEVANT-2).
 */
final class DateRules {

    private final SeriesRun run;
    private final SeriesDose step;
    private final AgeRule age;
    private final List<Finding> why;

    DateRules(SeriesRun run, List<Finding> why) {
        this.run = run;
        this.why = why;
        step = run.target().dose();
        age = inForce();
    }

    private AgeRule inForce() {
        for (AgeRule rule : step.ages()) {
            if (rule.force().covers(run.situation().today())) {
                return rule;
            }
        }
        return null;
    }

    /** CALCDTAGE-1: null when there is no maximum age. */
    LocalDate maximumAgeDate() {
        return age == null ? null : birthday(age.maximum());
    }

    /** FORECASTDTCAN-1; null when nothing gives a date. */
    LocalDate candidateEarliest() {
        Latest latest = new Latest();
        if (age != null) {
            latest.add(Finding.of("CALCDTAGE-4", "minimum-age", birthday(age.minimum())));
        }
        for (IntervalRule rule : step.intervals()) {
            latest.add(interval("CALCDTINT-4", "minimum-interval", rule, rule.minimum()));
        }
        latest.add(Finding.of("CALCDTCONFLICT-3", "conflict-end", new ConflictCheck(run).forecastEnd(why)));
        if (step.season() != null) {
            latest.add(
                    Finding.of("FORECASTDTCAN-1", "season-start", step.season().from()));
        }
        for (DoseEvaluation evaluation : run.evaluations()) {
            latest.add(Finding.of(
                    "FORECASTDTCAN-1",
                    "most-recent-dose",
                    evaluation.dose(),
                    evaluation.dose().date()));
        }
        if (latest.finding != null) {
            why.add(latest.finding);
        }
        return latest.date();
    }

    /** FORECASTDT-1 to FORECASTDT-6 and FORECASTDT-4. */
    ForecastDates dates(LocalDate earliest) {
        LocalDate recommended = unadjustedRecommended(earliest);
        LocalDate pastDue = unadjustedPastDue();
        LocalDate maximum = maximumAgeDate();
        return new ForecastDates(
                earliest,
                ForecastDates.later(earliest, recommended),
                pastDue == null ? null : ForecastDates.later(earliest, pastDue),
                maximum == null ? null : maximum.minusDays(1));
    }

    /** FORECASTDT-2. */
    private LocalDate unadjustedRecommended(LocalDate earliest) {
        if (age != null && age.earliest() != null) {
            LocalDate date = birthday(age.earliest());
            why.add(Finding.of("FORECASTDT-2", "earliest-recommended-age", date));
            return date;
        }
        Latest latest = new Latest();
        for (IntervalRule rule : step.intervals()) {
            latest.add(interval("FORECASTDT-2", "earliest-recommended-interval", rule, rule.earliest()));
        }
        why.add(latest.finding == null ? Finding.of("FORECASTDT-2", "earliest", earliest) : latest.finding);
        return latest.finding == null ? earliest : latest.date();
    }

    /** FORECASTDT-3; null when there is no such date. */
    private LocalDate unadjustedPastDue() {
        if (age != null && age.latest() != null) {
            LocalDate date = birthday(age.latest()).minusDays(1);
            why.add(Finding.of("FORECASTDT-3", "latest-recommended-age", date));
            return date;
        }
        Latest latest = new Latest();
        for (IntervalRule rule : step.intervals()) {
            latest.add(interval("FORECASTDT-3", "latest-recommended-interval", rule, rule.latest()));
        }
        if (latest.finding == null) {
            return null;
        }
        why.add(latest.finding);
        return latest.date().minusDays(1);
    }

    private LocalDate birthday(Span span) {
        return span == null ? null : span.after(run.situation().birth());
    }

    /** A finding without a date when the interval does not count. */
    private Finding interval(String rule, String outcome, IntervalRule interval, Span span) {
        boolean counts = span != null && interval.force().covers(run.situation().today());
        IntervalCheck.Beginning from = counts ? new IntervalCheck(run, null).reference(interval.from()) : null;
        return from == null
                ? Finding.of(rule, outcome)
                : new Finding(rule, outcome, from.dose(), span.after(from.date()));
    }

    /** FORECASTPRIORITY-1: the step has intervals and all have priority. */
    boolean overridden() {
        boolean any = false;
        for (IntervalRule rule : step.intervals()) {
            if (rule.force().covers(run.situation().today())) {
                if (!rule.override()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Keeps the finding with the latest date; those without a date do not count. */
    private static final class Latest {

        private Finding finding;

        void add(Finding candidate) {
            if (candidate.date() != null && (finding == null || candidate.date().isAfter(finding.date()))) {
                finding = candidate;
            }
        }

        LocalDate date() {
            return finding == null ? null : finding.date();
        }
    }
}
