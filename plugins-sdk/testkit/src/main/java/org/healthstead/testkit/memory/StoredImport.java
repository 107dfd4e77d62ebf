// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
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
    final boolean sourceIsNew;

    /** Entries that it wrote. */
    final Set<StoredEntry> written = new LinkedHashSet<>();

    /** What the undo took away: to be put back by redo, with the change number that the undo made. */
    final Map<StoredEntry, TakenBack> takenBack = new HashMap<>();

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
            boolean sourceIsNew) {
        this.job = job;
        this.number = number;
        this.person = person;
        this.artifact = artifact;
        this.source = source;
        this.openedAtMillis = openedAtMillis;
        this.sourceIsNew = sourceIsNew;
    }

    void count(long created, long updated, long unchanged, ImportReport dealtWith) {
        report = new ImportReport(
                report.created() + created,
                report.updated() + updated,
                report.unchanged() + unchanged,
                report.merged() + dealtWith.merged(),
                report.rejectedCount() + dealtWith.rejectedCount(),
                joined(report.rejected(), dealtWith.rejected()),
                joined(report.warnings(), dealtWith.warnings()));
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
        List<StoredEntry> next = written.stream().skip(walked).limit(count).toList();
        walked += next.size();
        return next;
    }

    double share() {
        return written.isEmpty() ? 1 : (double) walked / written.size();
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

    /**
     * @param body that the import had brought
     * @param change made by the undo; when another is the current one by now, the entry is left alone
     */
    record TakenBack(JsonObject body, long change) {}
}
