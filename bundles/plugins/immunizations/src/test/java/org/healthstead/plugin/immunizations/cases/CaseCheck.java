// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.healthstead.plugin.immunizations.cases.CdsiCase.ExpectedDose;
import org.healthstead.plugin.immunizations.engine.DoseReason;
import org.healthstead.plugin.immunizations.engine.DoseResult;
import org.healthstead.plugin.immunizations.engine.DoseStatus;
import org.healthstead.plugin.immunizations.engine.ForecastDates;
import org.healthstead.plugin.immunizations.engine.GroupForecast;
import org.healthstead.plugin.immunizations.engine.Result;
import org.healthstead.plugin.immunizations.engine.SeriesStatus;

/**
 * Compares a result with what a case expects.
 *
 * @param failures each as "what: expected X, got Y"
 * @param differences dose reasons and the number of the next dose, where they differ; they are told, but fail nothing
 * @param compared how many reasons of doses and numbers of next doses CDC gives in the case
 */
record CaseCheck(CdsiCase expected, List<String> failures, List<String> differences, int compared) {

    static CaseCheck of(CdsiCase expected, Result result) {
        long given = expected.doses().stream()
                .filter(dose -> !dose.reason().isEmpty())
                .count();
        int compared = (int) given + (expected.doseNumber() > 0 ? 1 : 0);
        CaseCheck check = new CaseCheck(expected, new ArrayList<>(), new ArrayList<>(), compared);
        check.forecast(result.leading(expected.group()).orElse(null));
        expected.doses().forEach(dose -> check.dose(dose, result));
        return check;
    }

    private void forecast(GroupForecast got) {
        SeriesStatus status = got == null ? null : got.status();
        ForecastDates dates = got == null ? ForecastDates.NONE : got.dates();
        compare("status", expected.status(), status);
        compare("earliest", expected.earliest(), dates.earliest());
        compare("recommended", expected.recommended(), dates.recommended());
        compare("past due", expected.pastDue(), dates.pastDue());
        int number = got == null ? 0 : got.doseNumber();
        if (expected.doseNumber() > 0 && expected.doseNumber() != number) {
            differences.add("number of the next dose: expected " + expected.doseNumber() + ", got " + number);
        }
    }

    private void compare(String what, Object wanted, Object got) {
        if (!Objects.equals(wanted, got)) {
            failures.add(what + ": expected " + wanted + ", got " + got);
        }
    }

    private void dose(ExpectedDose wanted, Result result) {
        DoseResult got = result.doses().stream()
                .filter(dose -> dose.dose().equals(wanted.dose()))
                .filter(dose -> dose.group().equals(expected.group()))
                .findFirst()
                .orElseGet(() -> elsewhere(wanted, result));
        DoseStatus status = got == null ? null : got.status();
        compare("dose of " + wanted.dose().date(), wanted.status(), status);
        if (!wanted.reason().isEmpty() && (got == null || !names(wanted.reason(), got.reasons()))) {
            differences.add("dose of " + wanted.dose().date() + ": expected " + wanted.reason() + ", got "
                    + (got == null ? null : got.reasons()));
        }
    }

    /** A dose that does not count for the group of the case is judged in its own group. */
    private static DoseResult elsewhere(ExpectedDose wanted, Result result) {
        return result.doses().stream()
                .filter(dose -> dose.dose().equals(wanted.dose()) && dose.status() != null)
                .min(Comparator.comparing(DoseResult::status))
                .orElse(null);
    }

    /** Whether CDC's words mean one of our reasons. */
    private static boolean names(String words, List<DoseReason> reasons) {
        String small = words.toLowerCase(java.util.Locale.ROOT);
        DoseReason meant = small.contains("young")
                ? DoseReason.TOO_YOUNG
                : small.contains("old")
                        ? DoseReason.TOO_OLD
                        : small.contains("soon")
                                ? DoseReason.TOO_SOON
                                : small.contains("inadvertent")
                                        ? DoseReason.INADVERTENT
                                        : small.contains("conflict")
                                                ? DoseReason.VACCINE_CONFLICT
                                                : small.contains("complete")
                                                        ? DoseReason.SERIES_COMPLETE
                                                        : DoseReason.WRONG_VACCINE;
        return reasons.contains(meant);
    }

    boolean passed() {
        return failures.isEmpty();
    }

    /** One line for the report. */
    String line() {
        return expected.id()
                + (passed() ? " pass" : " FAIL " + String.join("; ", failures))
                + (differences.isEmpty() ? "" : " (differs: " + String.join("; ", differences) + ")");
    }

    /** The case with every expected date moved by a day. */
    static CdsiCase shifted(CdsiCase one) {
        return new CdsiCase(
                one.file(),
                one.id(),
                one.name(),
                one.patient(),
                one.observations(),
                one.today(),
                one.group(),
                one.doses(),
                one.status(),
                one.doseNumber(),
                shifted(one.earliest()),
                shifted(one.recommended()),
                shifted(one.pastDue()));
    }

    private static LocalDate shifted(LocalDate date) {
        return date == null ? null : date.plusDays(1);
    }
}
