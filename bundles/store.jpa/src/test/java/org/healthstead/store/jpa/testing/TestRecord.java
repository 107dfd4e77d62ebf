// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonService;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.store.jpa.account.AccountNames;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.account.InstallationSeal;
import org.healthstead.store.jpa.archive.JpaRecordArchive;
import org.healthstead.store.jpa.archive.RestoreParts;
import org.healthstead.store.jpa.artifact.ArtifactNames;
import org.healthstead.store.jpa.artifact.FileArtifactStore;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.document.DocumentCopies;
import org.healthstead.store.jpa.document.DocumentParts;
import org.healthstead.store.jpa.document.JpaDocumentService;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.Projections;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.entry.ReferenceTargets;
import org.healthstead.store.jpa.fact.FactDecisions;
import org.healthstead.store.jpa.fact.FactStoreParts;
import org.healthstead.store.jpa.imports.JpaImportStore;
import org.healthstead.store.jpa.move.EntryTransfer;
import org.healthstead.store.jpa.move.JpaEntryMoves;
import org.healthstead.store.jpa.move.JpaRecordMoves;
import org.healthstead.store.jpa.move.MoveParts;
import org.healthstead.store.jpa.move.MovedDecisions;
import org.healthstead.store.jpa.move.MovedHistoryReader;
import org.healthstead.store.jpa.person.JoinedRecords;
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.projection.ProjectedRows;
import org.healthstead.store.jpa.record.EntryHistory;
import org.healthstead.store.jpa.record.JpaEntryStore;
import org.healthstead.store.jpa.record.JpaPersonService;
import org.healthstead.store.jpa.record.OwnPatients;
import org.healthstead.store.jpa.record.PatientNumbers;
import org.healthstead.store.jpa.reminder.ReminderAnswers;
import org.healthstead.store.jpa.series.SeriesParts;
import org.healthstead.store.jpa.source.JpaSourceStore;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;

/** The stores of the record, wired as the container wires them. */
final class TestRecord {

    private static final long MAX_DOCUMENT = 5_000_000;

    final Persons keys;
    final EntryAssembly assembly;
    final EntryPreparation preparation;
    final EntryStore entries;
    final ProjectedRows projected;
    final EntryNeeds needs;
    final SeriesParts series;
    final FactStoreParts facts;
    final PersonService persons;
    final PatientNumbers patients;
    final EntryMoves moves;
    final RecordMoves recordMoves;
    final ImportStore imports;
    final SourceStore sourceStore;
    final ArtifactStore artifacts;
    final DocumentService documents;
    final DocumentParts documentParts;
    final RecordArchive archive;

    TestRecord(StoreUnit unit, ChangeLog log, Vault vault, Home home, AccessPolicy policy) {
        AccountNumbers numbers = new AccountNumbers(unit);
        KeyedHash hash = new KeyedHash(vault);
        keys = new Persons(unit, vault);
        Sources sources = new Sources(unit, keys, hash);
        EntryBodies bodies = new EntryBodies(keys);
        ReferenceTargets targets = new ReferenceTargets(unit, hash);
        preparation =
                new EntryPreparation(hash, bodies, new Projections(TestKinds.kinds(), unit, keys, bodies, targets));
        assembly = new EntryAssembly(keys, sources, preparation, bodies);
        JoinedRecords joined = new JoinedRecords(unit);
        RecordAccess access = new RecordAccess(policy, keys, joined);
        needs = new EntryNeeds(TestKinds.kinds(), targets, keys, unit);
        EntryWriter writer = new EntryWriter(preparation, assembly, needs);
        projected = new ProjectedRows(unit, keys, bodies, preparation, needs);
        ArtifactNames names = new ArtifactNames(keys);
        PersonNames personNames = new PersonNames(keys, joined);
        EntryHistory history =
                new EntryHistory(assembly, sources, names, new AccountNames(new InstallationSeal(vault)), keys);
        OwnPatients own = new OwnPatients(keys, personNames);
        entries = new JpaEntryStore(
                unit, log, access, keys, sources, preparation, assembly, writer, history, numbers, own);
        patients = new PatientNumbers(unit, log, history, keys, personNames);
        persons = new JpaPersonService(
                log, access, keys, personNames, patients, sources, preparation, writer, numbers, entries);
        imports = new JpaImportStore(unit, log, access, keys, sources, preparation, assembly, needs, hash, numbers);
        series = new SeriesParts(unit, log, access, hash, keys, assembly, needs, numbers);
        facts = new FactStoreParts(unit, access, hash, keys, sources, assembly, numbers);
        sourceStore = new JpaSourceStore(unit, access, keys, sources, numbers);
        FileArtifactStore files = new FileArtifactStore(unit, access, keys, names, hash, home);
        artifacts = files;
        documents = new JpaDocumentService(
                MAX_DOCUMENT, unit, log, access, entries, files, sources, numbers, preparation, writer);
        documentParts = new DocumentParts(unit, log, access, entries, keys, files, hash);
        RecordParts parts = new RecordParts(unit, log, sources, bodies, own, numbers, hash);
        MoveParts move = move(parts, targets, files);
        moves = moves(parts, access, move);
        recordMoves = new JpaRecordMoves(unit, access, keys, personNames, sources, joined, numbers, move);
        archive = new JpaRecordArchive(restore(parts), access, keys, bodies, names, personNames);
    }

    private record RecordParts(
            StoreUnit unit,
            ChangeLog log,
            Sources sources,
            EntryBodies bodies,
            OwnPatients own,
            AccountNumbers numbers,
            KeyedHash hash) {}

    private EntryMoves moves(RecordParts parts, RecordAccess access, MoveParts move) {
        return new JpaEntryMoves(
                parts.unit(),
                parts.log(),
                access,
                keys,
                parts.sources(),
                parts.own(),
                parts.numbers(),
                move.documents(),
                move.histories(),
                move.transfer());
    }

    private MoveParts move(RecordParts parts, ReferenceTargets targets, FileArtifactStore files) {
        return new MoveParts(
                parts.unit(),
                parts.log(),
                parts.sources(),
                new DocumentCopies(parts.unit(), files),
                targets,
                new MovedHistoryReader(keys, parts.bodies(), preparation),
                new EntryTransfer(keys, parts.sources(), preparation, assembly, needs),
                new MovedDecisions(parts.unit(), new FactDecisions(parts.numbers()), series.archived()));
    }

    private RestoreParts restore(RecordParts parts) {
        return new RestoreParts(
                parts.unit(),
                parts.log(),
                parts.sources(),
                preparation,
                assembly,
                parts.bodies(),
                needs,
                parts.own(),
                (FileArtifactStore) artifacts,
                new FactDecisions(parts.numbers()),
                series.archived(),
                new ReminderAnswers(parts.numbers(), parts.hash()));
    }
}
