// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.IOUtils;
import org.healthstead.api.record.EntryId;
import org.healthstead.search.lucene.analysis.RecordAnalyzer;
import org.healthstead.search.lucene.directory.SealedDirectory;
import org.healthstead.search.lucene.document.Ids;
import org.healthstead.search.lucene.hits.ColumnCache;

/**
 * An index with its writer and its searchers. Writing is for one thread; {@link #acquire} and {@link #release} for any.
 */
public final class OpenIndex implements Closeable {

    private static final int MAX_MERGES = 6;
    private static final int MERGE_THREADS = 1;

    private final SealedDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private OpenIndex(SealedDirectory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    static OpenIndex open(SealedDirectory directory, int bufferMegabytes, ColumnCache columns) throws IOException {
        IndexWriter writer = null;
        boolean done = false;
        try {
            writer = new IndexWriter(directory, configuration(bufferMegabytes, columns));
            SearcherManager searchers = new SearcherManager(writer, new Warming(columns));
            done = true;
            return new OpenIndex(directory, writer, searchers);
        } finally {
            if (!done) {
                if (writer != null) {
                    rollback(writer);
                }
                IOUtils.closeWhileHandlingException(directory);
            }
        }
    }

    private static IndexWriterConfig configuration(int bufferMegabytes, ColumnCache columns) {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(MAX_MERGES, MERGE_THREADS);
        return new IndexWriterConfig(new RecordAnalyzer())
                .setRAMBufferSizeMB(bufferMegabytes)
                .setMergeScheduler(merges)
                .setMergedSegmentWarmer(columns::warm)
                .setCommitOnClose(false);
    }

    /** What the last commit says about itself; null when there is none or it is of another format. */
    Checkpoint checkpoint() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (stored != null) {
            stored.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return Checkpoint.of(data);
    }

    /** A searcher on what was last refreshed; to be given back by {@link #release}. */
    public IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    public void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Adds an entry that is not in the index: cheaper than {@link #put}. */
    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void put(EntryId id, Document document) throws IOException {
        writer.updateDocument(Ids.entry(id), document);
    }

    void delete(EntryId id) throws IOException {
        writer.deleteDocuments(Ids.entry(id));
    }

    /** Makes what was written visible. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written durable. */
    void commit(Checkpoint checkpoint) throws IOException {
        writer.setLiveCommitData(checkpoint.data().entrySet());
        writer.commit();
    }

    /** Names of the files of the last commit. */
    Collection<String> committedFiles() throws IOException {
        return SegmentInfos.readLatestCommit(directory).files(true);
    }

    /** Opens every block of a file; throws when one was changed. */
    void verify(String file) throws IOException {
        directory.verify(file);
    }

    /** Entries that a search can find now. */
    int count() throws IOException {
        IndexSearcher searcher = acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            release(searcher);
        }
    }

    /** Lets go of everything without a commit. Never throws: what is left to be lost is read from the feed again. */
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers);
        rollback(writer);
        IOUtils.closeWhileHandlingException(directory);
    }

    /** Ends writing; searchers stay until {@link #close}. */
    void closeWriter() {
        rollback(writer);
    }

    private static void rollback(IndexWriter writer) {
        Closeable rollback = writer::rollback;
        IOUtils.closeWhileHandlingException(rollback);
    }

    /** Reads a new reader's columns before anybody searches it. */
    private static final class Warming extends SearcherFactory {
        private final ColumnCache columns;

        Warming(ColumnCache columns) {
            this.columns = columns;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader before) throws IOException {
            for (LeafReaderContext segment : reader.leaves()) {
                columns.warm(segment.reader());
            }
            IndexSearcher searcher = new IndexSearcher(reader);
            // Access is cached by us; Lucene's cache would take a part of a small heap for filters that are cheap.
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
