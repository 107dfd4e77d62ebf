// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.ui.api.Messages;

/**
 * Writes a whole record as a ZIP. The manifest comes first, so that a reader knows at once what it has, and the
 * checksums come last: a file that ends before them is not whole.
 */
final class WholeWriter {

    /** Named in the manifest. Raise it when a reader of before would misread the files. */
    static final int VERSION = 1;

    static final String FORMAT = "healthstead-record";

    private final RecordSnapshot snapshot;
    private final Originals originals;
    private final Messages messages;

    /** Opens original files. */
    interface Originals {
        InputStream open(ArtifactId file) throws IOException;
    }

    WholeWriter(RecordSnapshot snapshot, Originals originals, Messages messages) {
        this.snapshot = snapshot;
        this.originals = originals;
        this.messages = messages;
    }

    void writeTo(OutputStream out) throws IOException {
        ChecksummedZip zip = new ChecksummedZip(out, snapshot.takenAt());
        List<Shelf> shelves = snapshot.shelves();
        zip.add(ArchivePaths.MANIFEST, text(manifest()));
        zip.add(ArchivePaths.INDEX, new IndexPage(snapshot, shelves, messages).html());
        zip.add(ArchivePaths.README, messages.get("readme"));
        for (Shelf shelf : shelves) {
            new ShelfPages(snapshot, shelf, messages).write(zip);
        }
        zip.add(ArchivePaths.PERSON, text(RecordJson.person(snapshot.person())));
        zip.add(ArchivePaths.SOURCES, text(RecordJson.sources(snapshot)));
        zip.add(ArchivePaths.DECISIONS, text(RecordJson.decisions(snapshot)));
        for (ArchivedFile original : snapshot.files()) {
            zip.add(ArchivePaths.original(original), file -> copy(original, file));
        }
        for (String type : snapshot.types().keySet()) {
            zip.add(ArchivePaths.entries(type), file -> snapshot.bodies(type, body -> RecordJson.line(body, file)));
        }
        zip.add(
                ArchivePaths.HISTORY,
                file -> snapshot.versions(version -> RecordJson.line(RecordJson.version(version), file)));
        zip.finish();
    }

    private JsonObject manifest() {
        JsonObject.Builder counts = JsonObject.builder();
        snapshot.types().forEach((type, count) -> counts.put(type, count));
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("takenAt", snapshot.takenAt().toString())
                .put("whole", snapshot.isWhole())
                .put("person", RecordJson.person(snapshot.person()))
                .put("patient", snapshot.patient().map(RecordJson::version).orElse(null))
                .put(
                        "typedSource",
                        snapshot.sources().stream()
                                .filter(ArchivedSource::isTyped)
                                .map(source -> source.id().toString())
                                .findFirst()
                                .orElse(null))
                .put("entries", counts.build())
                .put("files", snapshot.files().size())
                .build();
    }

    private static String text(JsonObject json) {
        return json + "\n";
    }

    private void copy(ArchivedFile original, OutputStream file) throws IOException {
        try (InputStream bytes = originals.open(original.id())) {
            bytes.transferTo(file);
        }
    }
}
