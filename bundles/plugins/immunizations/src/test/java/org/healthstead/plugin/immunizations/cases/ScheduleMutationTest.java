// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.plugin.immunizations.ShippedSchedule;
import org.healthstead.plugin.immunizations.engine.ImmunizationForecaster;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineGroup;
import org.healthstead.plugin.immunizations.schedule.ScheduleReader;
import org.junit.jupiter.api.Test;

/** One number of the schedule is changed: exactly the cases that depend on it must fail. */
class ScheduleMutationTest {

    @Test
    void exactlyTheCasesThatDependOnANumberChange() throws IOException {
        assumeTrue(CaseFolder.ourOwn(), "the predictions are for our own cases");
        assertEquals(Set.of(), failing("Polio", "minimum=6w", "minimum=6w"));
        assertEquals(Set.of("HS-0001"), failing("Polio", "minimum=6w", "minimum=7w"));
        assertEquals(Set.of("HS-0003"), failing("Measles", "minimum=12m earliest=12m", "minimum=13m earliest=13m"));
        assertEquals(Set.of("HS-0005"), failing("Rotavirus", "maximum=15w", "maximum=2y"));
        assertEquals(Set.of("HS-0006"), failing("HepA", "minimum=18m earliest=18m", "minimum=19m earliest=19m"));
        assertEquals(
                Set.of("HS-UC-0004"), failing("Typhoid", "interval absolute=2y-4d minimum=2y", "interval minimum=3y"));
        assertEquals(Set.of("HS-UC-0002"), failing("Varicella", "immune by=024", "immune by=026"));
    }

    /** Changes the first place after the beginning of an antigen. */
    private static Set<String> failing(String antigen, String number, String changed) throws IOException {
        String text = text();
        int begin = text.indexOf("\nantigen -- " + antigen + "\n");
        int place = text.indexOf(number, begin);
        assertTrue(begin > 0 && place > 0, antigen + ": " + number);
        KnowledgeBase base = ScheduleReader.read(
                "mutated", text.substring(0, place) + changed + text.substring(place + number.length()));
        ImmunizationForecaster forecaster = new ImmunizationForecaster(base);
        List<CdsiCase> cases =
                CaseFolder.cases(base.groups().stream().map(VaccineGroup::name).toList());
        return cases.stream()
                .map(one -> CaseCheck.of(
                        one, forecaster.forecast(one.patient(), one.given(), one.observations(), one.today())))
                .filter(check -> !check.passed())
                .map(check -> check.expected().id())
                .collect(Collectors.toSet());
    }

    private static String text() throws IOException {
        try (InputStream in = ShippedSchedule.class.getResourceAsStream(ShippedSchedule.FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
