// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Qualifier;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.content.FileType;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.artifact.FileArtifactStore;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.EntryWriter.WrittenEntry;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.StoreConfiguration;
import org.healthstead.store.jpa.unit.StoreSettings;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents as artifacts with an entry each. */
@Component(service = DocumentService.class, configurationPid = StoreConfiguration.PID)
public final class JpaDocumentService implements DocumentService {

    private static final long MEGABYTE = 1_000_000;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final EntryStore entries;
    private final FileArtifactStore artifacts;
    private final Sources sources;
    private final AccountNumbers accounts;
    private final EntryPreparation preparation;
    private final EntryWriter writer;
    private final long maxBytes;

    @Activate
    public JpaDocumentService(
            StoreConfiguration configuration,
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference EntryStore entries,
            @Reference FileArtifactStore artifacts,
            @Reference Sources sources,
            @Reference AccountNumbers accounts,
            @Reference EntryPreparation preparation,
            @Reference EntryWriter writer) {
        this(
                StoreSettings.of(configuration).maxDocumentMegabytes() * MEGABYTE,
                unit,
                log,
                access,
                entries,
                artifacts,
                sources,
                accounts,
                preparation,
                writer);
    }

    /** @param maxBytes of one file */
    public JpaDocumentService(
            long maxBytes,
            StoreUnit unit,
            ChangeLog log,
            RecordAccess access,
            EntryStore entries,
            FileArtifactStore artifacts,
            Sources sources,
            AccountNumbers accounts,
            EntryPreparation preparation,
            EntryWriter writer) {
        this.maxBytes = maxBytes;
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.entries = entries;
        this.artifacts = artifacts;
        this.sources = sources;
        this.accounts = accounts;
        this.preparation = preparation;
        this.writer = writer;
    }

    @Override
    public AddedDocument add(NewDocument document, InputStream bytes, Caller caller) throws IOException {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.CREATE, document.person());
        opened.scope().require(AccessCategory.DOCUMENTS, false);
        document.date().ifPresent(JpaDocumentService::requirePast);
        byte[] beginning = bytes.readNBytes(FileType.BEGINNING);
        if (beginning.length == 0) {
            throw ProblemCode.DOCUMENT_EMPTY
                    .problem("The file is empty. Nothing was kept.")
                    .exception();
        }
        MessageDigest sha1 = sha1();
        InputStream whole =
                new DigestInputStream(new SequenceInputStream(new ByteArrayInputStream(beginning), bytes), sha1);
        Artifact kept = artifacts.keep(document.person(), document.name(), whole, maxBytes, caller);
        String type = FileType.of(beginning, document.declared(), document.name());
        PersonKey person = opened.person();
        PreparedEntry prepared = preparation.prepare(
                TimeOrderedIds.next(), person, DocumentBody.of(document, type, kept, sha1.digest(), LocalDate.now()));
        opened.scope()
                .require(
                        prepared.projection().accessCategory(),
                        prepared.projection().confidential());
        return log.commit((entities, numbers) -> {
            Optional<Entry> same = existing(entities, kept.id(), caller);
            if (same.isPresent()) {
                return ChangeLog.Done.unchanged(new AddedDocument(same.get(), false));
            }
            int source = sources.typed(entities, person);
            DocumentFiles.add(entities, kept.id(), new EntryId(prepared.id()));
            WrittenEntry written =
                    writer.create(entities, prepared, person, source, accounts.of(caller.account()), numbers.take(1));
            return new ChangeLog.Done<>(
                    () -> new AddedDocument(writer.entry(written), true),
                    () -> List.of(EntryWriter.change(writer.entry(written))));
        });
    }

    private Optional<Entry> existing(EntityManager entities, ArtifactId artifact, Caller caller) {
        return DocumentFiles.entries(entities, artifact).reversed().stream()
                .flatMap(id -> entries.find(id, caller).stream())
                .filter(entry -> !entry.projection().is(Qualifier.IN_ERROR))
                .findFirst();
    }

    @Override
    public Optional<FileContent> file(EntryId entry, ArtifactId artifact, Caller caller) {
        Optional<Entry> seen = entries.find(entry, caller);
        return seen.flatMap(found ->
                        artifacts.known(artifact).filter(kept -> kept.person().equals(found.person())))
                .filter(kept -> unit.read(entities -> DocumentFiles.belongs(entities, artifact, entry))
                        || artifacts.find(artifact, caller).isPresent())
                .map(kept -> new KeptFile(kept, artifacts));
    }

    /** A day more than here: it may be tomorrow already where the reader is. */
    private static void requirePast(PartialDate date) {
        if (date.local().toLocalDate().isAfter(LocalDate.now().plusDays(1))) {
            throw ProblemCode.DOCUMENT_DATE
                    .problem("The date has not come yet. Nothing was kept.", date.text())
                    .exception();
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is part of every Java", e);
        }
    }
}
