// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.healthstead.plugin.immunizations.ShippedSchedule;
import org.healthstead.plugin.immunizations.engine.GivenDose;
import org.healthstead.plugin.immunizations.engine.ImmunizationForecaster;
import org.healthstead.plugin.immunizations.engine.Result;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineGroup;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs cases in CDC's form and logs a line for each. {@code -Dcdsi.cases=DIR} names the folder; without it our own run.
 * A case fails the test unless the README explains it.
 */
class CdsiCasesTest {

    private static final Logger LOG = LoggerFactory.getLogger(CdsiCasesTest.class);

    private final long started = System.nanoTime();
    private final KnowledgeBase base = ShippedSchedule.read();
    private final long loaded = System.nanoTime();
    private final ImmunizationForecaster forecaster = new ImmunizationForecaster(base);
    private final List<CdsiCase> cases =
            CaseFolder.cases(base.groups().stream().map(VaccineGroup::name).toList());

    private Result run(CdsiCase one) {
        return forecaster.forecast(one.patient(), one.given(), one.observations(), one.today());
    }

    @Test
    void everyCaseComesOutAsExpected() {
        assertFalse(cases.isEmpty(), "the folder has no cases");
        long before = System.nanoTime();
        List<Result> results = cases.stream().map(this::run).toList();
        long after = System.nanoTime();
        List<CaseCheck> checks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            checks.add(CaseCheck.of(cases.get(i), results.get(i)));
        }
        LOG.info("{}", report(checks, (loaded - started) / 1_000_000, (after - before) / 1_000_000));
        Set<String> known = CaseFolder.ourOwn() ? Set.of() : KnownMisses.ids();
        List<String> unexplained = checks.stream()
                .filter(check ->
                        !check.passed() && !known.contains(check.expected().id()))
                .map(CaseCheck::line)
                .toList();
        assertEquals(List.of(), unexplained, "cases that fail and are not explained in the README");
    }

    private static String report(List<CaseCheck> checks, long loadMillis, long runMillis) {
        StringBuilder report = new StringBuilder("cases\n");
        Map<String, int[]> byFile = new TreeMap<>();
        int compared = 0;
        int different = 0;
        for (CaseCheck check : checks) {
            report.append(check.line()).append('\n');
            int[] counts = byFile.computeIfAbsent(check.expected().file(), file -> new int[2]);
            counts[0] += check.passed() ? 1 : 0;
            counts[1]++;
            compared += check.compared();
            different += check.differences().size();
        }
        byFile.forEach(
                (file, counts) -> report.append(String.format("%s: %d of %d pass%n", file, counts[0], counts[1])));
        report.append(String.format(
                "reasons of doses and numbers of next doses: %d of %d alike%n", compared - different, compared));
        report.append(String.format("schedule read in %d ms, %d cases in %d ms", loadMillis, checks.size(), runMillis));
        return report.toString();
    }

    @Test
    void orderChangesNothing() {
        Map<String, Result> inOrder = new HashMap<>();
        cases.forEach(one -> inOrder.put(one.file() + one.id(), run(one)));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<CdsiCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, random);
        for (CdsiCase one : shuffled) {
            List<GivenDose> doses = new ArrayList<>(one.given());
            Collections.shuffle(doses, random);
            Result result = forecaster.forecast(one.patient(), doses, one.observations(), one.today());
            assertEquals(inOrder.get(one.file() + one.id()), result, one.id() + ", seed " + seed);
        }
    }

    @Test
    void expectedDatesMovedByADayFailEveryCaseThatHasDates() {
        List<CdsiCase> dated =
                cases.stream().filter(one -> one.earliest() != null).toList();
        assertFalse(dated.isEmpty(), "no case has dates");
        List<String> passed = dated.stream()
                .map(CaseCheck::shifted)
                .map(one -> CaseCheck.of(one, run(one)))
                .filter(CaseCheck::passed)
                .map(check -> check.expected().id())
                .toList();
        assertEquals(List.of(), passed, "cases that pass with wrong dates");
    }

    @Test
    void everyCaseHasItsOwnId() {
        assertEquals(
                cases.size(),
                cases.stream().map(one -> one.file() + one.id()).distinct().count());
    }
}
