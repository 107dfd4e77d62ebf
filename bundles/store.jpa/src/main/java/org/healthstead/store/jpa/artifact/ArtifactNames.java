// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What artifacts were called. Access is decided by who calls this. */
@Component(service = ArtifactNames.class)
public final class ArtifactNames {

    static final String COLUMN = PersonKey.FILE_NAME;

    private final Persons persons;

    @Activate
    public ArtifactNames(@Reference Persons persons) {
        this.persons = persons;
    }

    /** Empty when the artifact had no name. */
    public Optional<String> of(EntityManager entities, ArtifactId id) {
        return Optional.ofNullable(entities.find(ArtifactEntity.class, IdBytes.of(id.value())))
                .map(this::of)
                .filter(name -> !name.isEmpty());
    }

    /** Maybe empty. */
    String of(ArtifactEntity row) {
        return persons.get(row.person()).open(COLUMN, row.id(), row.name());
    }
}
