// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;

/** Reads and writes VERSION_REASON inside of a reading or a transaction of the caller's. */
public final class VersionReasons {

    private VersionReasons() {}

    /**
     * The reason as it is kept.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ENTRY-REASON} when it is too long
     */
    static String checked(String reason) {
        String kept = reason.strip();
        int length = kept.codePointCount(0, kept.length());
        if (length > EntryVersion.MAX_REASON) {
            throw ProblemCode.ENTRY_REASON
                    .problem(
                            "The reason has " + length + " characters, at most " + EntryVersion.MAX_REASON
                                    + " are kept. Nothing was written.",
                            Integer.toString(length),
                            Integer.toString(EntryVersion.MAX_REASON))
                    .exception();
        }
        return kept;
    }

    /** @param reason checked; none is written when it is empty */
    public static void add(EntityManager entities, PersonKey person, VersionRow version, String reason) {
        if (!reason.isEmpty()) {
            entities.createNativeQuery("INSERT INTO VERSION_REASON (CHANGE_NUMBER, PERSON, REASON) VALUES (?, ?, ?)")
                    .setParameter(1, version.change())
                    .setParameter(2, version.person())
                    .setParameter(3, person.seal(column(version), version.entry(), reason))
                    .executeUpdate();
        }
    }

    /** Empty when none was given. */
    public static String find(EntityManager entities, PersonKey person, VersionRow version) {
        List<?> found = entities.createNativeQuery("SELECT REASON FROM VERSION_REASON WHERE CHANGE_NUMBER = ?")
                .setParameter(1, version.change())
                .getResultList();
        return found.isEmpty() ? "" : person.open(column(version), version.entry(), (byte[]) found.getFirst());
    }

    private static String column(VersionRow version) {
        return "reason " + version.version();
    }
}
