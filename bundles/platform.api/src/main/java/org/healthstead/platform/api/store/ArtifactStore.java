// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.PersonId;

/**
 * Keeps original bytes for ever, byte for byte: compressed and sealed with the person's key. Safe for several threads.
 *
 * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-STORE-FULL}, {@code HS-ARTIFACT-DAMAGED} while reading,
 * {@code HS-IMPORT-TOO-LARGE}.
 */
public interface ArtifactStore {

    /**
     * Reads the bytes to their end and keeps them durably. The same bytes of the same person are kept once.
     *
     * @param name what the file is called; may be empty
     * @param maxBytes more is refused, and nothing is kept
     */
    Artifact keep(PersonId person, String name, InputStream bytes, long maxBytes, Caller caller) throws IOException;

    /** Empty when there is none, or it is not for this caller. */
    Optional<Artifact> find(ArtifactId id, Caller caller);

    /**
     * The bytes from the start, checked block by block: a changed bit ends the stream with an IOException, never with
     * wrong bytes.
     */
    InputStream open(ArtifactId id, Caller caller) throws IOException;

    /**
     * @param id of the artifact
     * @param person whose
     * @param name as given; may be empty
     * @param size bytes of the original
     * @param receivedAt when it was first kept
     * @param isNew false when the same bytes were there already
     */
    record Artifact(ArtifactId id, PersonId person, String name, long size, Instant receivedAt, boolean isNew) {}
}
