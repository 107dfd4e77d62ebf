// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ScheduleReaderTest {

    private static final String SMALL = """
        schedule format=1 id=X version=1
        title -- Small
        origin -- nowhere
        licence -- none
        group -- Measles
         covers -- Measles
        vaccine cvx=03 -- MMR
         protects -- Measles
        observation code=007 -- Pregnant
        antigen -- Measles
         contraindicated by=007
         series type=standard group=1 default=yes priority=A preference=1 -- Two doses
          dose number=1
           age absolute=12m-4d minimum=12m earliest=12m
           prefer vaccines=03 from=12m
          dose number=2
           interval dose=1 absolute=24d minimum=28d
           prefer vaccines=03 from=12m
        end
        """;

    @Test
    void aFileBecomesValues() {
        KnowledgeBase base = ScheduleReader.read("small", SMALL);
        AntigenSeries series = base.antigens().getFirst().series().getFirst();
        assertEquals("Two doses", series.name());
        assertEquals(
                new Span(12, -4), series.doses().getFirst().ages().getFirst().absoluteMinimum());
        assertEquals(1, series.doses().getLast().intervals().getFirst().from().targetDose());
        assertEquals(List.of("Measles"), base.groups().getFirst().antigens());
    }

    @Test
    void aDamagedFileIsRefusedWithItsLine() {
        refused(ScheduleProblems.DAMAGED, 14, "absolute=12m-4d", "absolute=12x");
        refused(ScheduleProblems.DAMAGED, 14, "absolute=", "absolut=");
        refused(ScheduleProblems.DAMAGED, 14, "age absolute", "agee absolute");
        refused(ScheduleProblems.DAMAGED, 14, "minimum=12m earliest=12m", "minimum=12m minimum=12m");
        refused(ScheduleProblems.DAMAGED, 1, "format=1", "format=2");
        refused(ScheduleProblems.DAMAGED, 7, " -- MMR", "");
        refused(ScheduleProblems.DAMAGED, 18, "end\n", "");
        refused(ScheduleProblems.DAMAGED, 20, "end\n", "end\nend\n");
        refused(ScheduleProblems.DAMAGED, 12, "type=standard", "type=normal");
    }

    @Test
    void aContradictoryFileIsRefusedWithItsLine() {
        refused(
                ScheduleProblems.CONTRADICTORY,
                15,
                "prefer vaccines=03 from=12m\n  dose",
                "prefer vaccines=94\n  dose");
        refused(ScheduleProblems.CONTRADICTORY, 11, "by=007", "by=008");
        refused(ScheduleProblems.CONTRADICTORY, 14, "minimum=12m", "minimum=11m");
        refused(ScheduleProblems.CONTRADICTORY, 16, "number=2", "number=3");
        refused(ScheduleProblems.CONTRADICTORY, 17, "dose=1 absolute", "dose=2 absolute");
        refused(ScheduleProblems.CONTRADICTORY, 8, "protects -- Measles", "protects -- Mumps");
        refused(ScheduleProblems.CONTRADICTORY, 12, "type=standard", "type=risk");
        refused(
                ScheduleProblems.CONTRADICTORY,
                13,
                "dose number=1\n",
                "dose number=1 season-from=2026-01-02" + " season-to=2026-01-01\n");
    }

    @Test
    void whereverAFileIsTornItIsRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(SMALL.indexOf("end\n") + 1);
            assertThrows(
                    ProblemException.class,
                    () -> ScheduleReader.read("small", SMALL.substring(0, length)),
                    "length " + length + ", seed " + seed);
        }
    }

    /** Whatever is in a file, it is read or refused as a problem; nothing else is thrown. */
    @Test
    void randomMistakesAreRefusedAsProblems() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(SMALL);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, "09=-,. \nxé#".charAt(random.nextInt(11)));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            try {
                ScheduleReader.read("small", text.toString());
            } catch (ProblemException e) {
                assertTrue(
                        e.problem().code().startsWith("HS-IMMUNIZATIONS-SCHEDULE-"),
                        e.problem().code());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + text, e);
            }
        }
    }

    private static void refused(String code, int line, String good, String bad) {
        assertTrue(SMALL.contains(good), good);
        Problem problem = assertThrows(
                        ProblemException.class, () -> ScheduleReader.read("small", SMALL.replace(good, bad)), bad)
                .problem();
        assertEquals(code, problem.code(), problem.detail());
        assertEquals(List.of("small", String.valueOf(line)), problem.arguments(), problem.detail());
    }
}
