// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.store.jpa.artifact.ArtifactEntity;
import org.healthstead.store.jpa.artifact.ArtifactNames;
import org.healthstead.store.jpa.document.DocumentFiles;

/** The original files of a record. */
final class ArtifactRows {

    private static final Comparator<ArchivedFile> OLDEST_FIRST = Comparator.comparing(ArchivedFile::receivedAt)
            .thenComparing(file -> file.id().toString());

    private ArtifactRows() {}

    static List<ArchivedFile> of(EntityManager entities, int person, ArtifactNames names) {
        return rows(entities, person).stream()
                .map(row -> {
                    ArtifactId id = new ArtifactId(row.id());
                    Optional<String> name = names.of(entities, id);
                    return new ArchivedFile(id, name.orElse(""), row.size(), row.receivedAt());
                })
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** How many, and their size together. */
    static long[] extent(EntityManager entities, int person) {
        List<ArtifactEntity> rows = rows(entities, person);
        return new long[] {
            rows.size(), rows.stream().mapToLong(ArtifactEntity::size).sum()
        };
    }

    /** Without what was uploaded and then moved: that is in the other record. */
    private static List<ArtifactEntity> rows(EntityManager entities, int person) {
        Set<ArtifactId> moved = DocumentFiles.moved(entities, person);
        return entities
                .createQuery("select a from Artifact a where a.person = :person", ArtifactEntity.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .filter(row -> !moved.contains(new ArtifactId(row.id())))
                .toList();
    }
}
