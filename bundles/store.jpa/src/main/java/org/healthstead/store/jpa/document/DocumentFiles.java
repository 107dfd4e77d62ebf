// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.store.jpa.unit.IdBytes;

/** Reads and writes DOCUMENT_FILE: which entry an uploaded file belongs to. */
public final class DocumentFiles {

    private DocumentFiles() {}

    /** The entries that were made for a file, the newest last. */
    public static List<EntryId> entries(EntityManager entities, ArtifactId artifact) {
        List<EntryId> found = new ArrayList<>();
        for (Object id : entities.createNativeQuery(
                        "SELECT ENTRY_ID FROM DOCUMENT_FILE WHERE ARTIFACT = ? ORDER BY ENTRY_ID")
                .setParameter(1, IdBytes.of(artifact.value()))
                .getResultList()) {
            found.add(new EntryId(IdBytes.read((byte[]) id)));
        }
        return found;
    }

    static boolean belongs(EntityManager entities, ArtifactId artifact, EntryId entry) {
        return entries(entities, artifact).contains(entry);
    }

    static void add(EntityManager entities, ArtifactId artifact, EntryId entry) {
        entities.createNativeQuery("INSERT INTO DOCUMENT_FILE (ARTIFACT, ENTRY_ID) VALUES (?, ?)")
                .setParameter(1, IdBytes.of(artifact.value()))
                .setParameter(2, IdBytes.of(entry.value()))
                .executeUpdate();
    }

    /**
     * The files that the body of a restored entry names belong to it again.
     *
     * @param files that came with the record: no others, whatever a body names
     */
    public static void restore(EntityManager entities, EntryId entry, JsonObject body, Collection<ArtifactId> files) {
        ResourceAttachment.in(body).stream()
                .flatMap(attachment -> attachment.artifact().stream())
                .distinct()
                .filter(files::contains)
                .filter(artifact -> !belongs(entities, artifact, entry))
                .forEach(artifact -> add(entities, artifact, entry));
    }
}
