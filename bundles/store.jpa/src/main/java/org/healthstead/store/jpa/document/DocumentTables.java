// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.platform.api.documents.DocumentTexts.ReadText;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/** Reads and writes DOCUMENT and DOCUMENT_FEED inside of a reading or a transaction of the caller's. */
final class DocumentTables {

    /** Of the way in which words are read; raised when files are to be read anew. */
    private static final int READER = 1;

    private static final String COUNTER = "document";
    private static final String READ =
            "SELECT ENTRY_ID, FILE_NUMBER, PERSON, CONTENT_KEY, STATE, CODE, MEDIA_TYPE, PAGES,"
                    + " IS_WHOLE, TURN FROM DOCUMENT";

    private final Dialect dialect;

    DocumentTables(Dialect dialect) {
        this.dialect = dialect;
    }

    long change(EntityManager entities) {
        return ((Number) entities.createNativeQuery("SELECT CHANGE_NUMBER FROM DOCUMENT_FEED")
                        .getSingleResult())
                .longValue();
    }

    void saveChange(EntityManager entities, long change) {
        entities.createNativeQuery("UPDATE DOCUMENT_FEED SET CHANGE_NUMBER = ?")
                .setParameter(1, change)
                .executeUpdate();
    }

    List<DocumentRow> rows(EntityManager entities, EntryId entry) {
        return rows(entities.createNativeQuery(
                        READ + dialect.primaryKey("PK_DOCUMENT") + " WHERE ENTRY_ID = ? ORDER BY FILE_NUMBER")
                .setParameter(1, IdBytes.of(entry.value())));
    }

    Optional<DocumentRow> row(EntityManager entities, EntryId entry, int file) {
        return rows(entities, entry).stream().filter(row -> row.file() == file).findFirst();
    }

    /** The next file in a state. */
    Optional<DocumentRow> next(EntityManager entities, State state) {
        return rows(entities.createNativeQuery(READ + dialect.index("IX_DOCUMENT_STATE")
                                + " WHERE STATE = ? ORDER BY TURN FETCH FIRST 1 ROWS ONLY")
                        .setParameter(1, state.ordinal()))
                .stream()
                .findFirst();
    }

    private static List<DocumentRow> rows(Query query) {
        List<DocumentRow> rows = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            rows.add(new DocumentRow(
                    new EntryId(IdBytes.read((byte[]) row[0])),
                    number(row[1]),
                    number(row[2]),
                    (byte[]) row[3],
                    State.values()[number(row[4])],
                    (String) row[5],
                    (String) row[6],
                    number(row[7]),
                    number(row[8]) != 0,
                    ((Number) row[9]).longValue()));
        }
        return rows;
    }

    /** Adds a file, or begins anew with one whose content is another now. */
    void put(EntityManager entities, DocumentRow row) {
        delete(entities, row.entry(), row.file());
        entities.createNativeQuery("INSERT INTO DOCUMENT (ENTRY_ID, FILE_NUMBER, PERSON, CONTENT_KEY, STATE, CODE,"
                        + " MEDIA_TYPE, PAGES, IS_WHOLE, READER, TURN, TEXT_NUMBER)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .setParameter(1, IdBytes.of(row.entry().value()))
                .setParameter(2, row.file())
                .setParameter(3, row.person())
                .setParameter(4, row.content())
                .setParameter(5, row.state().ordinal())
                .setParameter(6, row.code())
                .setParameter(7, row.mediaType())
                .setParameter(8, row.pages())
                .setParameter(9, row.isWhole() ? 1 : 0)
                .setParameter(10, READER)
                .setParameter(11, row.turn())
                .executeUpdate();
    }

    void delete(EntityManager entities, EntryId entry, int file) {
        for (String table : List.of("DOCUMENT_PAGE", "DOCUMENT")) {
            entities.createNativeQuery("DELETE FROM " + table + " WHERE ENTRY_ID = ? AND FILE_NUMBER = ?")
                    .setParameter(1, IdBytes.of(entry.value()))
                    .setParameter(2, file)
                    .executeUpdate();
        }
    }

    /** Changes how far the reading is. The words of the file, if it has any, count as come. */
    void update(EntityManager entities, DocumentRow row) {
        entities.createNativeQuery("UPDATE DOCUMENT SET STATE = ?, CODE = ?, MEDIA_TYPE = ?, PAGES = ?, IS_WHOLE = ?,"
                        + " READER = ?, TURN = ? WHERE ENTRY_ID = ? AND FILE_NUMBER = ?")
                .setParameter(1, row.state().ordinal())
                .setParameter(2, row.code())
                .setParameter(3, row.mediaType())
                .setParameter(4, row.pages())
                .setParameter(5, row.isWhole() ? 1 : 0)
                .setParameter(6, READER)
                .setParameter(7, row.turn())
                .setParameter(8, IdBytes.of(row.entry().value()))
                .setParameter(9, row.file())
                .executeUpdate();
    }

    /** That words of an entry came. The last thing in a transaction: it locks the counter. */
    long textCame(EntityManager entities, EntryId entry) {
        long number = CounterEntity.take(entities, COUNTER, 1);
        entities.createNativeQuery("UPDATE DOCUMENT SET TEXT_NUMBER = ? WHERE ENTRY_ID = ?")
                .setParameter(1, number)
                .setParameter(2, IdBytes.of(entry.value()))
                .executeUpdate();
        return number;
    }

    static long lastText(EntityManager entities) {
        return CounterEntity.last(entities, COUNTER);
    }

    List<ReadText> textsAfter(EntityManager entities, long number, int max) {
        List<ReadText> texts = new ArrayList<>();
        for (Object each : entities.createNativeQuery("SELECT DISTINCT TEXT_NUMBER, ENTRY_ID FROM DOCUMENT"
                        + dialect.index("IX_DOCUMENT_TEXT")
                        + " WHERE TEXT_NUMBER > ? ORDER BY TEXT_NUMBER FETCH FIRST ? ROWS ONLY")
                .setParameter(1, number)
                .setParameter(2, max)
                .getResultList()) {
            Object[] row = (Object[]) each;
            texts.add(new ReadText(((Number) row[0]).longValue(), new EntryId(IdBytes.read((byte[]) row[1]))));
        }
        return texts;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
