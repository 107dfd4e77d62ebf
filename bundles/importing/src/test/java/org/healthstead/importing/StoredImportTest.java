// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.plugin.importfhir.FhirJsonImporter;
import org.healthstead.testkit.contract.ContractAccess;
import org.healthstead.testkit.memory.MemoryStores;
import org.junit.jupiter.api.Test;

/** Dispatcher, runner and FHIR importer on stores that keep the whole contract. */
class StoredImportTest {

    private static final String FILE = """
        {"resourceType":"Bundle","entry":[
         {"resource":{"resourceType":"Patient","id":"592011","name":[{"family":"Example"}]}},
         {"resource":{"resourceType":"Observation","id":"1","status":"final",
           "subject":{"reference":"Patient/592011"},
           "performer":[{"reference":"Practitioner?identifier=npi|9"}]}}]}
        """;

    private static final String PORTAL = """
        {"resourceType":"Bundle","entry":[
         {"fullUrl":"https://portal.example/fhir/Patient/592011",
          "resource":{"resourceType":"Patient","id":"592011","name":[{"family":"Example"}]}},
         {"fullUrl":"https://portal.example/fhir/Encounter/7",
          "resource":{"resourceType":"Encounter","id":"7","subject":{"reference":"Patient/592011"}}},
         {"fullUrl":"https://portal.example/fhir/Observation/1",
          "resource":{"resourceType":"Observation","id":"1","status":"final",
           "encounter":{"reference":"Encounter/7"},
           "subject":{"reference":"https://portal.example/fhir/Patient/592011"}}}]}
        """;

    private final MemoryStores stores = new MemoryStores(() -> this.access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);
    private final Home home = folder -> Path.of(System.getProperty("java.io.tmpdir"));
    private final MemoryJobs jobs = new MemoryJobs();
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Caller caller = access.issue(account);
    private final ImportDispatcher dispatcher;
    private final ImportJobRunner runner;
    private final Person person;

    StoredImportTest() {
        stores.accounts().add(new Account(account, "jane", false, false, 1, Instant.now()), "$argon2id$v=19$x");
        person = stores.persons().add("Jane Example", Optional.empty(), Optional.empty(), caller);
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

    private JobId take(String text, String counts) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ImportRequest request = new ImportRequest(person.id(), "a.json", Mismatch.ASK);
        JobId job = dispatcher.submit(request, new ByteArrayInputStream(bytes), caller);
        JobOutcome outcome = run(job);
        ImportReport report = ImportReport.of(outcome.report());
        assertEquals(JobState.DONE, outcome.state(), () -> outcome.problem().toString());
        assertEquals(counts, report.created() + "/" + report.updated() + "/" + report.unchanged());
        return job;
    }

    private JobOutcome run(JobId job) throws InterruptedException {
        JobOutcome outcome = runner.run(new Context(job));
        jobs.end(job, outcome);
        return outcome;
    }

    private List<Entry> entries(String type) {
        return stores.entries().page(EntryQuery.of(person.id(), 100).ofType(type), caller).lines().stream()
                .map(line -> stores.entries().find(line.id(), caller).orElseThrow())
                .toList();
    }

    private List<String> links() {
        return entries("Patient").stream()
                .flatMap(patient -> patient.body().array("link").objects().stream())
                .map(link -> link.textAt("other.reference").orElseThrow())
                .toList();
    }

    @Test
    void takesAFileOnceAndANewerOneAsVersions() throws Exception {
        take(FILE, "2/0/0");
        take(FILE, "0/0/2");
        take(FILE.replace("final", "amended"), "0/1/1");
        assertEquals(2, entries("Observation").get(0).version());
        assertEquals(1, links().size());
    }

    /** As portals export what is new since a day: the Patient was sent before. */
    @Test
    void aNewerExportWithoutItsPatientSaysTheSame() throws Exception {
        take(PORTAL, "3/0/0");
        JsonObject bundle = JsonObject.parse(PORTAL);
        JsonObject partial = bundle.with(
                "entry",
                JsonArray.of(List.<Json>copyOf(bundle.array("entry").objects().subList(1, 3))));

        take(partial.toString(), "0/0/2");
        take(partial.toString().replace("final", "amended"), "0/1/1");
        take(PORTAL.replace("final", "amended"), "0/0/3");
        assertEquals(2, entries("Observation").get(0).version());
    }

    @Test
    void undoesAnImportAndDoesNotBringItBackByTheSameFile() throws Exception {
        JobId job = take(FILE, "2/0/0");

        dispatcher.undo(job, caller);
        assertEquals("2", run(job).report().textAt("withdrawn").orElseThrow());
        assertTrue(jobs.rows.get(job).job.undone());
        assertEquals(List.of(), entries("Observation"));
        assertEquals(List.of(), links());

        take(FILE, "0/0/2");
        assertEquals(List.of(), entries("Observation"));

        dispatcher.redo(job, caller);
        assertEquals("2", run(job).report().textAt("restored").orElseThrow());
        assertEquals(1, entries("Observation").size());
        assertEquals(1, links().size());
    }

    @Test
    void findsTheTargetOfADanglingReferenceWhenItComes() throws Exception {
        take(FILE, "2/0/0");
        Entry result = entries("Observation").get(0);
        String dangling = result.body().textAt("performer[0].reference").orElseThrow();
        assertEquals("Practitioner?identifier=npi|9", dangling);
        assertTrue(
                stores.imports().resolve(result.id(), List.of(dangling), caller).isEmpty());

        take(
                "{\"resourceType\":\"Practitioner\",\"id\":\"x\",\"identifier\":[{\"system\":\"npi\",\"value\":\"9\"}]}",
                "1/0/0");
        assertEquals(
                "Practitioner/" + entries("Practitioner").get(0).id(),
                stores.imports().resolve(result.id(), List.of(dangling), caller).get(dangling));
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
