// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
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
        if (policy.scope(caller, Operation.CREATE, person).isEmpty()) {
            throw ImportProblems.noPerson().exception();
        }
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
        ImportInput input = new ImportInput(artifact.id(), request.mismatch());
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
    public Job decide(JobId id, boolean accept, Caller caller) {
        Job job = writable(id, caller);
        if (job.state() != JobState.NEEDS_DECISION) {
            throw ImportProblems.jobState(job.state().code(), JobState.NEEDS_DECISION.code())
                    .exception();
        }
        if (!accept) {
            return jobs.cancel(id, caller);
        }
        ImportInput input = rows.find(id)
                .map(row -> ImportInput.of(row.input()))
                .orElseThrow(() -> ImportProblems.noJob().exception());
        return queue.resubmit(id, caller.account(), new ImportInput(input.artifact(), Mismatch.ACCEPT).toJson());
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
        policy.scope(caller, right, job.person().orElseThrow())
                .filter(PersonScope::isWhole)
                .orElseThrow(() -> ImportProblems.forbidden().exception());
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
