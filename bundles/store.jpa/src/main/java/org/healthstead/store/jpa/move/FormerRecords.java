// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.store.jpa.person.PersonKey;

/** Reads and writes FORMER_RECORD: from which records entries were moved into a record. */
public final class FormerRecords {

    private FormerRecords() {}

    /**
     * Numbers of the persons in whose records entries of this one may have been before, directly or by way of others.
     */
    public static List<Integer> of(EntityManager entities, int person) {
        List<Integer> former = new ArrayList<>();
        List<Integer> next = List.of(person);
        while (!next.isEmpty()) {
            List<Integer> found = new ArrayList<>();
            for (int each : next) {
                for (Object number : entities.createNativeQuery("SELECT FORMER FROM FORMER_RECORD WHERE PERSON = ?")
                        .setParameter(1, each)
                        .getResultList()) {
                    found.add(((Number) number).intValue());
                }
            }
            found.removeIf(number -> number == person || former.contains(number));
            former.addAll(found);
            next = found;
        }
        return former;
    }

    static void add(EntityManager entities, PersonKey person, PersonKey former) {
        boolean isKnown = !entities.createNativeQuery("SELECT 1 FROM FORMER_RECORD WHERE PERSON = ? AND FORMER = ?")
                .setParameter(1, person.number())
                .setParameter(2, former.number())
                .getResultList()
                .isEmpty();
        if (!isKnown) {
            entities.createNativeQuery("INSERT INTO FORMER_RECORD (PERSON, FORMER) VALUES (?, ?)")
                    .setParameter(1, person.number())
                    .setParameter(2, former.number())
                    .executeUpdate();
        }
    }
}
