// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.CheckedRecord;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordArrivals;
import org.healthstead.platform.api.archive.RecordRestore;
import org.healthstead.platform.api.archive.RecordWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in what {@link WholeWriter} wrote. */
@Component
public final class ArchiveRestorer implements RecordRestore, RecordArrivals {

    /** The manifest has one version of a Patient, who may have a photo. */
    private static final int HEAD = 8_000_000;

    private static final int ASKED_AT_ONCE = 2_000;

    private final RecordArchive archive;
    private final ImportService imports;

    @Activate
    public ArchiveRestorer(@Reference RecordArchive archive, @Reference ImportService imports) {
        this.archive = archive;
        this.imports = imports;
    }

    @Override
    public boolean reads(byte[] head) {
        return Manifest.begins(head);
    }

    @Override
    public CheckedRecord check(Bytes file, Progress progress) throws IOException {
        try (InputStream in = file.open()) {
            return new ArchiveCheck(() -> progress.reached(0, ImportReport.EMPTY)).read(in);
        }
    }

    @Override
    public ImportReport restore(Bytes file, CheckedRecord checked, PersonId person, Caller caller, Progress progress)
            throws IOException {
        RecordWriter writer = archive.writer(person, caller);
        OtherPerson mapping = new OtherPerson(checked.person().id(), person);
        requireFree(writer, checked, mapping);
        RestoreWalk walk = new RestoreWalk(writer, mapping, checked.versions(), progress);
        try (InputStream in = file.open()) {
            ArchiveReader.walk(in, walk::file);
        }
        return walk.finish();
    }

    private static void requireFree(RecordWriter writer, CheckedRecord checked, OtherPerson mapping) {
        List<EntryId> ids =
                checked.entries().stream().map(EntryId::new).map(mapping::here).toList();
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            if (writer.elsewhere(ids.subList(from, Math.min(from + ASKED_AT_ONCE, ids.size())))
                    .isPresent()) {
                throw ArchiveProblems.taken();
            }
        }
    }

    @Override
    public void forget(ArtifactId file, PersonId person, Caller caller) {
        archive.writer(person, caller).forget(file);
    }

    @Override
    public JobId submit(String fileName, InputStream bytes, Caller caller) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        Optional<Manifest> manifest = Manifest.read(head);
        if (manifest.isEmpty()) {
            throw ArchiveProblems.unknown();
        }
        Person person = archive.add(manifest.get().archivedPerson(), caller);
        ImportRequest request = new ImportRequest(person.id(), fileName, Mismatch.ACCEPT, Optional.empty());
        return imports.submit(request, new SequenceInputStream(new ByteArrayInputStream(head), bytes), caller);
    }
}
