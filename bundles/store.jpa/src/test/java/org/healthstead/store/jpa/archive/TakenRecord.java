// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.ArchivedPerson;
import org.healthstead.platform.api.archive.ArchivedSource;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.RecordWriter;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.store.jpa.testing.TestStore;

/**
 * A snapshot in memory: only one store can be open at a time.
 *
 * @param snapshot what was read when it was opened
 * @param versions all
 * @param shown bodies and lines
 * @param files bytes of the originals
 */
record TakenRecord(
        RecordSnapshot snapshot, List<ArchivedVersion> versions, List<String> shown, Map<ArtifactId, String> files) {

    static TakenRecord of(TestStore store, PersonId person, Caller caller) throws IOException {
        RecordSnapshot snapshot = store.archive.snapshot(person, caller);
        List<ArchivedVersion> versions = new ArrayList<>();
        snapshot.versions(versions::add);
        Map<ArtifactId, String> files = new HashMap<>();
        for (ArchivedFile file : snapshot.files()) {
            try (InputStream in = store.artifacts.open(file.id(), caller)) {
                files.put(file.id(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new TakenRecord(snapshot, versions, shown(snapshot), files);
    }

    private static List<String> shown(RecordSnapshot snapshot) throws IOException {
        List<String> shown = new ArrayList<>();
        for (String type : snapshot.types().keySet()) {
            snapshot.bodies(type, body -> shown.add(body.toString()));
        }
        for (Shelf shelf : snapshot.shelves()) {
            snapshot.lines(
                    shelf,
                    line -> shown.add(
                            line.projection().titleWords() + " " + line.date() + " " + line.source() + line.version()));
        }
        return shown;
    }

    /** The first version of the person's own Patient. */
    ArchivedVersion patient() {
        return versions.stream()
                .filter(version -> version.version() == 1
                        && version.entry().value().equals(snapshot.person().id().value()))
                .findFirst()
                .orElseThrow();
    }

    Person addTo(TestStore store, Caller caller) {
        ArchivedSource typed = snapshot.sources().stream()
                .filter(ArchivedSource::isTyped)
                .findFirst()
                .orElseThrow();
        return store.archive.add(new ArchivedPerson(snapshot.person(), patient(), typed.id()), caller);
    }

    /** Puts back the first versions, three at a time. */
    RecordWriter putInto(TestStore store, int first, Caller caller) throws IOException {
        RecordWriter writer = store.archive.writer(snapshot.person().id(), caller);
        writer.sources(snapshot.sources());
        for (ArchivedFile file : snapshot.files()) {
            writer.file(file, new ByteArrayInputStream(files.get(file.id()).getBytes(StandardCharsets.UTF_8)));
        }
        writer.imports(snapshot.imports());
        write(writer, first);
        return writer;
    }

    ImportReport write(RecordWriter writer, int first) {
        ImportReport report = ImportReport.EMPTY;
        for (int from = 0; from < Math.min(first, versions.size()); from += 3) {
            report = writer.versions(versions.subList(from, Math.min(from + 3, versions.size())));
        }
        return report;
    }

    void putWholeInto(TestStore store, Caller caller) throws IOException {
        addTo(store, caller);
        putInto(store, Integer.MAX_VALUE, caller).finish(snapshot.facts(), snapshot.joins(), snapshot.reminders());
    }
}
