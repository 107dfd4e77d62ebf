// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.time.Instant;
import java.util.Objects;
import org.healthstead.api.record.ArtifactId;

/**
 * An original file.
 *
 * @param id of the file
 * @param name as it came; may be empty
 * @param size in bytes
 * @param receivedAt when it was first stored
 */
public record ArchivedFile(ArtifactId id, String name, long size, Instant receivedAt) {

    public ArchivedFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
