// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.store.jpa.account.AccountNames;
import org.healthstead.store.jpa.artifact.ArtifactNames;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.ImportEntity;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.Nanos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Walks the versions of an entry from the current one back, each naming the one before: an entry has few, and an index
 * for them would cost every import a tenth of its time. Access is decided by who calls this.
 */
@Component(service = EntryHistory.class)
public final class EntryHistory {

    private final EntryAssembly assembly;
    private final Sources sources;
    private final ArtifactNames artifacts;
    private final AccountNames accounts;
    private final Persons persons;

    @Activate
    public EntryHistory(
            @Reference EntryAssembly assembly,
            @Reference Sources sources,
            @Reference ArtifactNames artifacts,
            @Reference AccountNames accounts,
            @Reference Persons persons) {
        this.assembly = assembly;
        this.sources = sources;
        this.artifacts = artifacts;
        this.accounts = accounts;
        this.persons = persons;
    }

    Entry current(EntityManager entities, EntryRow row) {
        return assembly.entry(
                entities, row, EntryRowReader.version(entities, row.change()).orElseThrow());
    }

    /** Empty when there is no such version, or it has no body. */
    Optional<Entry> version(EntityManager entities, EntryRow row, int version) {
        VersionRow each = EntryRowReader.history(entities, row.change());
        while (each.version() > version && each.previous() != 0) {
            each = EntryRowReader.history(entities, each.previous());
        }
        return Optional.of(each)
                .filter(found -> found.version() == version)
                .map(found -> whole(entities, found))
                .filter(found -> found.bodyAt() != 0)
                .map(found -> assembly.entry(entities, row, found));
    }

    /** A statement of an import as what its source says; empty when its import is not known. */
    Optional<SourceStatement> statement(
            EntityManager entities, EntryRow row, VersionRow said, Optional<Instant> declinedAt) {
        return source(entities, said)
                .map(source ->
                        new SourceStatement(assembly.entry(entities, row, whole(entities, said)), source, declinedAt));
    }

    /** The body of a version that has one of its own. */
    JsonObject body(EntityManager entities, VersionRow version) {
        return assembly.body(entities, whole(entities, version));
    }

    private static VersionRow whole(EntityManager entities, VersionRow row) {
        return EntryRowReader.version(entities, row.change()).orElseThrow();
    }

    List<EntryVersion> versions(EntityManager entities, EntryRow row) {
        List<VersionRow> chain = chain(entities, row);
        PersonKey person = persons.get(row.person());
        return chain.stream()
                .map(each -> each.isSaidElsewhere() ? former(row, each) : version(entities, chain, each, person))
                .toList();
    }

    /** A version that the source had said before the entry was moved here. */
    private EntryVersion former(EntryRow row, VersionRow version) {
        return new EntryVersion(
                version.version(),
                version.change(),
                Nanos.read(version.recordedAt()),
                EntryVersion.Operation.ofCode(version.operation()),
                Optional.empty(),
                Optional.of(sources.get(row.source())),
                version.version(),
                "");
    }

    private EntryVersion version(EntityManager entities, List<VersionRow> chain, VersionRow row, PersonKey person) {
        boolean isStatement = row.bodySize() > 0;
        boolean isByPerson = isStatement && row.importNumber() == 0;
        return new EntryVersion(
                row.version(),
                row.change(),
                Nanos.read(row.recordedAt()),
                EntryVersion.Operation.ofCode(row.operation()),
                isByPerson ? accounts.author(entities, row.author()) : Optional.empty(),
                isStatement && !isByPerson ? source(entities, row) : Optional.empty(),
                isStatement ? row.version() : shows(chain, row),
                isByPerson ? VersionReasons.find(entities, person, row) : "");
    }

    private Optional<SourceRef> source(EntityManager entities, VersionRow row) {
        return Optional.ofNullable(entities.find(ImportEntity.class, row.importNumber()))
                .map(from -> sources.get(from.source()));
    }

    private static int shows(List<VersionRow> chain, VersionRow row) {
        return row.bodyFrom() == 0 ? 0 : reader(chain, row).version();
    }

    /**
     * A version that shows an earlier one's content again was read where that one was; withdrawals were read nowhere.
     */
    List<EntryOrigin> origins(EntityManager entities, EntryRow row) {
        List<VersionRow> chain = chain(entities, row);
        return chain.stream()
                .filter(each -> each.operation() != EntryVersion.Operation.WITHDRAWN.code())
                .map(each -> {
                    VersionRow reader = reader(chain, each);
                    return reader.isSaidElsewhere()
                            // The file is one of the other record.
                            ? new EntryOrigin(
                                    each.version(), sources.get(row.source()), Optional.empty(), Optional.empty(), "")
                            : origin(entities, row, each, reader);
                })
                .toList();
    }

    private static VersionRow reader(List<VersionRow> chain, VersionRow shown) {
        return chain.stream()
                .filter(each -> each.change() == shown.bodyFrom())
                .findFirst()
                .orElse(shown);
    }

    private EntryOrigin origin(EntityManager entities, EntryRow row, VersionRow shown, VersionRow reader) {
        ImportEntity from =
                reader.importNumber() == 0 ? null : entities.find(ImportEntity.class, reader.importNumber());
        if (from == null) {
            return new EntryOrigin(
                    shown.version(), sources.get(typedOr(entities, row)), Optional.empty(), Optional.empty(), "");
        }
        ArtifactId artifact = new ArtifactId(from.artifact());
        return new EntryOrigin(
                shown.version(),
                sources.get(from.source()),
                Optional.of(artifact),
                artifacts.of(entities, artifact),
                reader.place());
    }

    /** What somebody typed into an imported entry comes from the person, not from the portal. */
    private int typedOr(EntityManager entities, EntryRow row) {
        return sources.findTyped(entities, row.person()).orElse(row.source());
    }

    /** From the current version to the first, without bodies. */
    public static List<VersionRow> chain(EntityManager entities, EntryRow row) {
        List<VersionRow> chain = new ArrayList<>();
        for (long change = row.change(); change != 0; change = chain.getLast().previous()) {
            chain.add(EntryRowReader.history(entities, change));
        }
        return chain;
    }
}
