// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * Reads and writes DOCUMENT_PAGE inside of a reading or a transaction of the caller's. What stands on a page is sealed
 * with the person's key, bound to its place.
 */
final class PageTable {

    private final Dialect dialect;

    PageTable(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Adds a page, or takes the place of one that was read before. */
    void save(EntityManager entities, DocumentRow row, DocumentPage page, PersonKey person) {
        byte[] sealed = person.sealer().seal(PageCodec.pack(page), context(row.entry(), row.file(), page.number()));
        bind(
                        entities.createNativeQuery(
                                "DELETE FROM DOCUMENT_PAGE WHERE ENTRY_ID = ? AND FILE_NUMBER = ? AND PAGE = ?"),
                        row.entry(),
                        row.file())
                .setParameter(3, page.number())
                .executeUpdate();
        bind(
                        entities.createNativeQuery("INSERT INTO DOCUMENT_PAGE (ENTRY_ID, FILE_NUMBER, PAGE, ORIGIN,"
                                + " CONTENT) VALUES (?, ?, ?, ?, ?)"),
                        row.entry(),
                        row.file())
                .setParameter(3, page.number())
                .setParameter(4, page.origin().ordinal())
                .setParameter(5, sealed)
                .executeUpdate();
    }

    Optional<DocumentPage> page(EntityManager entities, EntryId entry, int file, int page, PersonKey person) {
        Query query = bind(query(entities, "ORIGIN, CONTENT", "FILE_NUMBER = ? AND PAGE = ?"), entry, file)
                .setParameter(3, page);
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            byte[] content = person.sealer().open((byte[]) row[1], context(entry, file, page));
            return Optional.of(PageCodec.unpack(content, page, Origin.values()[number(row[0])]));
        }
        return Optional.empty();
    }

    /** Every page of an entry that has words. */
    List<PageText> texts(EntityManager entities, EntryId entry, PersonKey person) {
        List<PageText> texts = new ArrayList<>();
        Query query = query(entities, "FILE_NUMBER, PAGE, CONTENT", "ORIGIN <> ? ORDER BY FILE_NUMBER, PAGE")
                .setParameter(1, IdBytes.of(entry.value()))
                .setParameter(2, Origin.UNREAD.ordinal());
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            int file = number(row[0]);
            int page = number(row[1]);
            String text = PageCodec.text(person.sealer().open((byte[]) row[2], context(entry, file, page)));
            if (!text.isBlank()) {
                texts.add(new PageText(file, page, text));
            }
        }
        return texts;
    }

    /** How many pages of each file of an entry were read. */
    Map<Integer, Integer> counts(EntityManager entities, EntryId entry) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Object each : query(entities, "FILE_NUMBER, COUNT(*)", "ORIGIN >= 0 GROUP BY FILE_NUMBER")
                .setParameter(1, IdBytes.of(entry.value()))
                .getResultList()) {
            Object[] row = (Object[]) each;
            counts.put(number(row[0]), number(row[1]));
        }
        return counts;
    }

    /** Number of the first page that is still to be read, whether or not the file has it. */
    int firstToRead(EntityManager entities, DocumentRow row) {
        int first = 1;
        for (Object each : bind(
                        query(entities, "PAGE, ORIGIN", "FILE_NUMBER = ? ORDER BY PAGE"), row.entry(), row.file())
                .getResultList()) {
            Object[] page = (Object[]) each;
            if (number(page[0]) != first || number(page[1]) == Origin.UNREAD.ordinal()) {
                break;
            }
            first++;
        }
        return first;
    }

    boolean hasUnread(EntityManager entities, DocumentRow row) {
        return !bind(
                        query(entities, "PAGE", "FILE_NUMBER = ? AND ORIGIN = ? FETCH FIRST 1 ROWS ONLY"),
                        row.entry(),
                        row.file())
                .setParameter(3, Origin.UNREAD.ordinal())
                .getResultList()
                .isEmpty();
    }

    private Query query(EntityManager entities, String columns, String condition) {
        return entities.createNativeQuery("SELECT " + columns + " FROM DOCUMENT_PAGE"
                + dialect.primaryKey("PK_DOCUMENT_PAGE") + " WHERE ENTRY_ID = ? AND " + condition);
    }

    private static Query bind(Query query, EntryId entry, int file) {
        return query.setParameter(1, IdBytes.of(entry.value())).setParameter(2, file);
    }

    private static byte[] context(EntryId entry, int file, int page) {
        return PersonKey.context("page " + file + " " + page, entry.value());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
