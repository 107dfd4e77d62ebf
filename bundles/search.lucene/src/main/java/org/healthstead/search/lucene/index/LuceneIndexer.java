// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.MMapDirectory;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.search.lucene.directory.BlockCache;
import org.healthstead.search.lucene.directory.SealedDirectory;
import org.healthstead.search.lucene.hits.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the record with one thread, and heals the index. Other threads ask {@link #current} and {@link #isComplete},
 * hand over changes through {@link #queue}, and report damage that a search met.
 */
public final class LuceneIndexer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexer.class);
    private static final long PAUSE_MILLIS = 3_000;
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final IndexFolder folder;
    private final StreamSealer sealer;
    private final ChangeFeed feed;
    private final Contributions plugins;
    private final IndexSettings settings;
    private final BlockCache blocks;
    private final Columns columns;
    private final Runnable whenSearchable;
    private final ChangeQueue queue = new ChangeQueue();

    private final Object swapped = new Object();

    private volatile OpenIndex current;
    private volatile IndexState state = IndexState.STARTING;
    private volatile OpenIndex reported;
    private volatile long refreshedTo;
    private volatile boolean hindered;
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private IndexWork work;
    private long lastLook;
    private IndexCheck check;

    /**
     * @param folder may be deleted at any time
     * @param whenSearchable called once, by the indexer's thread, when searches can be answered
     */
    public LuceneIndexer(
            Path folder,
            StreamSealer sealer,
            ChangeFeed feed,
            Contributions plugins,
            Columns columns,
            IndexSettings settings,
            Runnable whenSearchable) {
        this.folder = new IndexFolder(folder);
        this.sealer = sealer;
        this.feed = feed;
        this.plugins = plugins;
        this.columns = columns;
        this.settings = settings;
        this.blocks = new BlockCache(settings.blockCacheMegabytes());
        this.whenSearchable = whenSearchable;
    }

    /** Where changes are handed over. */
    public ChangeQueue queue() {
        return queue;
    }

    /** What can be searched now; null while starting. */
    public OpenIndex current() {
        return current;
    }

    public IndexState state() {
        return state;
    }

    /** Number of the last change that searches find. */
    public long refreshedTo() {
        return refreshedTo;
    }

    /** True when a search that begins now finds every change that is committed by now. */
    public boolean isComplete() {
        try {
            return state == IndexState.LIVE && refreshedTo >= feed.latest();
        } catch (RuntimeException e) {
            LOG.debug("The feed does not say where it is: {}", e.getClass().getName());
            return false;
        }
    }

    /** True while the index cannot be written, as on a full disk; searches find what was there before. */
    public boolean isHindered() {
        return hindered;
    }

    /** A search has met a damaged file: the index is built anew. */
    public void reportDamage(OpenIndex index) {
        reported = index;
        queue.wake();
    }

    /** Waits a moment for another index to take the place of that one. */
    public void awaitOtherThan(OpenIndex index) {
        long deadline = System.nanoTime() + LATE_NANOS;
        synchronized (swapped) {
            try {
                for (long left = LATE_NANOS; current == index && left > 0; left = deadline - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(swapped, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends {@link #run} after a commit. */
    public void stop() {
        stopped = true;
        queue.wake();
    }

    /** Ends {@link #run} at once; what was not committed is read from the feed at the next start. */
    public void abandon() {
        abandoned = true;
        stop();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                open();
                follow();
                commitAtEnd();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (IOException | RuntimeException | Error e) {
                recover(e);
            }
        }
        state = IndexState.STOPPED;
        plugins.close();
        closeCurrent();
    }

    private void open() throws IOException {
        if (work != null) {
            state = IndexState.CATCHING_UP;
            return;
        }
        OpenIndex opened = openFolder();
        Checkpoint checkpoint = opened.checkpoint();
        String history = feed.history();
        if (checkpoint == null || !checkpoint.history().equals(history) || checkpoint.change() > feed.latest()) {
            if (checkpoint != null || opened.count() > 0) {
                opened.close();
                LOG.warn("The index belongs to another format or history: building it anew");
                folder.setAside();
                opened = openFolder();
            }
            checkpoint = new Checkpoint(history, 0, plugins.now());
            opened.commit(checkpoint);
        }
        check = new IndexCheck(opened, feed, settings.checkMillis());
        work = new IndexWork(opened, checkpoint, feed, plugins, settings);
        state = IndexState.CATCHING_UP;
        OpenIndex before = current;
        synchronized (swapped) {
            current = opened;
            swapped.notifyAll();
        }
        if (before == null) {
            whenSearchable.run();
        } else {
            before.close();
        }
        LOG.info("Index opened at change {}, the record is at {}", checkpoint.change(), feed.latest());
    }

    private OpenIndex openFolder() throws IOException {
        Path path = folder.open();
        return OpenIndex.open(
                new SealedDirectory(new MMapDirectory(path), sealer, blocks), settings.writeBufferMegabytes(), columns);
    }

    private void follow() throws IOException, InterruptedException {
        while (!stopped) {
            look();
            if (state == IndexState.CATCHING_UP) {
                queue.clear();
                if (!work.readFeed()) {
                    caughtUp();
                }
            } else {
                boolean reindexing = work.reindexSome();
                check.step(work.applied());
                takeBatch(reindexing || check.isDue() ? 1 : work.untilDue());
            }
            work.maintain(false);
            noteLag();
        }
    }

    private void takeBatch(long millis) throws IOException, InterruptedException {
        List<Change> batch = queue.poll(millis);
        if (batch == null) {
            work.readFeed();
        } else {
            work.takeOver(batch);
        }
    }

    private void caughtUp() throws IOException {
        if (state == IndexState.LIVE) {
            return;
        }
        work.maintain(true);
        if (work.isDirty()) {
            work.commit();
        }
        while (check.isDue() && work.applied() == feed.latest()) {
            check.step(work.applied());
        }
        state = IndexState.LIVE;
        hindered = false;
        folder.forgetDamaged();
        LOG.info("Index in step at change {}, {} entries", work.applied(), current.count());
    }

    /** Damage that does not show by itself. */
    private void look() throws IOException {
        long now = System.nanoTime();
        if (reported != null) {
            boolean mine = reported == current;
            reported = null;
            if (mine) {
                throw new DamagedIndexException("met by a search");
            }
        }
        if (now - lastLook >= LOOK_NANOS) {
            lastLook = now;
            if (!folder.hasCommit()) {
                throw new DamagedIndexException("deleted");
            }
        }
    }

    private void noteLag() {
        refreshedTo = work.refreshed();
    }

    private void commitAtEnd() throws IOException {
        work.stopReindexing();
        if (work.isDirty() && !abandoned) {
            work.commit();
        }
    }

    private void recover(Throwable problem) {
        if (stopped) {
            return;
        }
        state = IndexState.TROUBLED;
        LOG.warn("Indexing stopped: {}", Damage.describe(problem));
        try {
            if (Damage.isIndexTrouble(problem)) {
                letGo();
            } else if (work != null) {
                work.stopReindexing();
            }
            if (Damage.isDamage(problem)) {
                LOG.warn("The index is set aside and built anew");
                blocks.clear();
                folder.setAside();
            } else {
                hindered = true;
                pause();
            }
        } catch (IOException e) {
            LOG.warn("The index folder cannot be prepared: {}", Damage.describe(e));
            hindered = true;
            pause();
        }
    }

    /** Gives the writer up; searches go on with what they can see until there is another index. */
    private void letGo() throws IOException {
        if (work != null) {
            work.stopReindexing();
            work = null;
        }
        if (current != null) {
            current.closeWriter();
        }
    }

    /** Before the next try, unless it is time to stop. */
    private void pause() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        try {
            for (long left = PAUSE_MILLIS; !stopped && left > 0; ) {
                queue.clear();
                queue.poll(left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void closeCurrent() {
        OpenIndex last = current;
        current = null;
        if (last != null) {
            last.close();
        }
    }
}
