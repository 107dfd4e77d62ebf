// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.store.jpa.artifact.ArtifactEntity;
import org.healthstead.store.jpa.artifact.ArtifactNames;

/** The original files of a record. */
final class ArtifactRows {

    private static final Comparator<ArchivedFile> OLDEST_FIRST = Comparator.comparing(ArchivedFile::receivedAt)
            .thenComparing(file -> file.id().toString());

    private ArtifactRows() {}

    static List<ArchivedFile> of(EntityManager entities, int person, ArtifactNames names) {
        return entities
                .createQuery("select a from Artifact a where a.person = :person", ArtifactEntity.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
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
        Object[] sums = entities.createQuery(
                        "select count(a), sum(a.size) from Artifact a where a.person = :person", Object[].class)
                .setParameter("person", person)
                .getSingleResult();
        return new long[] {((Number) sums[0]).longValue(), sums[1] == null ? 0 : ((Number) sums[1]).longValue()};
    }
}
