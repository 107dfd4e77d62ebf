// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.Importer;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Importers are plugins: what one does wrong ends its own import and nothing else. */
class FailingImporterTest {

    private static final JsonObject BODY = JsonObject.parse("{\"resourceType\":\"Observation\",\"status\":\"final\"}");

    private final ImportBench bench = new ImportBench();

    /** Ten items, and then whatever a test wants. */
    private static class TenItems implements Importer {

        @Override
        public String name() {
            return "ten-items";
        }

        @Override
        public int accepts(ImportSource source) {
            return 100;
        }

        @Override
        public void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException {
            for (int i = 0; i < 10; i++) {
                survey.item(item("Observation", i));
            }
        }

        @Override
        public void read(ImportSource source, EntrySink sink) throws IOException, ImportException {
            for (int i = 0; i < 10; i++) {
                sink.entry(item("Observation", i), "item " + i);
            }
        }
    }

    private static FileItem item(String type, int number) {
        return FileItem.of(type).id("o" + number).body(BODY).build();
    }

    private ImportBench.Result run(Importer importer) {
        bench.importers.addImporter(importer);
        return bench.run("a.ten", "ten");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IllegalStateException("x"), "HS-IMPORT-IMPORTER-FAILED"),
                Arguments.of(new StackOverflowError(), "HS-IMPORT-IMPORTER-FAILED"),
                Arguments.of(new NoClassDefFoundError("x"), "HS-IMPORT-IMPORTER-FAILED"),
                Arguments.of(new IOException("x"), "HS-IMPORT-UNREADABLE"),
                Arguments.of(new ImportException(new RejectedItem("line 9", "HS-X-BROKEN", "broken")), "HS-X-BROKEN"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void refusesTheFileWhenTheSurveyFails(Throwable failure, String code) {
        ImportBench.Result result = run(new TenItems() {
            @Override
            public void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException {
                super.survey(source, survey);
                doThrow(failure);
            }
        });
        assertEquals(JobState.FAILED, result.state());
        assertEquals(code, result.problem());
        assertEquals(0, bench.entries().size());
        // A file that is wrong or cannot be read is no fault of the importer.
        boolean isFault = code.equals("HS-IMPORT-IMPORTER-FAILED");
        assertEquals(isFault ? List.of(failure.getClass().getSimpleName()) : List.of(), bench.faults);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void keepsWhatWasDeliveredBeforeReadingFailed(Throwable failure, String code) {
        ImportBench.Result result = run(new TenItems() {
            @Override
            public void read(ImportSource source, EntrySink sink) throws IOException, ImportException {
                for (int i = 0; i < 4; i++) {
                    sink.entry(item("Observation", i), "item " + i);
                }
                doThrow(failure);
            }
        });
        assertEquals(JobState.FAILED, result.state());
        assertEquals(code, result.problem());
        assertEquals(4, result.report().created());
        assertEquals(4, bench.entries().size());
    }

    private static void doThrow(Throwable failure) throws IOException, ImportException {
        switch (failure) {
            case IOException e -> throw e;
            case ImportException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }

    @Test
    void failsWhenTheWalksDiffer() {
        ImportBench.Result fewer = run(new TenItems() {
            @Override
            public void read(ImportSource source, EntrySink sink) {
                sink.entry(item("Observation", 0), "item 0");
            }
        });
        assertEquals("HS-IMPORT-IMPORTER-FAILED", fewer.problem());
        ImportBench other = new ImportBench();
        other.importers.addImporter(new TenItems() {
            @Override
            public void read(ImportSource source, EntrySink sink) throws IOException, ImportException {
                super.read(source, sink);
                sink.entry(item("Observation", 10), "item 10");
            }
        });
        assertEquals("HS-IMPORT-IMPORTER-FAILED", other.run("a.ten", "ten").problem());
        assertEquals(10, other.entries().size());
    }

    @Test
    void rejectsAnItemOfAnotherTypeThanWasSurveyed() {
        ImportBench.Result result = run(new TenItems() {
            @Override
            public void survey(ImportSource source, ImportSurvey survey) {
                for (int i = 0; i < 10; i++) {
                    survey.item(item(i == 3 ? "Patient" : "Observation", i));
                }
            }
        });
        assertEquals(List.of("item 3 HS-IMPORT-INCONSISTENT"), result.rejected());
        assertEquals(9, result.report().created());
    }

    @Test
    void givesUpAnImporterThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        bench.limits = new ImportLimits(1_000_000, 0, Duration.ofMillis(300), 400, 1_000_000, 1_000_000);
        ImportBench.Result result = run(new TenItems() {
            @Override
            public void read(ImportSource source, EntrySink sink) throws IOException, ImportException {
                sink.entry(item("Observation", 0), "item 0");
                awaitForEver(never);
                super.read(source, sink);
            }
        });
        assertEquals(JobState.FAILED, result.state());
        assertEquals("HS-IMPORT-IMPORTER-HANGS", result.problem());
        assertTrue(result.detail().contains("ten-items"));
        assertEquals(0, bench.entries().size());
        assertEquals(List.of("late"), bench.faults);
        assertTrue(bench.lost.getFirst().getAsBoolean(), "its thread has not come back");

        assertEquals("HS-IMPORT-IMPORTER-HANGS", bench.run("b.ten", "ten").problem(), "not called again");
        assertEquals(List.of("late"), bench.faults);
        never.countDown();
    }

    @Test
    void aCancelledImportIsNoFault() {
        ImportBench.Result result = run(new TenItems() {
            @Override
            public void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException {
                bench.cancelled = true;
                awaitInterrupt();
            }
        });
        assertEquals(JobState.CANCELLED, result.state());
        assertEquals(List.of(), bench.faults);
    }

    private static void awaitInterrupt() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException("stopped", e);
        }
    }

    /** Pays no heed to its interrupt. */
    private static void awaitForEver(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // As a plugin would that catches everything.
            }
        }
    }

    @Test
    void asksTheOthersWhenOneFailsToAnswer() {
        bench.importers.addImporter(new TenItems() {
            @Override
            public int accepts(ImportSource source) {
                throw new IllegalStateException("x");
            }
        });
        ImportBench.Result result = bench.run("a.json", "{\"resourceType\":\"Patient\",\"id\":\"1\"}");
        assertEquals(1, result.report().created());
        assertEquals(List.of("IllegalStateException"), bench.faults);
    }

    /** Imports run one at a time: one that makes each of them wait would stop them all. */
    @Test
    void oneThatDoesNotAnswerInTimeIsNotAskedAtTheNextImport() {
        AtomicInteger asked = new AtomicInteger();
        bench.importers.addImporter(new TenItems() {
            @Override
            public int accepts(ImportSource source) {
                asked.incrementAndGet();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    // Comes back, too late.
                }
                return 100;
            }
        });
        for (int i = 1; i <= 3; i++) {
            ImportBench.Result result = bench.run(i + ".json", "{\"resourceType\":\"Patient\",\"id\":\"" + i + "\"}");
            assertEquals(JobState.DONE, result.state());
        }
        assertEquals(1, asked.get());
        assertEquals(List.of("late"), bench.faults);
        assertEquals("HS-IMPORT-IMPORTER-HANGS", bench.run("a.ten", "ten").problem(), "nobody else reads it");

        bench.now = bench.now.plus(Duration.ofMinutes(6));
        assertEquals(
                JobState.DONE,
                bench.run("4.json", "{\"resourceType\":\"Patient\",\"id\":\"4\"}")
                        .state());
        assertEquals(2, asked.get(), "it may be well again");
    }
}
