// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.jobs.JobQueue;
import org.healthstead.platform.api.jobs.NewJob;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Keeps a file and queues its import, or its undoing; {@link ImportJobRunner} does the rest. Safe for several threads.
 */
@Component(service = ImportService.class, configurationPid = ImportConfiguration.PID)
@Designate(ocd = ImportConfiguration.class)
public final class ImportDispatcher implements ImportService {

    private static final int MAX_NAME = 200;

    private final ArtifactStore artifacts;
    private final ImportStore imports;
    private final JobQueue queue;
    private final JobService jobs;
    private final JobStore rows;
    private final AccessPolicy policy;
    private final ImportLimits limits;
    private final FreeSpace space;

    @Activate
    public ImportDispatcher(
            @Reference ArtifactStore artifacts,
            @Reference ImportStore imports,
            @Reference JobQueue queue,
            @Reference JobService jobs,
            @Reference JobStore rows,
            @Reference AccessPolicy policy,
            @Reference Home home,
            ImportConfiguration configuration) {
        this.artifacts = artifacts;
        this.imports = imports;
        this.queue = queue;
        this.jobs = jobs;
        this.rows = rows;
        this.policy = policy;
        this.limits = ImportLimits.of(configuration);
        this.space = new FreeSpace(home.folder("data"), limits.minFreeBytes());
    }

    @Override
    public JobId submit(ImportRequest request, InputStream bytes, Caller caller) throws IOException {
        PersonId person = request.person();
        policy.require(caller, Operation.CREATE, person);
        space.require(0);
        PushbackInputStream in = new PushbackInputStream(bytes);
        int first = in.read();
        if (first < 0) {
            throw ImportProblems.empty().exception();
        }
        in.unread(first);
        String name = plainName(request.fileName());
        ArtifactStore.Artifact artifact = artifacts.keep(person, name, in, limits.maxFileBytes(), caller);
        JobId job = new JobId(UUID.randomUUID());
        ImportInput input = new ImportInput(artifact.id(), request.mismatch()).from(request.source());
        queue.submit(
                new NewJob(job, ImportJobRunner.KIND, caller.account(), Optional.of(person), name, input.toJson()));
        return job;
    }

    /** A file name without folders and control characters: browsers and programs send both. */
    static String plainName(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }

    @Override
    public Job decide(JobId id, ImportDecision decision, Caller caller) throws IOException {
        Job job = writable(id, caller);
        if (job.state() != JobState.NEEDS_DECISION) {
            throw ImportProblems.jobState(job.state().code(), JobState.NEEDS_DECISION.code())
                    .exception();
        }
        if (!decision.accept()) {
            return jobs.cancel(id, caller);
        }
        ImportInput input = rows.find(id)
                .map(row -> ImportInput.of(row.input()))
                .orElseThrow(() -> ImportProblems.noJob().exception());
        if (decision.people().isEmpty() && PeopleReport.isUnanswered(job)) {
            throw job.problem().orElseThrow().exception();
        }
        Map<PersonId, Set<String>> others = others(job, decision, caller);
        for (Map.Entry<PersonId, Set<String>> other : others.entrySet()) {
            importFor(other.getKey(), new PeopleChoice(other.getValue(), Set.of(), true), input, job, caller);
        }
        return queue.resubmit(
                id, caller.account(), input.accepted(choice(job, decision)).toJson());
    }

    /** Whose items go into other records, by record; refuses before anything is begun. */
    private Map<PersonId, Set<String>> others(Job job, ImportDecision decision, Caller caller) {
        Set<String> known = PeopleReport.keys(job.report());
        Map<PersonId, Set<String>> others = new TreeMap<>();
        decision.people().forEach((key, person) -> {
            if (!known.contains(key)) {
                throw ImportProblems.unknownKey(key).exception();
            }
            person.filter(each -> !job.person().filter(each::equals).isPresent())
                    .ifPresent(each -> others.computeIfAbsent(each, none -> new TreeSet<>())
                            .add(key));
        });
        others.keySet().forEach(person -> policy.require(caller, Operation.CREATE, person));
        return others;
    }

    private static PeopleChoice choice(Job job, ImportDecision decision) {
        Set<String> take = new TreeSet<>();
        Set<String> leave = new TreeSet<>();
        decision.people().forEach((key, person) -> (person.equals(job.person()) ? take : leave).add(key));
        return new PeopleChoice(take, leave, false);
    }

    /** An import of its own, of the same bytes as the other person's artifact. */
    private void importFor(PersonId person, PeopleChoice choice, ImportInput input, Job job, Caller caller)
            throws IOException {
        space.require(0);
        try (InputStream bytes = artifacts.open(input.artifact(), caller)) {
            ArtifactStore.Artifact copy = artifacts.keep(person, job.label(), bytes, limits.maxFileBytes(), caller);
            queue.submit(new NewJob(
                    new JobId(UUID.randomUUID()),
                    ImportJobRunner.KIND,
                    caller.account(),
                    Optional.of(person),
                    job.label(),
                    input.as(copy.id()).accepted(choice).toJson()));
        }
    }

    @Override
    public Job undo(JobId id, Caller caller) {
        return reverse(id, ImportInput.Action.UNDO, Operation.DELETE, caller);
    }

    @Override
    public Job redo(JobId id, Caller caller) {
        return reverse(id, ImportInput.Action.REDO, Operation.CREATE, caller);
    }

    private Job reverse(JobId id, ImportInput.Action action, Operation right, Caller caller) {
        Job job = writable(id, caller);
        policy.requireWhole(caller, right, job.person().orElseThrow());
        ImportInput input = rows.find(id)
                .map(row -> ImportInput.of(row.input()))
                .orElseThrow(() -> ImportProblems.noJob().exception());
        if (!job.state().isFinal()) {
            if (input.action() == action) {
                return job;
            }
            throw ImportProblems.jobState(job.state().code(), "done, failed or cancelled")
                    .exception();
        }
        if (imports.summary(id, caller).isEmpty()) {
            throw ImportProblems.noJob().exception();
        }
        return queue.resubmit(id, caller.account(), input.then(action, job).toJson());
    }

    private Job writable(JobId id, Caller caller) {
        Optional<Job> job = jobs.find(id, caller);
        boolean mine = job.isPresent()
                && job.get().kind().equals(ImportJobRunner.KIND)
                && job.get().person().isPresent()
                && policy.scope(caller, Operation.CREATE, job.get().person().get())
                        .isPresent();
        if (!mine) {
            throw ImportProblems.noJob().exception();
        }
        return job.get();
    }
}
