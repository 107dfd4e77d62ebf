// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.store.jpa.person.PersonKey;

/** The report of an import between value and row: counts in columns, the lists of items sealed. */
final class ImportNotes {

    private static final String COLUMN = "import";

    private ImportNotes() {}

    static ImportReport report(ImportEntity row, PersonKey person) {
        ImportReport lists = row.notes() == null
                ? ImportReport.EMPTY
                : ImportReport.of(JsonObject.parse(person.open(COLUMN, row.job(), row.notes())));
        return new ImportReport(
                row.created(),
                row.updated(),
                row.unchanged(),
                row.merged(),
                row.rejected(),
                lists.rejected(),
                lists.warnings());
    }

    /** What was counted before, what a batch adds, and what was dealt with beside it. */
    static ImportReport add(ImportReport before, BatchPlan plan, ImportReport dealtWith) {
        return new ImportReport(
                before.created() + plan.created() + dealtWith.created(),
                before.updated() + plan.updated() + dealtWith.updated(),
                before.unchanged() + plan.unchanged() + dealtWith.unchanged(),
                before.merged() + dealtWith.merged(),
                before.rejectedCount() + dealtWith.rejectedCount(),
                join(before.rejected(), dealtWith.rejected()),
                join(join(before.warnings(), dealtWith.warnings()), plan.warnings()));
    }

    private static List<RejectedItem> join(List<RejectedItem> before, List<RejectedItem> more) {
        int room = ImportReport.MAX_LISTED - before.size();
        if (more.isEmpty() || room <= 0) {
            return before;
        }
        List<RejectedItem> all = new ArrayList<>(before);
        all.addAll(more.subList(0, Math.min(room, more.size())));
        return all;
    }

    /** Null when the lists are as they were. */
    static byte[] sealIfNew(ImportEntity row, PersonKey person, ImportReport total, ImportReport before) {
        if (total.rejected().size() == before.rejected().size()
                && total.warnings().size() == before.warnings().size()) {
            return null;
        }
        return seal(row.job(), person, total);
    }

    static byte[] seal(UUID job, PersonKey person, ImportReport report) {
        return person.seal(COLUMN, job, report.toJson().toString());
    }
}
