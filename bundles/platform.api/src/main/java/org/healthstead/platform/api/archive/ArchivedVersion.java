// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.SourceId;

/**
 * A version of an entry.
 *
 * @param position place among all versions of the record, from 1, in the order in which they came
 * @param entry which entry
 * @param version from 1
 * @param recordedAt when
 * @param operation what was done
 * @param importJob the import that did it, or the one that was taken back; empty when none did
 * @param source whose words a version without import is, of an entry that was moved here from another record; empty
 *     when a person wrote it
 * @param place in the file of the import; may be empty
 * @param reason why a person made it, in their words; empty for none
 * @param shows the earlier version whose body it shows again; empty when it has its own or none
 * @param body of its own
 */
public record ArchivedVersion(
        long position,
        EntryId entry,
        int version,
        Instant recordedAt,
        EntryVersion.Operation operation,
        Optional<JobId> importJob,
        Optional<SourceId> source,
        String place,
        String reason,
        OptionalInt shows,
        Optional<JsonObject> body) {

    public ArchivedVersion {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(importJob, "importJob");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(shows, "shows");
        Objects.requireNonNull(body, "body");
    }
}
