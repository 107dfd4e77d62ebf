// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.plugin.importfhir.FhirJsonImporter;

/** The import path as it is wired in the product, on stores in memory. */
final class ImportBench {

    static final PersonId PERSON = new PersonId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    static final AccountId ACCOUNT = new AccountId(UUID.fromString("22222222-2222-4222-8222-222222222222"));

    final MemoryRecord record = new MemoryRecord();
    final MemoryEntries entries = new MemoryEntries(record);
    final MemoryJobs jobs = new MemoryJobs();
    final ImporterRegistry importers = new ImporterRegistry();
    final Caller caller = new TestCaller();
    final Home home = folder -> Path.of(System.getProperty("java.io.tmpdir"));
    ImportLimits limits = ImportLimits.DEFAULT;
    Person person = new Person(PERSON, "Jane Example", Optional.empty(), Optional.empty(), 1);
    volatile boolean cancelled;
    /** What the jobs showed, all runs one after the other. */
    final List<Double> progress = Collections.synchronizedList(new ArrayList<>());

    /** As the store keeps it over an interruption. */
    private final Map<JobId, Double> kept = new HashMap<>();

    /** Of importers: class of what was thrown, or {@code late}. */
    final List<String> faults = new CopyOnWriteArrayList<>();

    /** Whether calls that were given up are under way. */
    final List<BooleanSupplier> lost = new CopyOnWriteArrayList<>();

    ImportBench() {
        importers.setFaults(new Faults());
        importers.addImporter(new FhirJsonImporter());
    }

    private final class Faults implements PluginFaults {

        @Override
        public Optional<Plugin> pluginOf(Class<?> type) {
            return Optional.empty();
        }

        @Override
        public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
            faults.add(fault.map(thrown -> thrown.getClass().getSimpleName()).orElse("late"));
            return Optional.empty();
        }

        @Override
        public void watch(Class<?> type, BooleanSupplier isUnderWay) {
            lost.add(isUnderWay);
        }
    }

    ImportBench person(String name, String birthDate) {
        Optional<PartialDate> date = birthDate.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(birthDate));
        person = new Person(PERSON, name, date, Optional.empty(), 1);
        return this;
    }

    /** Everything a finished import said. */
    record Result(JobOutcome outcome, ImportReport report) {

        JobState state() {
            return outcome.state();
        }

        String problem() {
            return outcome.problem().map(problem -> problem.code()).orElse("");
        }

        String detail() {
            return outcome.problem().map(problem -> problem.detail()).orElse("");
        }

        String counts() {
            return report.created() + " created, " + report.updated() + " updated, " + report.unchanged()
                    + " unchanged, " + report.merged() + " merged, " + report.rejectedCount() + " rejected";
        }

        /** {@code place code} of each rejected item. */
        List<String> rejected() {
            return report.rejected().stream()
                    .map(item -> (item.place() + " " + item.code()).strip())
                    .toList();
        }
    }

    Result run(String name, String text) {
        return run(name, text.getBytes(StandardCharsets.UTF_8), Mismatch.ASK);
    }

    Result run(String name, byte[] bytes, Mismatch mismatch) {
        return run(new JobId(UUID.randomUUID()), name, bytes, mismatch);
    }

    /** Runs an import to its end, or to where a hook of the record stops it; a problem thrown is a failed outcome. */
    Result run(JobId job, String name, byte[] bytes, Mismatch mismatch) {
        try {
            ImportInput input = new ImportInput(
                    record.keep(PERSON, name, new ByteArrayInputStream(bytes), Long.MAX_VALUE, caller)
                            .id(),
                    mismatch);
            JobOutcome outcome = runner().run(new Context(job, name, input));
            return new Result(outcome, ImportReport.of(outcome.report()));
        } catch (org.healthstead.api.problem.ProblemException e) {
            JobOutcome outcome = new JobOutcome(JobState.FAILED, ImportReport.EMPTY.toJson(), Optional.of(e.problem()));
            return new Result(outcome, ImportReport.EMPTY);
        } catch (InterruptedException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JobContext context(String name, ImportInput input) {
        return new Context(new JobId(UUID.randomUUID()), name, input);
    }

    ImportJobRunner runner() {
        return new ImportJobRunner(record, record, entries, new OnePerson(), importers, jobs, home, limits);
    }

    private record TestCaller() implements Caller {

        @Override
        public AccountId account() {
            return ACCOUNT;
        }

        @Override
        public String reference() {
            return "test";
        }
    }

    final class OnePerson implements PersonService {

        @Override
        public List<Person> list(String text, int limit, Caller who) {
            return List.of(person);
        }

        @Override
        public Optional<Person> find(PersonId id, Caller who) {
            return id.equals(PERSON) ? Optional.of(person) : Optional.empty();
        }

        @Override
        public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller who) {
            throw new UnsupportedOperationException();
        }
    }

    /** Does what the job of a row asks for, and keeps how it ended. */
    JobOutcome runRow(JobId id) throws InterruptedException {
        MemoryJobs.Row row = jobs.rows.get(id);
        JobOutcome outcome = runner().run(new Context(row.job, ImportInput.of(row.input)));
        jobs.end(id, outcome);
        return outcome;
    }

    private final class Context implements JobContext {

        private final Job job;
        private final ImportInput input;

        Context(Job job, ImportInput input) {
            this.job = job;
            this.input = input;
        }

        Context(JobId id, String name, ImportInput input) {
            this.input = input;
            this.job = new Job(
                    id,
                    ImportJobRunner.KIND,
                    Optional.of(PERSON),
                    name,
                    JobState.RUNNING,
                    kept.getOrDefault(id, 0.0),
                    JsonObject.EMPTY,
                    Optional.empty(),
                    false,
                    Instant.now(),
                    Optional.empty());
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public JsonObject input() {
            return input.toJson();
        }

        @Override
        public JsonObject checkpoint() {
            return JsonObject.EMPTY;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void progress(double share, JsonObject report) {
            progress.add(share);
            kept.put(job.id(), share);
        }

        @Override
        public void checkpoint(double share, JsonObject report, JsonObject checkpoint) {
            progress.add(share);
        }
    }
}
