// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.AccountId;

/**
 * One line of an entry's history.
 *
 * @param version from 1
 * @param changeNumber position in the order of all committed changes
 * @param recordedAt when it was committed
 * @param operation what happened
 * @param author the person who wrote this version; empty when an import or an undo did, and for an account that was
 *     never kept
 * @param source whose statement it is; empty when a person wrote it, and for a version without a statement of its own
 * @param shows the version whose content it has: its own number, that of an earlier one which is shown again, or 0 for
 *     a version without content
 * @param reason why the author wrote it, in their own words; empty when they gave none
 */
public record EntryVersion(
        int version,
        long changeNumber,
        Instant recordedAt,
        Operation operation,
        Optional<Author> author,
        Optional<SourceRef> source,
        int shows,
        String reason) {

    /** The most characters that a reason can have. */
    public static final int MAX_REASON = 500;

    /**
     * Who wrote a version.
     *
     * @param account of the person
     * @param name of the account
     */
    public record Author(AccountId account, String name) {

        public Author {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(name, "name");
        }
    }

    /** What made a version. Stored by {@link #code()}: add new ones at the end, never renumber. */
    public enum Operation {
        CREATED(1),
        UPDATED(2),
        /** Marked as entered in error. */
        ENTERED_IN_ERROR(3),
        /** Taken out of the record because its import was undone. Such a version has no body of its own. */
        WITHDRAWN(4),
        /** Brought back after it was withdrawn. */
        RESTORED(5),
        /**
         * Kept but never shown, because the source's statement was older than one already there, or because a person
         * has edited the entry.
         */
        FILED(6),
        /** Kept but never shown, because one file says two things of the entry and nothing tells which is newer. */
        FILED_UNORDERED(7),
        /** Moved into the record of another person. Such a version has no body of its own. */
        MOVED(8);

        private final int code;

        Operation(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /** True for a version that was never shown. */
        public boolean isFiled() {
            return this == FILED || this == FILED_UNORDERED;
        }

        /** @throws IllegalArgumentException for a number that no version has ever written */
        public static Operation ofCode(int code) {
            for (Operation operation : values()) {
                if (operation.code == code) {
                    return operation;
                }
            }
            throw new IllegalArgumentException("no operation " + code);
        }
    }

    public EntryVersion {
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
    }

    /** True when somebody said it: a version with content of its own. */
    public boolean isStatement() {
        return shows == version;
    }
}
