// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.MMapDirectory;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.feed.FeedConsumer;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.feed.FeedState;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.search.lucene.directory.BlockCache;
import org.healthstead.search.lucene.directory.SealedDirectory;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index of the record, as a consumer of the change feed, and heals it. Other threads ask {@link #current} and
 * {@link #isComplete} and report damage that a search met.
 */
public final class LuceneIndexer implements FeedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexer.class);
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final IndexFolder folder;
    private final StreamSealer sealer;
    private final ChangeFeed feed;
    private final Contributions plugins;
    private final IndexSettings settings;
    private final BlockCache blocks;
    private final ColumnCache columns;
    private final Runnable whenSearchable;
    private final FeedRunner runner;

    private final Object swapped = new Object();

    private volatile OpenIndex current;
    private volatile OpenIndex reported;
    private volatile long refreshedTo;
    private volatile boolean abandoned;
    /** Opened, and not searched yet. */
    private OpenIndex opened;

    private IndexWork work;
    private long lastLook;
    private IndexCheck check;

    /**
     * @param folder may be deleted at any time
     * @param whenSearchable called once, by the runner's thread, when searches can be answered
     */
    public LuceneIndexer(
            Path folder,
            StreamSealer sealer,
            ChangeFeed feed,
            Contributions plugins,
            ColumnCache columns,
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
        this.runner = new FeedRunner(this, feed);
    }

    /** What drives it; has to be started and stopped. */
    public FeedRunner runner() {
        return runner;
    }

    @Override
    public String name() {
        return "search";
    }

    /** What can be searched now; null while starting. */
    public OpenIndex current() {
        return current;
    }

    /** Number of the last change that searches find. */
    public long refreshedTo() {
        return refreshedTo;
    }

    /** True when a search that begins now finds every change that is committed by now. */
    public boolean isComplete() {
        try {
            return runner.state() == FeedState.IN_STEP && refreshedTo >= feed.latest();
        } catch (RuntimeException e) {
            LOG.debug("The feed does not say where it is: {}", e.getClass().getName());
            return false;
        }
    }

    /** A search has met a damaged file: the index is built anew. */
    public void reportDamage(OpenIndex index) {
        reported = index;
        runner.wake();
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

    /** The end is to be like that of a killed process: without a commit. */
    public void abandon() {
        abandoned = true;
    }

    @Override
    public FeedCheckpoint checkpoint() throws IOException {
        if (work != null) {
            return work.checkpoint();
        }
        if (opened == null) {
            opened = openFolder();
        }
        Checkpoint kept = opened.checkpoint();
        return kept == null ? FeedCheckpoint.NONE : new FeedCheckpoint(kept.history(), kept.change());
    }

    @Override
    public void begin(FeedCheckpoint from) throws IOException {
        if (work != null && work.checkpoint().equals(from)) {
            return;
        }
        if (work != null) {
            letGo();
            opened = openFolder();
        }
        Checkpoint checkpoint = opened.checkpoint();
        if (checkpoint == null
                || !checkpoint.history().equals(from.history())
                || checkpoint.change() != from.change()) {
            checkpoint = beginAnew(from.history());
        }
        check = new IndexCheck(opened, feed, settings.checkMillis());
        work = new IndexWork(opened, checkpoint, feed, plugins, settings);
        showOpened();
    }

    private Checkpoint beginAnew(String history) throws IOException {
        if (opened.checkpoint() != null || opened.count() > 0) {
            LOG.warn("The index belongs to another format or history: building it anew");
            closeOpened();
            folder.setAside();
            opened = openFolder();
        }
        Checkpoint start = new Checkpoint(history, 0, plugins.files().latest(), plugins.now());
        opened.commit(start);
        return start;
    }

    private void showOpened() {
        OpenIndex before = current;
        synchronized (swapped) {
            current = opened;
            swapped.notifyAll();
        }
        opened = null;
        if (before == null) {
            whenSearchable.run();
        } else {
            before.close();
        }
    }

    private OpenIndex openFolder() throws IOException {
        Path path = folder.open();
        return OpenIndex.open(
                new SealedDirectory(new MMapDirectory(path), sealer, blocks), settings.writeBufferMegabytes(), columns);
    }

    @Override
    public void apply(List<Change> changes, long through) throws IOException {
        work.apply(changes, through);
    }

    @Override
    public boolean work() throws IOException {
        boolean reindexing = work.reindexSome();
        check.step(work.applied());
        return reindexing || check.isDue();
    }

    @Override
    public long maintain() throws IOException {
        look();
        work.maintain(false);
        refreshedTo = work.refreshed();
        return work.untilDue();
    }

    @Override
    public void inStep() throws IOException {
        work.maintain(true);
        if (work.isDirty()) {
            work.commit();
        }
        while (check.isDue() && work.applied() == feed.latest()) {
            check.step(work.applied());
        }
        refreshedTo = work.refreshed();
        folder.forgetDamaged();
        LOG.info("The index has {} entries", current.count());
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

    @Override
    public boolean failed(Throwable problem) throws IOException {
        LOG.warn("Indexing stopped: {}", IndexDamage.describe(problem));
        if (IndexDamage.isIndexTrouble(problem)) {
            letGo();
        } else if (work != null) {
            work.stopReindexing();
        }
        boolean damaged = IndexDamage.isDamage(problem);
        if (damaged) {
            LOG.warn("The index is set aside and built anew");
            blocks.clear();
            folder.setAside();
        }
        return damaged;
    }

    /** Gives the writer up; searches go on with what they can see until there is another index. */
    private void letGo() throws IOException {
        closeOpened();
        if (work != null) {
            work.stopReindexing();
            work = null;
        }
        if (current != null) {
            current.closeWriter();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (work != null) {
                work.stopReindexing();
                if (work.isDirty() && !abandoned) {
                    work.commit();
                }
            }
        } finally {
            plugins.close();
            closeOpened();
            closeCurrent();
        }
    }

    private void closeOpened() {
        if (opened != null) {
            opened.close();
            opened = null;
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
