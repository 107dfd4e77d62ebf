// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.memory.MemoryRecord.StoredArtifact;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ArtifactStore;

/** Original bytes in arrays. */
final class MemoryArtifactStore implements ArtifactStore {

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 16;

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final Clock clock;

    MemoryArtifactStore(MemoryRecord record, MemoryAccess access, Clock clock) {
        this.record = record;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Artifact keep(PersonId person, String name, InputStream bytes, long maxBytes, Caller caller)
            throws IOException {
        access.require(caller, Operation.CREATE, person);
        byte[] content = bytes.readNBytes((int) Math.min(MAX_ARRAY - 1L, maxBytes) + 1);
        if (content.length > maxBytes) {
            throw Problem.of(
                            "HS-IMPORT-TOO-LARGE",
                            Problem.Kind.TOO_LARGE,
                            "The file is larger than " + maxBytes + " bytes.",
                            Long.toString(maxBytes))
                    .exception();
        }
        synchronized (record) {
            String digest = digest(content);
            Optional<Artifact> same = record.artifacts.values().stream()
                    .filter(stored -> stored.artifact().person().equals(person)
                            && stored.digest().equals(digest))
                    .map(StoredArtifact::artifact)
                    .findFirst();
            return same.orElseGet(() -> add(person, name, content, digest));
        }
    }

    private Artifact add(PersonId person, String name, byte[] content, String digest) {
        ArtifactId id = new ArtifactId(UUID.randomUUID());
        Artifact added =
                new Artifact(id, person, name, content.length, clock.instant().truncatedTo(ChronoUnit.MILLIS), true);
        Artifact later = new Artifact(id, person, name, added.size(), added.receivedAt(), false);
        record.artifacts.put(id, new StoredArtifact(later, content, digest));
        return added;
    }

    @Override
    public Optional<Artifact> find(ArtifactId id, Caller caller) {
        return stored(id, caller).map(StoredArtifact::artifact);
    }

    @Override
    public InputStream open(ArtifactId id, Caller caller) throws IOException {
        return new ByteArrayInputStream(stored(id, caller)
                .orElseThrow(() -> Problem.of("HS-ARTIFACT-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is no such file.")
                        .exception())
                .bytes());
    }

    /** An artifact holds everything, so only who may read the whole record may read it. */
    private Optional<StoredArtifact> stored(ArtifactId id, Caller caller) {
        StoredArtifact found;
        synchronized (record) {
            found = record.artifacts.get(id);
        }
        return Optional.ofNullable(found)
                .filter(stored -> access.scope(
                                caller, Operation.READ, stored.artifact().person())
                        .filter(scope -> scope.isWhole())
                        .isPresent());
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
