// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.FreeSpace;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Original bytes as sealed files, one row each. A file holds what no category can describe, so only who may read the
 * whole record may read it.
 */
@Component(service = {ArtifactStore.class, FileArtifactStore.class})
public final class FileArtifactStore implements ArtifactStore {

    private static final int BUFFER = 1 << 16;
    private static final int MAX_NAME = 800;

    private final StoreUnit unit;
    private final RecordAccess access;
    private final Persons persons;
    private final ArtifactNames names;
    private final KeyedHash hash;
    private final ArtifactFiles files;

    @Activate
    public FileArtifactStore(
            @Reference StoreUnit unit,
            @Reference RecordAccess access,
            @Reference Persons persons,
            @Reference ArtifactNames names,
            @Reference KeyedHash hash,
            @Reference Home home) {
        this.unit = unit;
        this.access = access;
        this.persons = persons;
        this.names = names;
        this.hash = hash;
        this.files = new ArtifactFiles(home.folder("files"));
        files.removeUnfinished();
    }

    @Override
    public Artifact keep(PersonId person, String name, InputStream bytes, long maxBytes, Caller caller)
            throws IOException {
        PersonKey key = access.open(caller, Operation.CREATE, person).person();
        NamedFile file = new NamedFile(name, Instant.ofEpochMilli(System.currentTimeMillis()));
        return keep(key, TimeOrderedIds.next(), file, bytes, maxBytes);
    }

    /**
     * Puts a file back that another installation has kept. The caller has decided about access.
     *
     * @return its id here, which is another one when the same bytes are there, or the id is
     */
    public ArtifactId restore(PersonKey person, ArchivedFile file, InputStream bytes) throws IOException {
        Optional<ArtifactEntity> known = row(file.id());
        if (known.filter(row -> row.person() == person.number()).isPresent()) {
            return file.id();
        }
        UUID id = known.isEmpty() ? file.id().value() : TimeOrderedIds.next();
        return keep(person, id, new NamedFile(file.name(), file.receivedAt()), bytes, Long.MAX_VALUE)
                .id();
    }

    /**
     * Keeps a file of one person for another one as well. The caller has decided about access.
     *
     * @return its id there
     */
    public ArtifactId copy(ArtifactId id, PersonKey to) throws IOException {
        ArtifactEntity row = row(id).orElseThrow(() -> notFound(id));
        try (InputStream bytes = open(row)) {
            NamedFile file = new NamedFile(names.of(row), row.receivedAt());
            return keep(to, TimeOrderedIds.next(), file, bytes, Long.MAX_VALUE).id();
        }
    }

    /** Removes a file for ever. The caller has decided about access, and that nothing needs it. */
    public void remove(PersonKey person, ArtifactId id) {
        boolean isGone = unit.writeEvenIfFull(
                entities -> entities.createQuery("delete from Artifact a where a.id = :id and a.person = :person")
                                .setParameter("id", IdBytes.of(id.value()))
                                .setParameter("person", person.number())
                                .executeUpdate()
                        > 0);
        if (isGone) {
            files.delete(id.value());
        }
    }

    private Artifact keep(PersonKey key, UUID id, NamedFile file, InputStream bytes, long maxBytes) throws IOException {
        unit.freeSpace().require();
        Path temporary = files.temporary(id);
        try {
            Copied copied = copy(bytes, maxBytes, temporary, key, id);
            byte[] digest = hash.whole(KeyedHash.Use.ARTIFACT, key.number(), copied.digest());
            Optional<ArtifactEntity> same = byDigest(digest);
            if (same.isPresent()) {
                return artifact(same.get(), false);
            }
            files.publish(temporary, id);
            return keep(id, key, digest, file, copied.size());
        } finally {
            files.delete(temporary);
        }
    }

    private Artifact keep(UUID id, PersonKey person, byte[] digest, NamedFile file, long size) {
        String name = file.name();
        String shown = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        ArtifactEntity row = new ArtifactEntity(
                id, person.number(), digest, person.seal(ArtifactNames.COLUMN, id, shown), size, file.receivedAt());
        try {
            unit.write(entities -> {
                entities.persist(row);
                return row;
            });
            return artifact(row, true);
        } catch (DuplicateKeyException e) {
            files.delete(id);
            return artifact(byDigest(digest).orElseThrow(() -> e), false);
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    private Copied copy(InputStream in, long maxBytes, Path temporary, PersonKey person, UUID id) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream file = files.create(temporary);
                OutputStream out = CompressedFile.write(file, person.files(), IdBytes.of(id))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                digest.update(buffer, 0, read);
                write(out, buffer, read);
            }
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No space left")) {
                throw FreeSpace.full();
            }
            throw e;
        }
        return new Copied(size, digest.digest());
    }

    private void write(OutputStream out, byte[] buffer, int length) throws IOException {
        unit.freeSpace().require();
        out.write(buffer, 0, length);
    }

    private static RuntimeException tooLarge(long maxBytes) {
        return ProblemCode.IMPORT_TOO_LARGE
                .problem("The file has more than " + maxBytes + " bytes. Nothing was kept.", Long.toString(maxBytes))
                .exception();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private Optional<ArtifactEntity> byDigest(byte[] digest) {
        return unit
                .read(entities -> entities.createQuery(
                                "select a from Artifact a where a.digest = :digest", ArtifactEntity.class)
                        .setParameter("digest", digest)
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Artifact> find(ArtifactId id, Caller caller) {
        return visible(id, caller).map(row -> artifact(row, false));
    }

    @Override
    public InputStream open(ArtifactId id, Caller caller) throws IOException {
        return open(visible(id, caller).orElseThrow(() -> notFound(id)));
    }

    /** An artifact whatever its access: for who has decided that already. */
    public Optional<Artifact> known(ArtifactId id) {
        return row(id).map(row -> artifact(row, false));
    }

    /** As {@link #open(ArtifactId, Caller)}, for who has decided about access already. */
    public InputStream openKnown(ArtifactId id) throws IOException {
        return open(row(id).orElseThrow(() -> notFound(id)));
    }

    private static RuntimeException notFound(ArtifactId id) {
        return ProblemCode.ARTIFACT_NOT_FOUND
                .problem("There is no such file.", id.toString())
                .exception();
    }

    private InputStream open(ArtifactEntity row) throws IOException {
        InputStream file = files.open(row.id());
        try {
            return CompressedFile.read(file, persons.get(row.person()).files(), IdBytes.of(row.id()));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Optional<ArtifactEntity> visible(ArtifactId id, Caller caller) {
        Optional<ArtifactEntity> row = row(id);
        if (row.isEmpty()) {
            access.policy().requireKnown(caller);
        }
        return row.filter(each ->
                access.read(caller, each.person()).filter(PersonScope::isWhole).isPresent());
    }

    private Optional<ArtifactEntity> row(ArtifactId id) {
        return Optional.ofNullable(unit.read(entities -> entities.find(ArtifactEntity.class, IdBytes.of(id.value()))));
    }

    private Artifact artifact(ArtifactEntity row, boolean isNew) {
        return new Artifact(
                new ArtifactId(row.id()),
                persons.get(row.person()).id(),
                names.of(row),
                row.size(),
                row.receivedAt(),
                isNew);
    }

    /** What a file is called, and since when it is kept. */
    private record NamedFile(String name, Instant receivedAt) {}

    /**
     * @param size in bytes
     * @param digest SHA-256
     */
    private record Copied(long size, byte[] digest) {}
}
