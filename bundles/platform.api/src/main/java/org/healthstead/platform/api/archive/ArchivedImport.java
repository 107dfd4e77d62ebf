// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.SourceId;

/**
 * An import of a file.
 *
 * @param job names it
 * @param source where its entries come from
 * @param file what was read
 * @param openedAt when it began
 * @param itemsDone how far it came in the file
 * @param isFirst true when it was the first of its record
 * @param isUndone true when it was taken back
 * @param report what came of it
 * @param said positions of the versions that it made or said again, as unbroken runs
 */
public record ArchivedImport(
        JobId job,
        SourceId source,
        ArtifactId file,
        Instant openedAt,
        long itemsDone,
        boolean isFirst,
        boolean isUndone,
        ImportReport report,
        List<Run> said) {

    /** From {@code first} to {@code last}, both with it. */
    public record Run(long first, long last) {}

    public ArchivedImport {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(report, "report");
        said = List.copyOf(said);
    }
}
