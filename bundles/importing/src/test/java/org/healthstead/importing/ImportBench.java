// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.HookedService;
import org.healthstead.contracts.fixture.HookedService.Call;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.plugin.importfhir.FhirJsonImporter;

/** The import path as it is wired in the product, on stores in memory. */
final class ImportBench {

    final MemoryStores stores = new MemoryStores(() -> this.access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);
    final Caller caller = ContractAccess.newCaller();
    final ArtifactStore artifacts = HookedService.of(ArtifactStore.class, stores.artifacts(), this::onArtifacts);
    final ImportStore imports = HookedService.of(ImportStore.class, stores.imports(), this::onImports);
    final MemoryJobs jobs = new MemoryJobs();

    /** What the importers have for the time. */
    volatile Instant now = Instant.EPOCH;

    final ImporterRegistry importers = new ImporterRegistry(Duration.ofSeconds(1), () -> now);
    final Home home = folder -> Path.of(System.getProperty("java.io.tmpdir"));
    ImportLimits limits = ImportLimits.DEFAULT;
    private Person person;

    /** Called before each transaction of an import; throws to stop it. */
    Runnable beforeSave = () -> {};

    /** As {@link #beforeSave}, when the transaction is committed and nobody has been told. */
    Runnable afterSave = () -> {};

    /** False: items are counted and forgotten. */
    boolean keepsEntries = true;

    final AtomicInteger keptFiles = new AtomicInteger();
    final AtomicInteger begunImports = new AtomicInteger();
    final AtomicInteger saves = new AtomicInteger();
    final AtomicLong items = new AtomicLong();

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

    private Object onArtifacts(Call call) throws Throwable {
        Object answer = call.proceed();
        if (answer instanceof ArtifactStore.Artifact artifact && artifact.isNew()) {
            keptFiles.incrementAndGet();
        }
        return answer;
    }

    private Object onImports(Call call) throws Throwable {
        Object answer = call.proceed();
        if (!(answer instanceof ImportLedger ledger)) {
            return answer;
        }
        begunImports.incrementAndGet();
        return HookedService.of(
                ImportLedger.class, ledger, each -> each.method().equals("save") ? save(ledger, each) : each.proceed());
    }

    private Object save(ImportLedger ledger, Call call) throws Throwable {
        long itemsDone = (long) call.argument(1);
        assertTrue(itemsDone > ledger.itemsDone(), "done " + itemsDone + " after " + ledger.itemsDone());
        saves.incrementAndGet();
        beforeSave.run();
        items.addAndGet(((List<?>) call.argument(0)).size());
        Object report =
                keepsEntries ? call.proceed() : ledger.save(List.of(), itemsDone, (ImportReport) call.argument(2));
        afterSave.run();
        return report;
    }

    /** The person whom the files are for, instead of the usual one. */
    ImportBench person(String name, String birthDate) {
        Optional<PartialDate> date = birthDate.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(birthDate));
        person = stores.persons().add(name, date, Optional.empty(), caller);
        return this;
    }

    PersonId person() {
        return (person == null ? person("Jane Example", "").person : person).id();
    }

    /** The person's own Patient. */
    Entry ownPatient() {
        return stores.entries().find(new EntryId(person().value()), caller).orElseThrow();
    }

    /** What was imported, in the order of ids. */
    List<Entry> entries() {
        return stores.writer().entries().stream()
                .filter(entry -> !entry.id().value().equals(person().value()))
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** Bodies of {@link #entries}. */
    List<JsonObject> bodies() {
        return entries().stream().map(Entry::body).toList();
    }

    JsonObject only(String type) {
        List<JsonObject> found = entries().stream()
                .filter(entry -> entry.type().equals(type))
                .map(Entry::body)
                .toList();
        assertEquals(1, found.size(), () -> "wanted one " + type + ", got " + found);
        return found.getFirst();
    }

    static ProblemException full() {
        return Problem.of("HS-STORE-FULL", Problem.Kind.NO_SPACE, "The disk is full.")
                .exception();
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
                    artifacts
                            .keep(person(), name, new ByteArrayInputStream(bytes), Long.MAX_VALUE, caller)
                            .id(),
                    mismatch);
            JobOutcome outcome = runner().run(new Context(job, name, input));
            return new Result(outcome, ImportReport.of(outcome.report()));
        } catch (ProblemException e) {
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
        return new ImportJobRunner(
                artifacts, imports, stores.entries(), stores.persons(), importers, jobs, home, limits);
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
                    Optional.of(person()),
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
