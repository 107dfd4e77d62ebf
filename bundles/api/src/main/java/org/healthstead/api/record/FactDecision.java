// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.AccountId;

/**
 * What a person said about entries: that they are one fact, or are not. Kept for ever, also when it was taken back.
 *
 * @param id names it; the store gives it
 * @param verdict what was said
 * @param pairs about which entries: each pair is, or is not, one fact
 * @param decidedBy account of who said it
 * @param decidedAt when
 * @param undoneBy account of who took it back; empty while it stands
 * @param undoneAt when
 */
public record FactDecision(
        long id,
        Verdict verdict,
        List<Pair> pairs,
        Optional<AccountId> decidedBy,
        Instant decidedAt,
        Optional<AccountId> undoneBy,
        Optional<Instant> undoneAt) {

    /** What a person can say. Stored by {@link #code()}: add new ones at the end, never renumber. */
    public enum Verdict {
        /** The same. */
        JOIN(1),
        /** Taken out of the fact that it was part of. */
        SPLIT(2),
        /** Not the same. */
        REJECT(3);

        private final int code;

        Verdict(int code) {
            this.code = code;
        }

        /** Stable number for stores. */
        public int code() {
            return code;
        }

        /** @throws IllegalArgumentException for a number that no version has ever written */
        public static Verdict ofCode(int code) {
            for (Verdict verdict : values()) {
                if (verdict.code == code) {
                    return verdict;
                }
            }
            throw new IllegalArgumentException("no verdict " + code);
        }
    }

    /** Two entries; which is the first does not matter. */
    public record Pair(EntryId one, EntryId other) {

        public Pair {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
        }
    }

    public FactDecision {
        Objects.requireNonNull(verdict, "verdict");
        pairs = List.copyOf(pairs);
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(undoneBy, "undoneBy");
        Objects.requireNonNull(undoneAt, "undoneAt");
    }

    /** True when an entry is in one of the pairs. */
    public boolean isAbout(EntryId entry) {
        return pairs.stream()
                .anyMatch(pair -> pair.one().equals(entry) || pair.other().equals(entry));
    }

    /** False when it was taken back. */
    public boolean stands() {
        return undoneAt.isEmpty();
    }
}
