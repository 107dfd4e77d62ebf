// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.util.List;
import org.healthstead.platform.api.store.ChangeFeed.Change;

/**
 * Makes something of the record and keeps it in step: an index, a table, notifications.
 *
 * <p>{@link FeedRunner} calls the methods, one at a time and each after the one before it, but not always in the same
 * thread. None may wait long: the runner can be stopped between two calls only. What one throws, errors too, ends the
 * round: {@link #failed} is called, and after a pause everything again from {@link #checkpoint}.
 *
 * <p><b>Once or more often.</b> A checkpoint has to be kept together with what was made of the changes, in one
 * transaction or one commit. Then a change is seen exactly once. Where that is not possible, as with a mail, it is seen
 * again after a crash between the two: say so to whoever receives it, or keep the checkpoint first and lose it instead.
 */
public interface FeedConsumer {

    /** What {@link #maintain} returns when it need not be called again before the next change. */
    long NEVER = Long.MAX_VALUE;

    /** A short stable name for threads, logs and health, lower case, for example {@code search}. */
    String name();

    /**
     * Opens what is written to, if it is not open, and says how far that has got.
     *
     * @return {@link FeedCheckpoint#NONE} when there is nothing yet
     */
    FeedCheckpoint checkpoint() throws Exception;

    /**
     * Changes come from here on.
     *
     * @param from what {@link #checkpoint} returned; or the start of the present history when that was of another one,
     *     or ahead of the store after a restore: then what was made before is worth nothing and has to go
     */
    void begin(FeedCheckpoint from) throws Exception;

    /**
     * Takes in changes, at most 2,000.
     *
     * @param changes in the order of their numbers, each once and none left out; empty when there is none up to
     *     {@code through}
     * @param through the number for the checkpoint after them
     */
    void apply(List<Change> changes, long through) throws Exception;

    /**
     * Called after each portion and when the time is over that it asked for: makes visible and durable what is due.
     *
     * @return milliseconds until it wants to be called again, at least 1; {@link #NEVER} costs no thread meanwhile
     */
    default long maintain() throws Exception {
        return NEVER;
    }

    /** Called when everything committed was taken in, for the first time since {@link #begin}. */
    default void inStep() throws Exception {
        // most consumers need not know
    }

    /**
     * Does a piece of work of its own while it is in step, such as going through older entries again. Changes wait for
     * it: at most some 100 ms.
     *
     * @return whether there is more of it
     */
    default boolean work() throws Exception {
        return false;
    }

    /**
     * Something that was called has thrown this. Lets go of what may be broken; it is opened again.
     *
     * @return true when another try at once may help, because the cause was removed: granted once in a row
     */
    default boolean failed(Throwable problem) throws Exception {
        return false;
    }

    /** The end: makes durable what is not yet, and lets go of everything. Called once, if it was started. */
    default void close() throws Exception {
        // nothing is held open
    }
}
