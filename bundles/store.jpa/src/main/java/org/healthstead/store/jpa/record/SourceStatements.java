// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryWriter;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.StatementUnderPerson;
import org.healthstead.store.jpa.unit.Nanos;

/**
 * What sources say of entries that persons wrote, and what persons decided about that (STATEMENT_KEPT_OUT). Works
 * inside of a reading or a transaction of the caller's, who has decided about access.
 */
final class SourceStatements {

    private final EntryHistory history;

    SourceStatements(EntryHistory history) {
        this.history = history;
    }

    Optional<SourceStatement> find(EntityManager entities, EntryRow row) {
        List<VersionRow> chain = EntryHistory.chain(entities, row);
        return StatementUnderPerson.find(entities, chain)
                .flatMap(said -> history.statement(entities, row, said, declinedAt(entities, said.change())))
                .filter(statement -> !isTakenOver(entities, chain, statement));
    }

    /** A person wrote the same since, and has not gone back to what they had written before that. */
    private boolean isTakenOver(EntityManager entities, List<VersionRow> chain, SourceStatement statement) {
        JsonObject says = EntryPreparation.said(statement.entry().body());
        List<VersionRow> written = StatementUnderPerson.written(chain);
        JsonObject shown = said(entities, written.getFirst());
        boolean isTaken = shown.equals(says);
        for (int i = 1;
                i < written.size()
                        && written.get(i).change() > statement.entry().changeNumber();
                i++) {
            if (said(entities, written.get(i)).equals(says)) {
                isTaken = true;
                if (i + 1 < written.size() && said(entities, written.get(i + 1)).equals(shown)) {
                    return false;
                }
            }
        }
        return isTaken;
    }

    private JsonObject said(EntityManager entities, VersionRow version) {
        return EntryPreparation.said(history.body(entities, version));
    }

    private static Optional<Instant> declinedAt(EntityManager entities, long change) {
        List<?> found = entities.createNativeQuery(
                        "SELECT DECIDED_AT FROM STATEMENT_KEPT_OUT WHERE CHANGE_NUMBER = ? AND UNDONE_AT = 0")
                .setParameter(1, change)
                .getResultList();
        return found.stream().findFirst().map(at -> Nanos.read(((Number) at).longValue()));
    }

    /**
     * @param version of the statement that the person has seen
     * @param author number of their account
     */
    void decline(EntityManager entities, EntryRow row, int version, int author) {
        SourceStatement statement = require(entities, row, version);
        if (statement.declinedAt().isEmpty()) {
            long change = statement.entry().changeNumber();
            Number before = (Number)
                    entities.createNativeQuery("SELECT COUNT(*) FROM STATEMENT_KEPT_OUT WHERE CHANGE_NUMBER = ?")
                            .setParameter(1, change)
                            .getSingleResult();
            entities.createNativeQuery("INSERT INTO STATEMENT_KEPT_OUT (CHANGE_NUMBER, POSITION, PERSON, AUTHOR,"
                            + " DECIDED_AT, UNDONE_BY, UNDONE_AT) VALUES (?, ?, ?, ?, ?, 0, 0)")
                    .setParameter(1, change)
                    .setParameter(2, before.intValue() + 1)
                    .setParameter(3, row.person())
                    .setParameter(4, author)
                    .setParameter(5, EntryWriter.now())
                    .executeUpdate();
        }
    }

    void reconsider(EntityManager entities, EntryRow row, int version, int author) {
        SourceStatement statement = require(entities, row, version);
        entities.createNativeQuery("UPDATE STATEMENT_KEPT_OUT SET UNDONE_BY = ?, UNDONE_AT = ? WHERE CHANGE_NUMBER = ?"
                        + " AND UNDONE_AT = 0")
                .setParameter(1, author)
                .setParameter(2, EntryWriter.now())
                .setParameter(3, statement.entry().changeNumber())
                .executeUpdate();
    }

    private SourceStatement require(EntityManager entities, EntryRow row, int version) {
        Optional<SourceStatement> statement = find(entities, row);
        return statement
                .filter(each -> each.entry().version() == version)
                .orElseThrow(() -> ProblemCode.ENTRY_VERSION
                        .problem(
                                "Version " + version + " is not what the source says now. Look at the entry again.",
                                statement
                                        .map(each -> each.entry().version())
                                        .orElse(0)
                                        .toString(),
                                Integer.toString(version))
                        .exception());
    }
}
