// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.store.jpa.artifact.FileArtifactStore;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The uploaded files of entries that are moved to another person: each file is sealed for one person, so there it is
 * another one. Access is decided by who calls this. Safe for several threads.
 */
@Component(service = DocumentCopies.class)
public final class DocumentCopies {

    private final StoreUnit unit;
    private final FileArtifactStore artifacts;

    @Activate
    public DocumentCopies(@Reference StoreUnit unit, @Reference FileArtifactStore artifacts) {
        this.unit = unit;
        this.artifacts = artifacts;
    }

    /** The uploaded files of a record, by the entry that they belong to. */
    public Map<UUID, List<ArtifactId>> of(PersonKey person) {
        return unit.read(entities -> DocumentFiles.of(entities, person.number()));
    }

    /**
     * Outside of a transaction.
     *
     * @return the copies by what was copied; a file that the other person has already is not kept twice
     * @throws UncheckedIOException when one cannot be read or written
     */
    public Map<ArtifactId, ArtifactId> copy(Collection<ArtifactId> files, PersonKey to) {
        Map<ArtifactId, ArtifactId> copies = new HashMap<>();
        for (ArtifactId file : files) {
            try {
                copies.put(file, artifacts.copy(file, to));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copies;
    }
}
