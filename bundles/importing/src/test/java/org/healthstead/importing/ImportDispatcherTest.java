// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportDispatcherTest {

    private final ImportBench bench = new ImportBench();
    private final MemoryJobs jobs = bench.jobs;
    private final TablePolicy policy = new TablePolicy();
    private long maxFileMegabytes = 1;

    @BeforeEach
    void mayEverything() {
        may(EnumSet.allOf(Operation.class));
    }

    private void may(Set<Operation> operations) {
        policy.allow(bench.caller.account(), bench.person(), operations);
    }

    private ImportDispatcher dispatcher() {
        return new ImportDispatcher(
                bench.artifacts,
                bench.imports,
                jobs,
                jobs,
                jobs,
                policy,
                bench.home,
                new Settings(maxFileMegabytes, 0, 120));
    }

    private JobId submit(String name, byte[] bytes) throws IOException {
        ImportRequest request = new ImportRequest(bench.person(), name, Mismatch.ASK);
        return dispatcher().submit(request, new ByteArrayInputStream(bytes), bench.caller);
    }

    private JobId submit(String text) throws IOException {
        return submit("a.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(ProblemException refused) {
        return refused.problem().code();
    }

    @Test
    void keepsTheBytesAndQueuesAJob() throws IOException {
        JobId job = submit("C:\\Users\\jane\\export.json", "{}".getBytes(StandardCharsets.UTF_8));
        MemoryJobs.Row row = jobs.rows.get(job);
        assertEquals("import", row.job.kind());
        assertEquals("export.json", row.job.label());
        assertEquals(bench.caller.account(), row.account);
        ImportInput input = ImportInput.of(row.input);
        try (InputStream kept = bench.artifacts.open(input.artifact(), bench.caller)) {
            assertEquals("{}", new String(kept.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(Mismatch.ASK, input.mismatch());
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", "a/b\\c.json, c.json", "'', ''", "' x ', x", "a\u0007b, ab"})
    void keepsTheNameWithoutFolders(String given, String wanted) {
        assertEquals(wanted, ImportDispatcher.plainName(given));
        assertEquals(200, ImportDispatcher.plainName("n".repeat(5_000)).length());
    }

    @Test
    void refusesWhatCannotBeTakenAndKeepsNothing() {
        assertEquals("HS-IMPORT-EMPTY", code(assertThrows(ProblemException.class, () -> submit(""))));
        String large = "x".repeat(1_000_001);
        assertEquals("HS-IMPORT-TOO-LARGE", code(assertThrows(ProblemException.class, () -> submit(large))));
        may(EnumSet.noneOf(Operation.class));
        assertEquals("HS-PERSON-NOT-FOUND", code(assertThrows(ProblemException.class, () -> submit("{}"))));
        assertEquals(0, bench.keptFiles.get());
        assertTrue(jobs.rows.isEmpty());
    }

    @Test
    void decides() throws IOException {
        JobId job = submit("{}");
        assertEquals(
                "HS-JOB-STATE",
                code(assertThrows(
                        ProblemException.class, () -> dispatcher().decide(job, ImportDecision.ACCEPT, bench.caller))));

        jobs.set(job, JobState.NEEDS_DECISION);
        assertEquals(
                JobState.QUEUED,
                dispatcher().decide(job, ImportDecision.ACCEPT, bench.caller).state());
        assertEquals(Mismatch.ACCEPT, ImportInput.of(jobs.rows.get(job).input).mismatch());

        jobs.set(job, JobState.NEEDS_DECISION);
        assertEquals(
                JobState.CANCELLED,
                dispatcher().decide(job, ImportDecision.DECLINE, bench.caller).state());
    }

    @Test
    void showsNobodyAnImportThatIsNotTheirs() throws IOException {
        JobId job = submit("{}");
        jobs.set(job, JobState.NEEDS_DECISION);
        may(EnumSet.noneOf(Operation.class));
        ImportDispatcher dispatcher = dispatcher();
        for (org.junit.jupiter.api.function.Executable call : List.<org.junit.jupiter.api.function.Executable>of(
                () -> dispatcher.decide(job, ImportDecision.ACCEPT, bench.caller),
                () -> dispatcher.undo(job, bench.caller),
                () -> dispatcher.redo(job, bench.caller))) {
            assertEquals("HS-JOB-NOT-FOUND", code(assertThrows(ProblemException.class, call)));
        }
    }

    @Test
    void undoesOnlyWhatHasEnded() throws IOException {
        JobId job = submit("{}");
        jobs.set(job, JobState.RUNNING);
        assertEquals(
                "HS-JOB-STATE",
                code(assertThrows(ProblemException.class, () -> dispatcher().undo(job, bench.caller))));
    }

    @Test
    void anUndoThatWaitsIsAskedForOnce() throws Exception {
        JobId job = imported("{\"resourceType\":\"Basic\",\"id\":\"1\"}");
        assertEquals(JobState.QUEUED, dispatcher().undo(job, bench.caller).state());
        assertEquals(JobState.QUEUED, dispatcher().undo(job, bench.caller).state());
        assertEquals(
                "HS-JOB-STATE",
                code(assertThrows(ProblemException.class, () -> dispatcher().redo(job, bench.caller))));
    }

    @Test
    void whatWasNeverTakenInCannotBeUndone() throws Exception {
        JobId job = submit("no health data");
        jobs.set(job, JobState.FAILED);
        assertEquals(
                "HS-JOB-NOT-FOUND",
                code(assertThrows(ProblemException.class, () -> dispatcher().undo(job, bench.caller))));
    }

    @Test
    void aReaderMayNotUndo() throws Exception {
        JobId job = imported("{\"resourceType\":\"Basic\",\"id\":\"1\"}");
        may(EnumSet.complementOf(EnumSet.of(Operation.DELETE)));
        assertEquals(
                "HS-ACCESS-FORBIDDEN",
                code(assertThrows(ProblemException.class, () -> dispatcher().undo(job, bench.caller))));
    }

    /** As somebody else may: an undone import does not turn into a good one, nor a good one into a failed one. */
    @Test
    void aFailedImportStaysFailedWhenItIsUndone() throws Exception {
        bench.afterSave = () -> {
            throw ImportBench.full();
        };
        JobId job = submit("{\"resourceType\":\"Basic\",\"id\":\"1\"}");
        JobOutcome failed = bench.runRow(job);
        assertEquals(JobState.FAILED, failed.state());

        dispatcher().undo(job, bench.caller);
        JobOutcome undone = bench.runRow(job);
        assertEquals(failed.state(), undone.state());
        assertEquals(failed.problem(), undone.problem());
        assertEquals("1", undone.report().textAt("withdrawn").orElseThrow());

        dispatcher().redo(job, bench.caller);
        JobOutcome redone = bench.runRow(job);
        assertEquals(failed.problem(), redone.problem());
        assertFalse(redone.report().has("withdrawn"));
        assertEquals("1", redone.report().textAt("restored").orElseThrow());
    }

    private JobId imported(String text) throws Exception {
        JobId job = submit(text);
        bench.runRow(job);
        return job;
    }

    @Test
    void takesTheLinkBackWithTheImport() throws Exception {
        String text = "{\"resourceType\":\"Patient\",\"id\":\"592011\"}";
        JobId job = imported(text);
        assertTrue(bench.ownPatient().body().has("link"));

        dispatcher().undo(job, bench.caller);
        assertEquals(JobState.DONE, bench.runRow(job).state());
        assertFalse(bench.ownPatient().body().has("link"));
        assertTrue(jobs.rows.get(job).job.undone());

        dispatcher().redo(job, bench.caller);
        assertEquals(JobState.DONE, bench.runRow(job).state());
        assertTrue(bench.ownPatient().body().has("link"));
        assertFalse(jobs.rows.get(job).job.undone());
    }

    @Test
    void refusesAWrongSetting() {
        maxFileMegabytes = 0;
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, this::dispatcher);
        assertTrue(refused.getMessage().contains("maxFileMegabytes"));
    }

    private record Settings(long maxFileMegabytes, long minFreeMegabytes, long patienceSeconds)
            implements ImportConfiguration {

        @Override
        public Class<? extends Annotation> annotationType() {
            return ImportConfiguration.class;
        }
    }
}
