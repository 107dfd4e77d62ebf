// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.VersionRow;

/**
 * What undoing or redoing an import means for one entry. Its versions form a chain; those of the import, of its undo
 * and its redo carry the import's number. An entry whose newest version has another number was changed by somebody
 * since and is left alone; so is one that is as it should be, which lets the work be done again after an interruption.
 */
enum Reversal {

    /** Withdraws an entry that the import made; gives one that it changed its earlier content back. */
    UNDO(ImportState.UNDOING, ImportState.UNDONE, Set.of(ImportState.DONE, ImportState.REDOING)) {
        @Override
        Optional<Decision> decide(EntryRow row, int importNumber, VersionChain versions) {
            VersionRow current = versions.at(row.change());
            if (!row.isThere()
                    || current.importNumber() != importNumber
                    || isForeign(current, importNumber, versions)) {
                return Optional.empty();
            }
            VersionRow earlier = current;
            while (earlier.importNumber() == importNumber && earlier.previous() != 0) {
                earlier = versions.at(earlier.previous());
            }
            return earlier.importNumber() == importNumber
                    ? Optional.of(new Decision(row, Operation.WITHDRAWN, 0, row.refused()))
                    : Optional.of(new Decision(row, Operation.UPDATED, bodyOf(earlier), row.content()));
        }
    },

    /** Brings back what {@link #UNDO} took. */
    REDO(ImportState.REDOING, ImportState.DONE, Set.of(ImportState.UNDONE, ImportState.UNDOING)) {
        @Override
        Optional<Decision> decide(EntryRow row, int importNumber, VersionChain versions) {
            VersionRow current = versions.at(row.change());
            if (current.importNumber() != importNumber) {
                return Optional.empty();
            }
            boolean withdrawn = current.operation() == Operation.WITHDRAWN.code();
            if (!withdrawn && !isForeign(current, importNumber, versions)) {
                return Optional.empty();
            }
            long body = bodyOf(versions.at(current.previous()));
            return Optional.of(new Decision(row, withdrawn ? Operation.RESTORED : Operation.UPDATED, body, null));
        }
    };

    private final int during;
    private final int end;
    private final Set<Integer> begins;

    Reversal(int during, int end, Set<Integer> begins) {
        this.during = during;
        this.end = end;
        this.begins = begins;
    }

    /** The import's state while this goes on. */
    int during() {
        return during;
    }

    /** The import's state when this is done. */
    int end() {
        return end;
    }

    /** States in which this begins from the start. */
    Set<Integer> begins() {
        return begins;
    }

    /** Empty when the entry is to be left alone. */
    abstract Optional<Decision> decide(EntryRow row, int importNumber, VersionChain versions);

    /** True when the version shows a body that is not the import's: it was set back. */
    private static boolean isForeign(VersionRow version, int importNumber, VersionChain versions) {
        return version.bodyFrom() != 0 && versions.at(version.bodyFrom()).importNumber() != importNumber;
    }

    private static long bodyOf(VersionRow version) {
        return version.bodyFrom() != 0 ? version.bodyFrom() : version.change();
    }

    /**
     * @param row as it is
     * @param operation of the new version
     * @param bodyFrom change whose body it shows, or 0
     * @param refused content that a later import must not bring back; may be null
     */
    record Decision(EntryRow row, Operation operation, long bodyFrom, byte[] refused) {}
}
