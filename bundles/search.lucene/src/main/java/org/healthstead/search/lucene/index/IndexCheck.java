// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.healthstead.platform.api.store.ChangeFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once after a start whether the index is whole: opens each block of each file, then compares the number of
 * entries with the record's. A damaged block that a search or a merge reads is found anyway; this finds the others.
 *
 * <p>It begins when the server has had time to show its first pages, and goes on file by file, so that changes need not
 * wait for it. For the indexer's thread.
 */
final class IndexCheck {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);

    private final OpenIndex index;
    private final ChangeFeed feed;
    private final long begin;
    private Queue<String> files;
    private boolean done;

    /** @param delayMillis until it begins */
    IndexCheck(OpenIndex index, ChangeFeed feed, int delayMillis) {
        this.index = index;
        this.feed = feed;
        this.begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis);
    }

    /** True when {@link #step} has something to do. */
    boolean isDue() {
        return !done && System.nanoTime() - begin >= 0;
    }

    /**
     * Looks at one file, or counts.
     *
     * @param applied last change in the index
     * @throws IOException the index is damaged
     */
    void step(long applied) throws IOException {
        if (!isDue()) {
            return;
        }
        if (files == null) {
            files = new ArrayDeque<>(index.committedFiles());
        }
        String file = files.poll();
        if (file != null) {
            verify(file);
        } else if (applied == feed.latest()) {
            done = true;
            compareCounts(applied);
        }
    }

    /** A merge may have taken the file away meanwhile; then what is in it was read. */
    private void verify(String file) throws IOException {
        try {
            index.verify(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            if (index.committedFiles().contains(file)) {
                throw e;
            }
        }
    }

    /** An index that lost or kept too much is not trusted. */
    private void compareCounts(long applied) throws IOException {
        long entries = feed.countEntries();
        index.refresh();
        int indexed = index.count();
        if (entries != indexed && applied == feed.latest()) {
            LOG.warn("The index has {} entries, the record has {}: building it anew", indexed, entries);
            throw new DamagedIndexException("count");
        }
        LOG.info("Index checked: {} entries, every block is whole", indexed);
    }
}
