// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactDecision;
import org.healthstead.platform.api.reminders.ReminderAnswer;

/**
 * Puts into one record what {@link RecordSnapshot} has handed out, with ids, times and order. What is there already
 * stays as it is, so that an interrupted run is simply done again from its start. For one thread, in the order of the
 * methods.
 *
 * <p>Errors: {@code HS-STORE-FULL}, {@code HS-IMPORT-TOO-LARGE}, {@code HS-ENTRY-INVALID}.
 */
public interface RecordWriter {

    /** Versions in one call, at most. */
    int MAX_VERSIONS = 500;

    /** One of these entries that is in another record; empty when none is. */
    Optional<EntryId> elsewhere(Collection<EntryId> ids);

    void sources(List<ArchivedSource> sources);

    /** @param bytes read to their end, or not at all when the file is there already */
    void file(ArchivedFile file, InputStream bytes) throws IOException;

    /** Their sources and files must have come. */
    void imports(List<ArchivedImport> imports);

    /**
     * The next versions in the order of their positions. An entry that has other versions here than in the file stays
     * as it is.
     *
     * @param next at most {@value #MAX_VERSIONS}; with the positions that the file gives them
     * @return what came of all versions so far: entries created, entries that got further versions ({@code updated}),
     *     entries that were there ({@code unchanged}), and entries that say something else here ({@code warnings})
     */
    ImportReport versions(List<ArchivedVersion> next);

    /** Everything that is about all of it. */
    void finish(List<FactDecision> facts, List<ArchivedJoin> joins, List<ReminderAnswer> reminders);

    /** Forgets a file of this record that no import has read. */
    void forget(ArtifactId file);
}
