// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one consumer: gets its checkpoint, catches up, follows, and starts again after a failure. It has one thread
 * while there is something to do. When a consumer only waits for changes, its thread ends after half a minute without
 * any, and the next change starts a new one. The thread is never interrupted, because an interrupt makes indexes and
 * stores close their files.
 *
 * <p>Safe for several threads.
 */
public final class FeedRunner implements ChangeListener, FeedProgress {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);

    /** How many changes are read at once. Their parsed bodies stay in memory until they are processed. */
    private static final int PORTION = 500;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LINGER = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 16;

    private final FeedConsumer consumer;
    private final ChangeFeed feed;
    private final Duration firstPause;
    private final Duration linger;
    private final ChangeQueue queue = new ChangeQueue();

    private final Object turn = new Object();
    private Thread thread;
    private boolean started;
    private volatile boolean stopping;

    private volatile FeedState state = FeedState.STARTING;
    private volatile long at;
    private volatile int failures;

    public FeedRunner(FeedConsumer consumer, ChangeFeed feed) {
        this(consumer, feed, FIRST_PAUSE, LINGER);
    }

    /**
     * @param firstPause pause after the first failure; later ones are longer
     * @param linger how long the thread of an idle consumer stays
     */
    FeedRunner(FeedConsumer consumer, ChangeFeed feed, Duration firstPause, Duration linger) {
        this.consumer = consumer;
        this.feed = feed;
        this.firstPause = firstPause;
        this.linger = linger;
    }

    @Override
    public String name() {
        return consumer.name();
    }

    @Override
    public FeedState state() {
        return state;
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public int failures() {
        return failures;
    }

    /** Starts the consumer in a thread of its own. Returns at once. May be called once only. */
    public void start() {
        synchronized (turn) {
            started = true;
            needThread();
        }
    }

    /** Hands over changes. May be called before {@link #start}. Returns at once. */
    @Override
    public void committed(long latest, List<Change> changes) {
        queue.offer(changes);
        synchronized (turn) {
            needThread();
        }
    }

    /** Ends a wait, so that {@link FeedConsumer#maintain} is called now. */
    public void wake() {
        committed(at, List.of());
    }

    /**
     * Stops after the current call of the consumer, and closes the consumer.
     *
     * @return false when the current call did not return in time; the runner stops by itself when it does
     */
    public boolean stop(Duration patience) throws InterruptedException {
        Thread running;
        synchronized (turn) {
            boolean isFirst = !stopping;
            stopping = true;
            running = thread;
            if (running == null && started && isFirst) {
                end();
            }
        }
        queue.wake();
        return running == null || running.join(patience);
    }

    /** Call while holding {@link #turn}. */
    private void needThread() {
        if (started && !stopping && thread == null) {
            thread =
                    Thread.ofPlatform().daemon().name("feed-" + consumer.name()).unstarted(this::run);
            thread.start();
        }
    }

    private void run() {
        boolean rests = false;
        while (!stopping && !rests) {
            try {
                if (state != FeedState.IN_STEP) {
                    open();
                }
                rests = follow();
            } catch (InterruptedException e) {
                LOG.warn("The consumer {} of the change feed was interrupted and ends", consumer.name());
                stopping = true;
            } catch (Exception | Error e) {
                recover(e);
            }
        }
        if (!rests) {
            end();
        }
    }

    private void open() throws Exception {
        FeedCheckpoint from = consumer.checkpoint();
        String history = feed.history();
        if (!from.history().equals(history) || from.change() > feed.latest()) {
            if (!from.isStart()) {
                LOG.warn("The consumer {} has followed another history: it begins anew", consumer.name());
            }
            from = new FeedCheckpoint(history, 0);
        }
        consumer.begin(from);
        at = from.change();
        state = FeedState.CATCHING_UP;
        LOG.info("The consumer {} begins at change {}, the record is at {}", consumer.name(), at, feed.latest());
    }

    /** Follows changes. Returns true when the thread is not needed any more. */
    private boolean follow() throws Exception {
        long due = 1;
        while (!stopping) {
            boolean isIdle = false;
            if (state == FeedState.CATCHING_UP) {
                queue.clear();
                if (!readPortion()) {
                    caughtUp();
                }
            } else {
                boolean hasMore = consumer.work();
                // Changes that the queue has dropped never arrive, so read them from the feed now.
                boolean isBehind = at < feed.latest();
                isIdle = !takeBatch(hasMore || isBehind ? 1 : Math.min(due, linger.toMillis())) && !hasMore;
            }
            due = consumer.maintain();
            if (isIdle && due == FeedConsumer.NEVER && rest()) {
                return true;
            }
        }
        return false;
    }

    private boolean rest() {
        synchronized (turn) {
            boolean rests = !stopping && queue.isQuiet();
            if (rests) {
                thread = null;
            }
            return rests;
        }
    }

    private void caughtUp() throws Exception {
        consumer.inStep();
        state = FeedState.IN_STEP;
        failures = 0;
        LOG.info("The consumer {} is in step at change {}", consumer.name(), at);
    }

    /** Processes a batch from the queue; false when there was none. */
    private boolean takeBatch(long millis) throws Exception {
        List<Change> batch = queue.poll(millis);
        if (batch == null) {
            return readPortion();
        }
        long before = batch.getFirst().number() - 1;
        while (at < before && !stopping && readPortion()) {
            consumer.maintain();
        }
        if (at >= before) {
            apply(batch.stream().filter(change -> change.number() > at).toList());
        }
        return true;
    }

    /** Reads and processes the next portion from the feed; false when there was none. */
    private boolean readPortion() throws Exception {
        long latest = feed.latest();
        if (at >= latest) {
            return false;
        }
        List<Change> changes = feed.after(at, PORTION);
        if (changes.isEmpty()) {
            consumer.apply(changes, latest);
            at = latest;
            return false;
        }
        apply(changes);
        return true;
    }

    private void apply(List<Change> changes) throws Exception {
        if (!changes.isEmpty()) {
            long through = changes.getLast().number();
            consumer.apply(changes, through);
            at = through;
        }
    }

    private void recover(Throwable problem) {
        if (stopping) {
            return;
        }
        state = FeedState.TROUBLED;
        failures++;
        LOG.warn("The consumer {} failed at change {}, {} in a row: {}", name(), at, failures, where(problem));
        boolean isRemedied = false;
        try {
            isRemedied = consumer.failed(problem);
        } catch (Exception | Error e) {
            LOG.warn("The consumer {} failed again when it let go: {}", name(), where(e));
        }
        if (!isRemedied || failures > 1) {
            pause();
        }
    }

    /** Class and place of the problem, for the log. The message is left out, because it may hold personal data. */
    private static String where(Throwable problem) {
        StackTraceElement[] frames = problem.getStackTrace();
        return problem.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private void pause() {
        long wanted = firstPause.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.min(wanted, LONGEST_PAUSE.toMillis()));
        try {
            for (long left = deadline - System.nanoTime(); !stopping && left > 0; left = deadline - System.nanoTime()) {
                queue.clear();
                queue.poll(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void end() {
        state = FeedState.STOPPED;
        try {
            consumer.close();
        } catch (Exception | Error e) {
            LOG.warn("The consumer {} failed at its end: {}", name(), where(e));
        }
    }
}
