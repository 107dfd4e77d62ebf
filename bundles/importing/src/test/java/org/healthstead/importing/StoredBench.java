// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.plugin.importfhir.FhirJsonImporter;

/** Dispatcher, runner and FHIR importer on stores that keep the whole contract, for one caller. */
final class StoredBench {

    final MemoryStores stores = new MemoryStores(() -> this.access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);
    private final Home home = folder -> Path.of(System.getProperty("java.io.tmpdir"));
    final MemoryJobs jobs = new MemoryJobs();
    private final AccountId account = new AccountId(UUID.randomUUID());
    final Caller caller = access.issue(account);
    final ImportDispatcher dispatcher;
    private final ImportJobRunner runner;
    Person person;

    StoredBench(String name, String birthDate) {
        stores.accounts().add(new Account(account, "jane", false, false, 1, Instant.now()), "$argon2id$v=19$x");
        person = addPerson(name, birthDate);
        dispatcher = new ImportDispatcher(
                stores.artifacts(), stores.imports(), jobs, jobs, jobs, access, home, new Defaults());
        ImporterRegistry importers = new ImporterRegistry();
        importers.addImporter(new FhirJsonImporter());
        runner = new ImportJobRunner(
                stores.artifacts(),
                stores.imports(),
                stores.entries(),
                stores.persons(),
                importers,
                jobs,
                home,
                new Defaults());
    }

    Person addPerson(String name, String birthDate) {
        Optional<PartialDate> date = birthDate.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(birthDate));
        return stores.persons().add(name, date, Optional.empty(), caller);
    }

    /** How an import ended. */
    record Taken(JobId job, JobOutcome outcome) {

        ImportReport report() {
            return ImportReport.of(outcome.report());
        }

        /** {@code created/updated/unchanged}, and the codes of what was rejected or warned of. */
        String counts() {
            StringBuilder counts = new StringBuilder();
            counts.append(report().created()).append('/');
            counts.append(report().updated()).append('/');
            counts.append(report().unchanged());
            report().rejected().forEach(item -> counts.append(' ').append(item.code()));
            report().warnings().forEach(item -> counts.append(' ').append(item.code()));
            return counts.toString();
        }

        String state() {
            return outcome.state()
                    + outcome.problem().map(problem -> " " + problem.code()).orElse("");
        }
    }

    /** {@code 'name'} stands for a text in quotes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    static String bundle(String type, String... entries) {
        return "{'resourceType':'Bundle','type':'" + type + "','entry':[" + String.join(",", entries) + "]}";
    }

    static String entry(String resource) {
        return "{'resource':" + resource + "}";
    }

    Taken take(String text) {
        return take(text, Mismatch.ASK, Optional.empty());
    }

    Taken take(String text, Mismatch mismatch, Optional<String> source) {
        byte[] bytes = json(text).getBytes(StandardCharsets.UTF_8);
        ImportRequest request = new ImportRequest(person.id(), "a.json", mismatch, source);
        try {
            return run(dispatcher.submit(request, new ByteArrayInputStream(bytes), caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Taken run(JobId job) {
        try {
            JobOutcome outcome = runner.run(new Context(job));
            jobs.end(job, outcome);
            return new Taken(job, outcome);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Taken decide(Taken waiting, ImportDecision decision) {
        try {
            dispatcher.decide(waiting.job(), decision, caller);
            return run(waiting.job());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Taken undo(Taken taken) {
        dispatcher.undo(taken.job(), caller);
        return run(taken.job());
    }

    Taken redo(Taken taken) {
        dispatcher.redo(taken.job(), caller);
        return run(taken.job());
    }

    List<Entry> entries(String type) {
        return entries(person, type);
    }

    /** Without what the person typed. */
    List<Entry> entries(Person of, String type) {
        return stores.entries().page(EntryQuery.of(of.id(), 100).ofType(type), caller).lines().stream()
                .map(line -> stores.entries().find(line.id(), caller).orElseThrow())
                .toList();
    }

    /** A text of every entry of a type, sorted. */
    List<String> texts(String type, String path) {
        return entries(type).stream()
                .map(entry -> entry.body().textAt(path).orElse("-"))
                .sorted()
                .toList();
    }

    private record Defaults() implements ImportConfiguration {

        @Override
        public long maxFileMegabytes() {
            return MAX_FILE_MEGABYTES;
        }

        @Override
        public long minFreeMegabytes() {
            return 0;
        }

        @Override
        public long patienceSeconds() {
            return PATIENCE_SECONDS;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return ImportConfiguration.class;
        }
    }

    private final class Context implements JobContext {

        private final JobId id;

        Context(JobId id) {
            this.id = id;
        }

        @Override
        public org.healthstead.api.jobs.Job job() {
            return jobs.rows.get(id).job;
        }

        @Override
        public JsonObject input() {
            return jobs.rows.get(id).input;
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
            return false;
        }

        @Override
        public void progress(double progress, JsonObject report) {
            assertTrue(progress >= 0 && progress <= 1);
        }

        @Override
        public void checkpoint(double progress, JsonObject report, JsonObject checkpoint) {
            progress(progress, report);
        }
    }
}
