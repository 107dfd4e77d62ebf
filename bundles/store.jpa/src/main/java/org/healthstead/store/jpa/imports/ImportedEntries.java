// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.unit.Dialect;

/**
 * The entries that an import made, in the order of its file: found by its changes, of which VERSION has the numbers.
 */
final class ImportedEntries {

    /** Changes that are read at once. */
    private static final int STRETCH = 200;

    private static final int RADIX = 36;

    private final Dialect dialect;
    private final EntryAssembly assembly;
    private final EntryRowReader rows;

    ImportedEntries(Dialect dialect, EntryAssembly assembly) {
        this.dialect = dialect;
        this.assembly = assembly;
        this.rows = new EntryRowReader(dialect);
    }

    /** @param changes of the import */
    EntryPage page(
            EntityManager entities,
            int importNumber,
            ChangeRuns changes,
            Optional<String> cursor,
            int limit,
            PersonScope scope) {
        List<EntryLine> lines = new ArrayList<>();
        long last = cursor.map(ImportedEntries::position).orElse(0L);
        Optional<ChangeRuns.Run> next = changes.after(last, STRETCH);
        while (next.isPresent()) {
            for (Map.Entry<Long, EntryRow> made :
                    made(entities, importNumber, next.get()).entrySet()) {
                EntryRow row = assembly.fresh(entities, made.getValue());
                if (row.isThere() && RecordAccess.admits(scope, row)) {
                    if (lines.size() == limit) {
                        return new EntryPage(lines, Optional.of(Long.toString(last, RADIX)));
                    }
                    lines.add(assembly.line(row));
                    last = made.getKey();
                }
            }
            next = changes.after(next.get().last(), STRETCH);
        }
        return new EntryPage(lines, Optional.empty());
    }

    /** By change number, in ascending order. */
    private Map<Long, EntryRow> made(EntityManager entities, int importNumber, ChangeRuns.Run run) {
        String sql = "SELECT CHANGE_NUMBER, ENTRY_ID FROM VERSION" + dialect.primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER >= ? AND CHANGE_NUMBER <= ? AND IMPORT = ? AND OPERATION = ?"
                + " ORDER BY CHANGE_NUMBER";
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, run.first())
                .setParameter(2, run.last())
                .setParameter(3, importNumber)
                .setParameter(4, Operation.CREATED.code())
                .getResultList();
        Map<Long, byte[]> ids = new LinkedHashMap<>();
        found.forEach(each -> ids.put(((Number) ((Object[]) each)[0]).longValue(), (byte[]) ((Object[]) each)[1]));
        Map<EntryRowReader.Key, EntryRow> entries = rows.byKey(entities, EntryRowReader.Column.ID, ids.values());
        Map<Long, EntryRow> made = new LinkedHashMap<>();
        ids.forEach((change, id) -> made.put(change, entries.get(new EntryRowReader.Key(id))));
        return made;
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor, RADIX);
        } catch (NumberFormatException e) {
            throw ProblemCode.CURSOR_INVALID
                    .problem("The cursor was not made by this list. Begin again without one.")
                    .exception(e);
        }
    }
}
