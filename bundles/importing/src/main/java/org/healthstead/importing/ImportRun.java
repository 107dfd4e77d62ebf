// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;

/**
 * One run of one import, from its start or from where an interruption left it: survey, look whom the file is about,
 * look up what is there already, then read and save.
 */
final class ImportRun {

    private static final double SURVEYED = 0.15;
    private static final double LOOKED_UP = 0.25;
    private static final long LOOK_MILLIS = 200;

    private final ImportStore imports;
    private final PersonService persons;
    private final SafeImporter importer;
    private final JobContext context;
    private final ImportLimits limits;
    private final Artifact artifact;
    private final Mismatch mismatch;
    private ImportReport report = ImportReport.EMPTY;
    private double reached;
    private boolean hasSaved;

    ImportRun(
            ImportStore imports,
            PersonService persons,
            SafeImporter importer,
            JobContext context,
            ImportLimits limits,
            Artifact artifact,
            Mismatch mismatch) {
        this.imports = imports;
        this.persons = persons;
        this.importer = importer;
        this.context = context;
        this.limits = limits;
        this.artifact = artifact;
        this.mismatch = mismatch;
        this.reached = context.job().progress();
    }

    JobOutcome run() throws InterruptedException {
        try {
            Survey survey = survey();
            if (survey == null) {
                return cancelled();
            }
            Optional<Problem> somebodyElse = somebodyElse(survey);
            if (somebodyElse.isPresent()) {
                JobState state = mismatch == Mismatch.ASK ? JobState.NEEDS_DECISION : JobState.FAILED;
                return new JobOutcome(state, report.toJson(), somebodyElse);
            }
            return take(survey);
        } catch (ProblemException e) {
            // What is committed stays and is counted; nothing else was written.
            return new JobOutcome(JobState.FAILED, report.toJson(), Optional.of(e.problem()));
        } finally {
            importer.close();
        }
    }

    /** True when entries may have changed. */
    boolean hasSaved() {
        return hasSaved;
    }

    /**
     * What was reached stays reached: after an interruption the file is walked from its start again, but what was saved
     * before is still there.
     */
    private void progress(double share) {
        reached = Math.max(reached, share);
        context.progress(reached, report.toJson());
    }

    private JobOutcome cancelled() {
        return new JobOutcome(JobState.CANCELLED, report.toJson(), Optional.empty());
    }

    /** Null when the job was cancelled. */
    private Survey survey() throws InterruptedException {
        Survey survey = new Survey(importer.activity());
        PluginCall<Optional<Exception>> call = importer.survey(survey, () -> {});
        boolean whole = walk(call, survey::stop, 0, SURVEYED);
        if (!whole) {
            return null;
        }
        throwIfFailed(call, survey.items().size());
        return survey;
    }

    /** Follows a walk; false when the job was cancelled meanwhile. */
    private boolean walk(PluginCall<Optional<Exception>> call, Runnable stop, double from, double to)
            throws InterruptedException {
        boolean whole = false;
        try {
            whole = importer.await(call, () -> {
                progress(from + (to - from) * importer.shareRead());
                return !context.isCancelled();
            });
            return whole;
        } finally {
            if (!whole) {
                stop.run();
                importer.abandon(call);
            }
        }
    }

    private Optional<Problem> somebodyElse(Survey survey) {
        if (mismatch == Mismatch.ACCEPT) {
            return Optional.empty();
        }
        Person person = persons.find(artifact.person(), context.caller())
                .orElseThrow(() -> ImportProblems.noPerson().exception());
        return PersonMatch.isSomebodyElse(person, survey.subjects())
                ? Optional.of(ImportProblems.mismatch(person, survey.subjects()))
                : Optional.empty();
    }

    private JobOutcome take(Survey survey) throws InterruptedException {
        ImportLedger ledger = imports.open(
                context.job().id(),
                artifact.person(),
                artifact.id(),
                SourceKey.of(survey, importer.name(), artifact.id()),
                survey.sourceLabel().isBlank() ? artifact.name() : survey.sourceLabel(),
                SourceRef.Kind.FILE,
                context.caller());
        report = ledger.report();
        hasSaved = ledger.itemsDone() > 0;
        double from = SURVEYED;
        if (!ledger.isSourceNew()) {
            if (!lookUp(ledger, survey)) {
                return cancelled();
            }
            from = LOOKED_UP;
        }
        return read(ledger, survey, from);
    }

    private boolean lookUp(ImportLedger ledger, Survey survey) throws InterruptedException {
        KnownEntries known = new KnownEntries(ledger, survey.items(), importer.activity());
        PluginCall<Optional<Exception>> call = importer.survey(known, known::finish);
        boolean whole = walk(call, known::stop, SURVEYED, LOOKED_UP);
        if (whole) {
            throwIfFailed(call, 0);
        }
        return whole;
    }

    private JobOutcome read(ImportLedger ledger, Survey survey, double from) throws InterruptedException {
        BatchPipe pipe = new BatchPipe(limits.waitingWeight());
        ReferenceLinker linker =
                new ReferenceLinker(survey.items(), new EntryIds(ledger.openedAtMillis(), ledger.number()));
        LinkingSink sink =
                new LinkingSink(survey.items(), linker, (int) ledger.itemsDone(), limits, pipe, importer.activity());
        PluginCall<Optional<Exception>> call = importer.read(sink, () -> finish(sink, pipe));
        boolean ended = false;
        try {
            ended = save(ledger, pipe, call, from, survey.items().size());
        } finally {
            if (!ended) {
                pipe.close();
                importer.abandon(call);
            }
        }
        return ended ? ended(call, sink) : cancelled();
    }

    private static void finish(LinkingSink sink, BatchPipe pipe) {
        try {
            sink.finish();
        } finally {
            pipe.end();
        }
    }

    /** Saves batches until the walk has ended and everything it sent is stored; false when the job was cancelled. */
    private boolean save(
            ImportLedger ledger, BatchPipe pipe, PluginCall<Optional<Exception>> call, double from, int items)
            throws InterruptedException {
        while (!pipe.isDrained()) {
            Batch batch = pipe.take(LOOK_MILLIS);
            if (context.isCancelled()) {
                return false;
            }
            if (batch != null) {
                hasSaved = true;
                report = ledger.save(batch.items(), batch.end(), batch.dealtWith());
                progress(from + (1 - from) * batch.end() / Math.max(1, items));
            } else {
                importer.requireActive(call);
            }
        }
        return importer.await(call, () -> true);
    }

    private JobOutcome ended(PluginCall<Optional<Exception>> call, LinkingSink sink) {
        throwIfFailed(call, sink.position());
        if (!sink.isComplete()) {
            throw ImportProblems.importerFailed(importer.name(), sink.position())
                    .exception();
        }
        return JobOutcome.done(report.toJson());
    }

    private void throwIfFailed(PluginCall<Optional<Exception>> call, int item) {
        Optional<ProblemException> failure = importer.failure(call, item);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
