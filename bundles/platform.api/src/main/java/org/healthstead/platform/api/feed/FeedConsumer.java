// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.util.List;
import org.healthstead.platform.api.store.ChangeFeed.Change;

/**
 * Derives something from the record and keeps it up to date: an index, a table, notifications.
 *
 * <p>{@link FeedRunner} calls the methods one at a time, but not always in the same thread. No method may take long,
 * because the runner can only stop between two calls. When a method throws anything, {@link #failed} is called, and
 * after a pause everything starts again with {@link #checkpoint}.
 *
 * <p><b>Exactly once.</b> Store the checkpoint together with the result, in one transaction or one commit. Then each
 * change takes effect exactly once. Where that is impossible, as with sending a mail, a crash in between makes a change
 * come twice. Tell whoever receives it, or store the checkpoint first and accept that a change can be lost.
 */
public interface FeedConsumer {

    /** Returned by {@link #maintain} when it need not be called again before the next change. */
    long NEVER = Long.MAX_VALUE;

    /** A short stable name for threads, logs and health, lower case, for example {@code search}. */
    String name();

    /**
     * Opens whatever the consumer writes to, if it is not open yet, and returns how far that is.
     *
     * @return {@link FeedCheckpoint#NONE} when there is nothing yet
     */
    FeedCheckpoint checkpoint() throws Exception;

    /**
     * Says where the following changes start.
     *
     * @param from what {@link #checkpoint} returned. If that was from another history, or ahead of the store because
     *     the store was restored, it is the start of the current history: then discard everything derived so far
     */
    void begin(FeedCheckpoint from) throws Exception;

    /**
     * Processes changes, at most 2,000.
     *
     * @param changes ordered by number, without gaps or repeats; empty when there is none up to {@code through}
     * @param through the number for the checkpoint after these changes
     */
    void apply(List<Change> changes, long through) throws Exception;

    /**
     * Makes results visible and durable when it is time to. Called after each portion, and after the time that the last
     * call returned.
     *
     * @return milliseconds until the next call, at least 1; with {@link #NEVER} no thread is kept waiting
     */
    default long maintain() throws Exception {
        return NEVER;
    }

    /** Called when every committed change was processed for the first time since {@link #begin}. */
    default void inStep() throws Exception {
        // Most consumers need not know.
    }

    /**
     * Does a piece of other work while the consumer is in step, such as going through older entries again. Changes wait
     * meanwhile, so it should take at most about 100 ms.
     *
     * @return true when there is more to do
     */
    default boolean work() throws Exception {
        return false;
    }

    /**
     * Called when one of the methods has thrown. Closes whatever may be broken; {@link #checkpoint} opens it again.
     *
     * @return true to try again at once, because the cause was removed; this is granted only once in a row
     */
    default boolean failed(Throwable problem) throws Exception {
        return false;
    }

    /** Stores what is not durable yet and closes everything. Called once, if the consumer was started. */
    default void close() throws Exception {
        // Nothing to close.
    }
}
