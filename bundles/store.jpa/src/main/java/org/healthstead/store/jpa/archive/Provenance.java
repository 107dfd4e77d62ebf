// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.util.List;
import org.healthstead.api.record.FactDecision;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.reminders.ReminderAnswer;

/** What has no category: where entries come from and what people have said; nothing unless everything may be read. */
record Provenance(
        boolean isWhole,
        List<ArchivedFile> files,
        List<ArchivedSource> sources,
        List<ArchivedImport> imports,
        List<FactDecision> facts,
        List<ArchivedJoin> joins,
        List<ReminderAnswer> reminders) {

    static final Provenance NONE =
            new Provenance(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
