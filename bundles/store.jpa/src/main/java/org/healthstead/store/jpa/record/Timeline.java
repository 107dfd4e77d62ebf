// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.entry.DerivedColumns;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.record.IndexRanges.Range;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * Pages of entries, newest first, by the key of the last line and never by an offset. One condition bounds the scan of
 * the index from above, the negated one passes over lines of the same second that the page before has shown. A list of
 * several {@link IndexRanges} reads a page of each and merges them.
 */
final class Timeline {

    private static final long NO_CODE = 0;

    /** The order of the indexes: ids as unsigned bytes. */
    static final Comparator<EntryRow> NEWEST_FIRST = Comparator.comparingLong(
                    (EntryRow row) -> row.derived().sortKey())
            .thenComparing(row -> IdBytes.of(row.id()), Arrays::compareUnsigned)
            .reversed();

    private final Dialect dialect;
    private final EntryAssembly assembly;
    private final IndexRanges ranges;

    Timeline(Dialect dialect, EntryAssembly assembly, IndexRanges ranges) {
        this.dialect = dialect;
        this.assembly = assembly;
        this.ranges = ranges;
    }

    EntryPage page(EntityManager entities, EntryQuery query, PersonKey person, PersonScope scope) {
        Position from =
                query.cursor().map(Position::parse).orElse(Position.START).atMost(last(query.days()));
        List<EntryRow> rows = new ArrayList<>();
        long oldest = first(query.days());
        for (Range range : ranges.of(query)) {
            boolean isFirst = rows.isEmpty();
            EntryRowReader.stream(query(entities, query, person, scope, range, from, oldest))
                    .forEach(rows::add);
            if (!isFirst) {
                rows.sort(NEWEST_FIRST);
            }
            if (rows.size() > query.limit()) {
                // What is older than a full page need not be read of the other ranges.
                oldest = rows.get(query.limit()).derived().sortKey();
            }
        }
        boolean more = rows.size() > query.limit();
        List<EntryRow> shown = more ? rows.subList(0, query.limit()) : rows;
        return new EntryPage(
                lines(entities, shown, scope),
                more ? Optional.of(Position.of(shown.getLast()).text()) : Optional.empty());
    }

    /** Entries that have the first coding of one, newest first. */
    List<EntryLine> alike(EntityManager entities, EntryRow row, int limit, PersonScope scope) {
        if (row.derived().codeKey() == NO_CODE) {
            return lines(entities, List.of(row), scope);
        }
        String rest = dialect.index("IX_ENTRY_CODE")
                + " WHERE PERSON = ? AND CODE_KEY = ? AND TYPE = ? AND STATE = 0"
                + RecordAccess.predicate(scope)
                + " ORDER BY SORT_KEY DESC FETCH FIRST ? ROWS ONLY";
        Query query = EntryRowReader.query(entities, rest)
                .setParameter(1, row.person())
                .setParameter(2, row.derived().codeKey())
                .setParameter(3, row.type())
                .setParameter(4, limit);
        return lines(entities, EntryRowReader.stream(query).toList(), scope);
    }

    /** A row that older rules made may be for fewer people by the rules of now. */
    private List<EntryLine> lines(EntityManager entities, List<EntryRow> rows, PersonScope scope) {
        return rows.stream()
                .map(row -> assembly.fresh(entities, row))
                .filter(row -> RecordAccess.admits(scope, row))
                .map(assembly::line)
                .toList();
    }

    private Query query(
            EntityManager entities,
            EntryQuery query,
            PersonKey person,
            PersonScope scope,
            Range range,
            Position from,
            long oldest) {
        String rest = dialect.index(range.index())
                + " WHERE PERSON = ? AND " + range.condition()
                + " AND SORT_KEY <= ? AND SORT_KEY >= ? AND NOT (SORT_KEY = ? AND ID >= ?) AND STATE = 0"
                + RecordAccess.predicate(scope)
                + " ORDER BY SORT_KEY DESC, ID DESC FETCH FIRST ? ROWS ONLY";
        Query prepared = EntryRowReader.query(entities, rest);
        int at = 1;
        prepared.setParameter(at++, person.number());
        for (int value : range.values()) {
            prepared.setParameter(at++, value);
        }
        prepared.setParameter(at++, from.sortKey());
        prepared.setParameter(at++, oldest);
        prepared.setParameter(at++, from.sortKey());
        prepared.setParameter(at++, from.id());
        prepared.setParameter(at, query.limit() + 1);
        return prepared;
    }

    /** Undated entries are in a list without bounds only. */
    static long first(DayRange days) {
        return days.isOpen() ? DerivedColumns.UNDATED : Math.max(days.first(), DerivedColumns.UNDATED + 1);
    }

    static long last(DayRange days) {
        return days.to().isEmpty() ? Long.MAX_VALUE : days.end() - 1;
    }

    /**
     * Behind which line a page begins.
     *
     * @param sortKey of that line
     * @param id of that line
     */
    record Position(long sortKey, byte[] id) {

        private static final int FORMAT = 1;
        private static final int LENGTH = 25;
        private static final byte[] HIGHEST = new byte[16];

        static {
            Arrays.fill(HIGHEST, (byte) 0xFF);
        }

        static final Position START = new Position(Long.MAX_VALUE, HIGHEST);

        static Position of(EntryRow row) {
            return new Position(row.derived().sortKey(), IdBytes.of(row.id()));
        }

        Position atMost(long key) {
            return sortKey <= key ? this : new Position(key, HIGHEST);
        }

        String text() {
            byte[] bytes = ByteBuffer.allocate(LENGTH)
                    .put((byte) FORMAT)
                    .putLong(sortKey)
                    .put(id)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        static Position parse(String text) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
                if (bytes.remaining() == LENGTH && bytes.get() == FORMAT) {
                    byte[] id = new byte[16];
                    long key = bytes.getLong();
                    bytes.get(id);
                    return new Position(key, id);
                }
            } catch (IllegalArgumentException e) {
                throw invalid(e);
            }
            throw invalid(null);
        }

        private static ProblemException invalid(Throwable cause) {
            return ProblemCode.CURSOR_INVALID
                    .problem("The cursor was not made by this list. Begin again without one.")
                    .exception(cause);
        }
    }
}
