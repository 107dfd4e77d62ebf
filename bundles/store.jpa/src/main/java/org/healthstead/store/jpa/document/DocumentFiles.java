// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.store.jpa.entry.EntryRow;
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

    /** The files of a record, by the entry that they belong to. */
    static Map<UUID, List<ArtifactId>> of(EntityManager entities, int person) {
        Map<UUID, List<ArtifactId>> found = new HashMap<>();
        for (Object each : entities.createNativeQuery("SELECT D.ENTRY_ID, D.ARTIFACT FROM DOCUMENT_FILE D, ARTIFACT A"
                        + " WHERE D.ARTIFACT = A.ID AND A.PERSON = ?")
                .setParameter(1, person)
                .getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent(IdBytes.read((byte[]) row[0]), none -> new ArrayList<>(1))
                    .add(new ArtifactId(IdBytes.read((byte[]) row[1])));
        }
        return found;
    }

    /** The files of a record of which every entry was moved to somebody else, and which no import has read. */
    public static Set<ArtifactId> moved(EntityManager entities, int person) {
        List<?> found = entities.createNativeQuery("SELECT D.ARTIFACT FROM DOCUMENT_FILE D, ARTIFACT A, ENTRY E"
                        + " WHERE D.ARTIFACT = A.ID AND D.ENTRY_ID = E.ID AND A.PERSON = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM IMPORT I WHERE I.ARTIFACT = D.ARTIFACT)"
                        + " GROUP BY D.ARTIFACT HAVING MIN(CASE WHEN E.STATE = " + EntryRow.MOVED
                        + " THEN 1 ELSE 0 END) = 1")
                .setParameter(1, person)
                .getResultList();
        Set<ArtifactId> moved = new HashSet<>();
        found.forEach(id -> moved.add(new ArtifactId(IdBytes.read((byte[]) id))));
        return moved;
    }

    static boolean belongs(EntityManager entities, ArtifactId artifact, EntryId entry) {
        return entries(entities, artifact).contains(entry);
    }

    public static void add(EntityManager entities, ArtifactId artifact, EntryId entry) {
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
