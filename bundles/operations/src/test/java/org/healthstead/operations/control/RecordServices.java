// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;

/**
 * A household whose files say themselves how their import ends, so that each answer of the commands can be seen. It
 * knows the account "Anna" with the password "p", and her token "t".
 */
final class RecordServices implements PersonService, ImportService, JobService, Authentication {

    final List<Person> persons = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<JobId, List<Job>> jobs = new LinkedHashMap<>();
    private final AccountId anna = new AccountId(UUID.randomUUID());

    private record Member(AccountId account, String reference) implements Caller {}

    Person person(String name) {
        Person person = new Person(new PersonId(UUID.randomUUID()), name, Optional.empty(), Optional.empty(), 1);
        persons.add(person);
        return person;
    }

    @Override
    public Caller authenticate(String name, char[] password, String client) {
        if (name.equals("Anna") && new String(password).equals("p")) {
            return new Member(anna, "Anna");
        }
        throw Problem.of("HS-ACCESS-PASSWORD", Problem.Kind.UNAUTHENTICATED, "Wrong.")
                .exception();
    }

    @Override
    public Optional<Caller> token(String secret) {
        return secret.equals("t") ? Optional.of(new Member(anna, "token")) : Optional.empty();
    }

    @Override
    public String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life) {
        calls.add("token " + scope + " " + person.map(PersonId::toString).orElse("all") + " " + life.toDays());
        return "hs_pat_x";
    }

    @Override
    public List<Person> list(String text, int limit, Caller caller) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return persons.stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Person> find(PersonId id, Caller caller) {
        return persons.stream().filter(person -> person.id().equals(id)).findAny();
    }

    @Override
    public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller) {
        Person person = new Person(new PersonId(UUID.randomUUID()), name, birthDate, sex, 1);
        persons.add(person);
        return person;
    }

    @Override
    public Person update(PersonId id, int expectedVersion, JsonObject patient, int colour, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobId submit(ImportRequest request, InputStream bytes, Caller caller) throws IOException {
        String content = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        calls.add("import " + request.fileName() + " " + request.mismatch());
        if (content.isEmpty()) {
            throw Problem.of("HS-IMPORT-EMPTY", Problem.Kind.INVALID, "The file is empty.")
                    .exception();
        }
        JobId id = new JobId(UUID.randomUUID());
        synchronized (jobs) {
            jobs.put(id, new ArrayList<>(states(id, request, content)));
        }
        return id;
    }

    private static List<Job> states(JobId id, ImportRequest request, String content) {
        Job template = job(id, request, JobState.RUNNING, 0.5, ImportReport.EMPTY, Optional.empty());
        return switch (content) {
            case "good" -> List.of(template, done(id, request, 5, 4, 0));
            case "mixed" -> List.of(done(id, request, 5, 0, 2));
            case "hopeless" -> List.of(done(id, request, 0, 0, 1));
            case "stranger" ->
                List.of(job(id, request, JobState.NEEDS_DECISION, 0, ImportReport.EMPTY, Optional.empty()));
            default -> {
                Problem problem = Problem.of("HS-IMPORT-UNKNOWN", Problem.Kind.INVALID, "Nobody can read this.");
                yield List.of(job(id, request, JobState.FAILED, 0, ImportReport.EMPTY, Optional.of(problem)));
            }
        };
    }

    private static Job done(JobId id, ImportRequest request, long created, long updated, long rejected) {
        RejectedItem item = new RejectedItem("entry[3]", "HS-FHIR-NO-TYPE", "no resourceType");
        List<RejectedItem> listed = rejected > 0 ? List.of(item) : List.of();
        long more = updated > 0 ? 3 : 0;
        ImportReport report = new ImportReport(created, updated, more, more > 0 ? 2 : 0, rejected, listed, List.of());
        return job(id, request, JobState.DONE, 1, report, Optional.empty());
    }

    private static Job job(
            JobId id,
            ImportRequest request,
            JobState state,
            double progress,
            ImportReport report,
            Optional<Problem> problem) {
        return new Job(
                id,
                "import",
                Optional.of(request.person()),
                request.fileName(),
                state,
                progress,
                report.toJson(),
                problem,
                false,
                Instant.EPOCH,
                Optional.empty());
    }

    @Override
    public Optional<Job> await(JobId id, Duration longest, Caller caller) {
        synchronized (jobs) {
            List<Job> states = jobs.get(id);
            return Optional.of(states.size() > 1 ? states.removeFirst() : states.getFirst());
        }
    }

    @Override
    public Job decide(JobId job, ImportDecision decision, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Job undo(JobId job, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Job redo(JobId job, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Job> find(JobId id, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Job> recent(PersonId person, int limit, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Job cancel(JobId id, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignIn signIn(String name, char[] password, String client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> session(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void signOut(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forConsent(PluginConsent consent, PluginPermissions asked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forJob(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Caller forPlugin(Caller caller, String plugin, Optional<PersonId> person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Caller forPluginAction(Caller caller, String plugin, PersonId person) {
        throw new UnsupportedOperationException();
    }
}
