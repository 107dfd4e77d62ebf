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
 * Keeps original files for ever, byte for byte. They are compressed and sealed with the person's key. Safe for several
 * threads.
 *
 * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-STORE-FULL}, {@code HS-ARTIFACT-DAMAGED} while reading,
 * {@code HS-IMPORT-TOO-LARGE}.
 */
public interface ArtifactStore {

    /**
     * Reads the bytes to the end and stores them on disk. The same bytes for the same person are stored only once.
     *
     * @param name what the file is called; may be empty
     * @param maxBytes limit; a larger file is refused and not stored
     */
    Artifact keep(PersonId person, String name, InputStream bytes, long maxBytes, Caller caller) throws IOException;

    /** Finds an artifact. Empty when there is no such artifact, or this caller may not see it. */
    Optional<Artifact> find(ArtifactId id, Caller caller);

    /**
     * Opens the bytes from the start. They are checked block by block. If a bit was changed, the stream ends with an
     * IOException and never returns wrong bytes.
     */
    InputStream open(ArtifactId id, Caller caller) throws IOException;

    /**
     * @param id of the artifact
     * @param person whose
     * @param name name of the file as given; may be empty
     * @param size size of the original in bytes
     * @param receivedAt when it was first stored
     * @param isNew false when the same bytes were already there
     */
    record Artifact(ArtifactId id, PersonId person, String name, long size, Instant receivedAt, boolean isNew) {}
}
