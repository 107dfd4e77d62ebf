// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;

/** What is known about an import; guarded by the record's lock. */
final class StoredImport {

    final JobId job;
    final long number;
    final PersonId person;
    final Artifact artifact;
    final SourceRef source;
    final long openedAtMillis;
    final boolean first;

    /** Entries that it wrote, or of which it said again what was said before. */
    final Set<StoredEntry> touched = new LinkedHashSet<>();

    /** Numbers of the versions that it said again. */
    final Set<Long> saidAgain = new HashSet<>();

    long itemsDone;
    ImportReport report = ImportReport.EMPTY;
    /** Entries that the last undo or redo has reversed. */
    long reversed;

    private State state = State.THERE;
    private int walked;

    private enum State {
        THERE,
        UNDOING,
        UNDONE,
        REDOING
    }

    StoredImport(
            JobId job,
            long number,
            PersonId person,
            Artifact artifact,
            SourceRef source,
            long openedAtMillis,
            boolean first) {
        this.job = job;
        this.number = number;
        this.person = person;
        this.artifact = artifact;
        this.source = source;
        this.openedAtMillis = openedAtMillis;
        this.first = first;
    }

    void count(long created, long updated, long unchanged, ImportReport dealtWith, List<RejectedItem> warnings) {
        report = new ImportReport(
                report.created() + created,
                report.updated() + updated,
                report.unchanged() + unchanged,
                report.merged() + dealtWith.merged(),
                report.rejectedCount() + dealtWith.rejectedCount(),
                joined(report.rejected(), dealtWith.rejected()),
                joined(joined(report.warnings(), dealtWith.warnings()), warnings));
    }

    /** Begins an undo or redo, or goes on with it; false when there is nothing to do. */
    boolean begin(boolean undo) {
        if (state == (undo ? State.UNDONE : State.THERE)) {
            return false;
        }
        State during = undo ? State.UNDOING : State.REDOING;
        if (state != during) {
            state = during;
            walked = 0;
            reversed = 0;
        }
        return true;
    }

    void end(boolean undo) {
        state = undo ? State.UNDONE : State.THERE;
    }

    /** The next entries of the walk. */
    List<StoredEntry> next(int count) {
        List<StoredEntry> next = touched.stream().skip(walked).limit(count).toList();
        walked += next.size();
        return next;
    }

    double share() {
        return touched.isEmpty() ? 1 : (double) walked / touched.size();
    }

    /** True while it writes, and when it was brought back. */
    boolean isThere() {
        return state == State.THERE;
    }

    boolean isUndone() {
        return state == State.UNDOING || state == State.UNDONE;
    }

    private static List<RejectedItem> joined(List<RejectedItem> one, List<RejectedItem> other) {
        List<RejectedItem> both = new ArrayList<>(one);
        both.addAll(other);
        return both.subList(0, Math.min(both.size(), ImportReport.MAX_LISTED));
    }
}
