// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps a person's row in step with the one Patient entry that is theirs: its id is the person's. */
@Component(service = OwnPatients.class)
public final class OwnPatients {

    private final Persons persons;
    private final PersonNames names;

    @Activate
    public OwnPatients(@Reference Persons persons, @Reference PersonNames names) {
        this.persons = persons;
        this.names = names;
    }

    /** A person is somebody: their own Patient can be corrected, not taken back. */
    public void requireAllowed(PersonKey person, EntryId entry, EntryVersion.Operation operation) {
        boolean goes =
                operation == EntryVersion.Operation.ENTERED_IN_ERROR || operation == EntryVersion.Operation.MOVED;
        if (isOwn(person, entry) && goes) {
            throw ProblemCode.PERSON_OWN_PATIENT
                    .problem("This entry says whose record it is. It can be corrected, but not marked as an error or"
                            + " moved.")
                    .exception();
        }
    }

    /** To be called inside of the transaction that writes a new version. */
    public void follow(EntityManager entities, PersonKey person, PreparedEntry entry) {
        if (!isOwn(person, new EntryId(entry.id()))) {
            return;
        }
        persons.update(
                entities,
                person,
                persons.current(entities, person)
                        .withPatient(entry.body(), entry.projection().title()));
    }

    /** To be called when the transaction is over: only then do others read the new name. */
    public void changed(PersonKey person, EntryId entry) {
        if (isOwn(person, entry)) {
            names.forget();
        }
    }

    private static boolean isOwn(PersonKey person, EntryId entry) {
        return person.id().value().equals(entry.value());
    }
}
