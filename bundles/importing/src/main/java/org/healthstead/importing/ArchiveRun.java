// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.archive.CheckedRecord;
import org.healthstead.platform.api.archive.RecordRestore;
import org.healthstead.platform.api.jobs.JobContext;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;

/**
 * Takes in a whole record that somebody took along: with ids, versions and originals. The file is checked to its end
 * before anything is written. An interrupted run is done again from its start; what is there stays. The file itself is
 * forgotten at the end: everything in it is in the record.
 */
final class ArchiveRun {

    private static final double CHECKED = 0.2;

    private final RecordRestore restore;
    private final JobContext context;
    private final Artifact artifact;
    private final RecordRestore.Bytes file;
    private ImportReport report = ImportReport.EMPTY;

    ArchiveRun(RecordRestore restore, JobContext context, Artifact artifact, RecordRestore.Bytes file) {
        this.restore = restore;
        this.context = context;
        this.artifact = artifact;
        this.file = file;
    }

    JobOutcome run(Mismatch mismatch, Person person) throws IOException {
        try {
            CheckedRecord checked = restore.check(file, (share, nothing) -> reached(share * CHECKED));
            if (!isSame(person, checked.person()) && mismatch != Mismatch.ACCEPT) {
                JobState state = mismatch == Mismatch.ASK ? JobState.NEEDS_DECISION : JobState.FAILED;
                Problem question = ImportProblems.mismatch(person, checked.person());
                return new JobOutcome(state, report.toJson(), Optional.of(question));
            }
            report = restore.restore(file, checked, person.id(), context.caller(), (share, counts) -> {
                report = counts;
                reached(CHECKED + (1 - CHECKED) * share);
            });
            forget();
            return JobOutcome.done(report.toJson());
        } catch (ImportStopped e) {
            return new JobOutcome(JobState.CANCELLED, report.toJson(), Optional.empty());
        } catch (ProblemException e) {
            forget();
            return new JobOutcome(JobState.FAILED, report.toJson(), Optional.of(e.problem()));
        }
    }

    private void reached(double share) {
        if (context.isCancelled()) {
            throw new ImportStopped();
        }
        context.progress(share, report.toJson());
    }

    private void forget() {
        restore.forget(artifact.id(), artifact.person(), context.caller());
    }

    private static boolean isSame(Person person, Person inFile) {
        return person.id().equals(inFile.id()) || PersonMatch.canBe(person, subject(inFile));
    }

    private static Subject subject(Person person) {
        return new Subject(List.of(new Subject.Name(person.name(), "", "")), person.birthDate());
    }
}
