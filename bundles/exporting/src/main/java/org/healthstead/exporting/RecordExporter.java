// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.ui.api.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes files of records while they are written. */
@Component
public final class RecordExporter implements RecordExports {

    /**
     * Lines that ended early would look whole, over a connection that ends as if nothing was wrong: this is no JSON.
     */
    private static final byte[] BROKEN = "{\"brokenOff".getBytes(StandardCharsets.US_ASCII);

    private final RecordArchive archive;
    private final ArtifactStore artifacts;

    @Activate
    public RecordExporter(@Reference RecordArchive archive, @Reference ArtifactStore artifacts) {
        this.archive = archive;
        this.artifacts = artifacts;
    }

    @Override
    public ExportFile prepare(PersonId person, ExportFormat format, Locale language, Caller caller) {
        RecordSnapshot snapshot = archive.snapshot(person, caller);
        String name = "healthstead-record-" + LocalDate.ofInstant(snapshot.takenAt(), ZoneId.systemDefault());
        return switch (format) {
            case WHOLE ->
                new ExportFile(
                        name + ".zip",
                        "application/zip",
                        out -> new WholeWriter(
                                        snapshot,
                                        file -> artifacts.open(file, caller),
                                        Messages.of(RecordExporter.class, language))
                                .writeTo(out));
            case FHIR_NDJSON ->
                new ExportFile(name + ".ndjson", "application/fhir+ndjson", out -> writeEntries(snapshot, out));
        };
    }

    @Override
    public RecordArchive.Extent extent(PersonId person, Caller caller) {
        return archive.extent(person, caller);
    }

    /** The current version of every entry, by type and id. */
    private static void writeEntries(RecordSnapshot snapshot, OutputStream out) throws IOException {
        try {
            for (String type : snapshot.types().keySet()) {
                snapshot.bodies(type, body -> RecordJson.line(body, out));
            }
        } catch (IOException | RuntimeException e) {
            out.write(BROKEN);
            throw e;
        }
    }
}
