// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.healthstead.plugin.immunizations.ShippedSchedule;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Gender;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.junit.jupiter.api.Test;

class ImmunizationForecasterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final KnowledgeBase base = ShippedSchedule.read();
    private final ImmunizationForecaster forecaster = new ImmunizationForecaster(base);

    private static GivenDose dose(String id, String date, String cvx) {
        return new GivenDose(id, LocalDate.parse(date), cvx, null, null, false);
    }

    private static Patient born(String date) {
        return new Patient(LocalDate.parse(date), Gender.FEMALE, null);
    }

    private Result forecast(String birth, GivenDose... doses) {
        return forecaster.forecast(born(birth), List.of(doses), List.of(), TODAY);
    }

    private static GroupForecast group(Result result, String name) {
        return result.groups().stream()
                .filter(group -> group.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DoseResult dose(Result result, String id, String group) {
        return result.doses().stream()
                .filter(dose -> dose.dose().id().equals(id) && dose.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnknownVaccineCountsForNothingAndIsTold() {
        Result result = forecast("2020-01-01", dose("a", "2024-01-01", "99999"));
        assertEquals(List.of("a"), result.unknown().stream().map(GivenDose::id).toList());
        assertTrue(result.doses().isEmpty());
    }

    @Test
    void aCombinedVaccineIsJudgedForEachOfItsGroups() {
        Result result = forecast("2025-12-15", dose("a", "2026-02-15", "110"));
        for (String group : List.of("DTaP/Tdap/Td", "HepB", "Polio")) {
            assertEquals(DoseStatus.VALID, dose(result, "a", group).status(), group);
        }
    }

    @Test
    void aSpoiledDoseMustBeRepeated() {
        GivenDose spoiled = new GivenDose("a", LocalDate.of(2021, 2, 1), "03", null, null, true);
        Result result = forecast("2020-01-01", spoiled);
        assertEquals(DoseStatus.SUB_STANDARD, dose(result, "a", "MMR").status());
        assertEquals(1, group(result, "MMR").doseNumber());
    }

    @Test
    void whoIsBornInTheUnitedStatesBefore1980IsImmuneToVaricella() {
        Patient patient = new Patient(LocalDate.of(1979, 12, 31), Gender.MALE, "U.S.");
        Result result = forecaster.forecast(patient, List.of(), List.of(), TODAY);
        assertEquals(SeriesStatus.IMMUNE, group(result, "Varicella").status());
        assertEquals(
                SeriesStatus.NOT_COMPLETE,
                group(forecast("1979-12-31"), "Varicella").status());
    }

    @Test
    void theResultSaysWhy() {
        Result result = forecast("2020-01-01", dose("a", "2020-12-01", "03"), dose("b", "2021-02-01", "03"));
        DoseResult tooEarly = dose(result, "a", "MMR");
        assertEquals(DoseReason.TOO_YOUNG, tooEarly.reasons().getFirst());
        assertTrue(tooEarly.decisive()
                .why()
                .contains(new Finding("Table 6-15", "too-young", "a", LocalDate.of(2020, 12, 28))));
        GroupForecast mmr = group(result, "MMR");
        assertEquals(List.of("Measles", "Mumps", "Rubella"), mmr.antigens());
        assertTrue(mmr.basis().getFirst().why().stream()
                .anyMatch(finding -> finding.rule().equals("FORECASTDT-2")));
        assertEquals(LocalDate.of(2024, 1, 1), mmr.dates().recommended());
        assertTrue(group(result, "Varicella").basis().getFirst().why().stream()
                .anyMatch(finding -> finding.rule().equals("CALCDTCONFLICT-3")
                        && finding.dose().equals("b")));
        assertTrue(mmr.basis()
                .getFirst()
                .why()
                .contains(new Finding("CALCDTINT-4", "minimum-interval", "b", LocalDate.of(2021, 3, 1))));
    }

    /** Of whatever is given, each dose of a known vaccine has a result and the same input gives the same result. */
    @Test
    void randomHistoriesAreJudgedInAnyOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> vaccines = base.vaccines().keySet().stream().sorted().toList();
        List<String> observations =
                base.observations().keySet().stream().sorted().toList();
        for (int i = 0; i < 300; i++) {
            String label = "round " + i + ", seed " + seed;
            LocalDate birth = TODAY.minusDays(random.nextInt(32_000));
            Patient patient =
                    new Patient(birth, Gender.values()[random.nextInt(3)], random.nextBoolean() ? "U.S." : null);
            List<GivenDose> doses = new ArrayList<>();
            for (int j = random.nextInt(12); j > 0; j--) {
                doses.add(new GivenDose(
                        "d" + j,
                        birth.plusDays(random.nextInt((int) (TODAY.toEpochDay() - birth.toEpochDay()) + 1)),
                        vaccines.get(random.nextInt(vaccines.size())),
                        null,
                        null,
                        random.nextInt(20) == 0));
            }
            List<ActiveObservation> active = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                String code = observations.get(random.nextInt(observations.size()));
                active.add(new ActiveObservation(
                        code, random.nextBoolean() ? TODAY.minusDays(random.nextInt(900)) : null));
            }
            Result result = forecaster.forecast(patient, doses, active, TODAY);
            requireSense(result, label);
            Collections.shuffle(doses, random);
            Collections.shuffle(active, random);
            assertEquals(result, forecaster.forecast(patient, doses, active, TODAY), label);
        }
    }

    private static void requireSense(Result result, String label) {
        for (GroupForecast forecast : result.groups()) {
            ForecastDates dates = forecast.dates();
            boolean due = forecast.status() == SeriesStatus.NOT_COMPLETE;
            assertEquals(due, dates.earliest() != null, label + forecast);
            assertEquals(due, forecast.doseNumber() > 0, label + forecast);
            if (due) {
                assertNotNull(dates.recommended(), label + forecast);
                assertTrue(!dates.recommended().isBefore(dates.earliest()), label + forecast);
                assertTrue(dates.pastDue() == null || !dates.pastDue().isBefore(dates.earliest()), label + forecast);
            }
        }
        for (DoseResult dose : result.doses()) {
            assertTrue(dose.status() == null || !dose.decisive().why().isEmpty(), label + dose);
        }
    }
}
