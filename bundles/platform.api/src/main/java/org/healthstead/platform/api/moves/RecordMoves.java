// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.moves;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;

/**
 * Moves many entries between records, as {@code EntryMoves} moves one: each becomes another entry there, with its
 * history, and no file brings it back here. What the entries refer to among each other leads to the entries there. A
 * file that comes into the other record later finds what was moved. It goes in batches, each a transaction; done again
 * with the same job, it goes on with what is still here. Safe for several threads.
 *
 * <p>Needs the right to change all of the first record, and to add to all of the other one.
 *
 * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-SOURCE-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
 * {@code HS-ENTRY-MOVE} for a move that leads nowhere: into the same record, or into one that was joined to another;
 * {@code HS-STORE-FULL}.
 */
public interface RecordMoves {

    /** How many entries would be moved. Refuses what {@link #move} would refuse. */
    long count(MoveOrder order, Caller caller);

    /**
     * Moves what is there.
     *
     * @return how many entries were moved by this job
     */
    long move(JobId job, MoveOrder order, Caller caller, Progress progress);

    /**
     * Takes a move back: the entries are here again under their first ids. Those that were changed or moved on since
     * stay where they are. Needs the right to change all of both records.
     */
    Returned moveBack(JobId job, MoveOrder order, Caller caller, Progress progress);

    /** Refuses who has no right to {@link #moveBack}. */
    void requireMayTakeBack(MoveOrder order, Caller caller);

    /** In whose record everything of a person is; empty for who was not joined. There is no access decision. */
    Optional<PersonId> joinedTo(PersonId person);

    /** Who were joined to a person, in the order in which it happened. There is no access decision. */
    List<Joined> joinedFrom(PersonId person);

    /**
     * A record that was joined to another one.
     *
     * @param person whose record it was
     * @param job that joined it, and takes it back
     */
    record Joined(PersonId person, JobId job) {}

    /**
     * What came of taking a move back.
     *
     * @param entries that are in the first record again
     * @param kept entries that stay where they are
     */
    record Returned(long entries, long kept) {}

    /** Told after each batch. */
    @FunctionalInterface
    interface Progress {

        /** Goes to the end. */
        Progress TO_THE_END = (share, entries) -> true;

        /**
         * @param share done, from 0 to 1
         * @param entries so far
         * @return false to stop after this batch
         */
        boolean reached(double share, long entries);
    }
}
