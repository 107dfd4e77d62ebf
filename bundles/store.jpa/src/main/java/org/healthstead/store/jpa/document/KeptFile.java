// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.io.InputStream;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.store.jpa.artifact.FileArtifactStore;

/**
 * A file that was uploaded. Access was decided by who made this.
 *
 * @param artifact which
 * @param store that has it
 */
record KeptFile(Artifact artifact, FileArtifactStore store) implements FileContent {

    @Override
    public String name() {
        return artifact.name();
    }

    @Override
    public String declared() {
        return "";
    }

    @Override
    public long size() {
        return artifact.size();
    }

    @Override
    public InputStream open() throws IOException {
        return store.openKnown(artifact.id());
    }

    @Override
    public String toString() {
        return "file " + artifact.id();
    }
}
