// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentTexts.ReadText;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.search.lucene.document.ContributedFields;
import org.healthstead.search.lucene.document.EntryDocuments;
import org.healthstead.search.lucene.document.FileTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes changes into one open index, in the order of their numbers. For one thread. */
final class IndexWork {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWork.class);

    private static final int REINDEX = 200;

    /** Entries at once whose files have new words; some of them are long. */
    private static final int WORDS = 20;

    private final OpenIndex index;
    private final ChangeFeed feed;
    private final String history;
    private final Contributions plugins;
    private final IndexSettings settings;
    private final EntryDocuments documents;

    private Map<String, Set<String>> indexedContributions;
    private Reindexing reindexing;
    private long applied;
    private long words;
    private long refreshed;
    private long committed;
    private long committedWords;
    private boolean reindexed;
    private long lastRefresh = System.nanoTime();
    private long lastCommit = System.nanoTime();

    IndexWork(OpenIndex index, Checkpoint checkpoint, ChangeFeed feed, Contributions plugins, IndexSettings settings) {
        this.index = index;
        this.feed = feed;
        this.plugins = plugins;
        this.documents = new EntryDocuments(plugins::texts, plugins::names, plugins::practitioners);
        this.settings = settings;
        this.history = checkpoint.history();
        this.indexedContributions = plugins.missed().read(checkpoint.contributions());
        this.applied = checkpoint.change();
        this.words = checkpoint.words();
        this.committedWords = words;
        this.refreshed = applied;
        this.committed = applied;
    }

    /** The last change that a search can find. */
    long refreshed() {
        return refreshed;
    }

    long applied() {
        return applied;
    }

    FeedCheckpoint checkpoint() {
        return new FeedCheckpoint(history, applied);
    }

    /** Writes changes that follow each other; those that are in the index already are passed over. */
    void apply(List<Change> changes, long through) throws IOException {
        List<Change> fresh =
                changes.stream().filter(change -> change.number() > applied).toList();
        List<Entry> entries =
                fresh.stream().flatMap(change -> change.state().stream()).toList();
        Iterator<ContributedFields> extra = plugins.collect(entries).iterator();
        Iterator<FileTexts> texts = plugins.files().of(entries).iterator();
        for (Change change : fresh) {
            if (change.state().isPresent()) {
                Entry entry = change.state().get();
                // The first version of an entry cannot be in an index that is at an earlier change.
                write(entry, extra.next(), texts.next(), entry.version() == 1);
            } else if (change.isWithdrawn()) {
                index.delete(change.entry());
            }
            applied = change.number();
        }
        // A dependent that was changed later comes by itself, and is then taken for new.
        writeAgain(feed.dependents(fresh).stream()
                .filter(entry -> entry.changeNumber() <= through)
                .toList());
        applied = through;
    }

    private void writeAgain(List<Entry> entries) throws IOException {
        Iterator<ContributedFields> extra = plugins.collect(entries).iterator();
        Iterator<FileTexts> texts = plugins.files().of(entries).iterator();
        for (Entry entry : entries) {
            write(entry, extra.next(), texts.next(), false);
        }
    }

    private void write(Entry entry, ContributedFields extra, FileTexts texts, boolean isNew) throws IOException {
        try {
            write(entry, documents.document(entry, extra, texts), isNew);
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (RuntimeException e) {
            // One odd entry must not stop the others: it is found by its keys and title at least.
            LOG.error("Entry {} cannot be read for the index: {}", entry.id(), IndexDamage.describe(e));
            write(entry, documents.keysOnly(entry), false);
        }
    }

    private void write(Entry entry, Document document, boolean isNew) throws IOException {
        if (isNew) {
            index.add(document);
        } else {
            index.put(entry.id(), document);
        }
    }

    /** Makes visible and durable what is due. */
    void maintain(boolean now) throws IOException {
        long time = System.nanoTime();
        if ((applied > refreshed || reindexed) && (now || passed(time, lastRefresh, settings.refreshMillis()))) {
            index.refresh();
            refreshed = applied;
            reindexed = false;
            lastRefresh = time;
        }
        if (isDirty() && passed(time, lastCommit, settings.commitMillis())) {
            commit();
        }
    }

    void commit() throws IOException {
        index.commit(new Checkpoint(history, applied, words, plugins.missed().marked(indexedContributions)));
        committed = applied;
        committedWords = words;
        lastCommit = System.nanoTime();
    }

    /** True when there is something that is not durable yet. */
    boolean isDirty() {
        return applied > committed || words > committedWords;
    }

    /** Milliseconds until {@link #maintain} has something to do. */
    long untilDue() {
        long time = System.nanoTime();
        long refresh = applied > refreshed || reindexed
                ? settings.refreshMillis() - millis(time - lastRefresh)
                : settings.refreshMillis();
        return Math.max(1, Math.min(refresh, settings.refreshMillis()));
    }

    /** Indexes some entries anew when plugins have come or gone; false when there is nothing to do. */
    boolean reindexSome() throws IOException {
        if (reindexing == null) {
            Set<String> stale = plugins.staleTypes(indexedContributions);
            if (stale.isEmpty()) {
                return takeWords();
            }
            LOG.info("Search contributions have changed: indexing entries of {} types anew", stale.size());
            index.refresh();
            reindexing = new Reindexing(index, stale, plugins.now());
        }
        List<EntryId> ids = reindexing.next(REINDEX);
        writeAgain(feed.current(ids));
        reindexed = true;
        if (ids.isEmpty()) {
            indexedContributions = new TreeMap<>(reindexing.contributions());
            plugins.indexed(indexedContributions.keySet());
            stopReindexing();
            commit();
        }
        return true;
    }

    /** Indexes entries anew whose files were read meanwhile; false when there are none. */
    private boolean takeWords() throws IOException {
        long latest = plugins.files().latest();
        if (latest <= words) {
            return false;
        }
        List<ReadText> came = plugins.files().after(words, WORDS);
        // What has changed since then comes by itself, with its words.
        writeAgain(feed.current(came.stream().map(ReadText::entry).distinct().toList()).stream()
                .filter(entry -> entry.changeNumber() <= applied)
                .toList());
        words = came.size() < WORDS ? latest : came.getLast().number();
        reindexed = true;
        return true;
    }

    void stopReindexing() throws IOException {
        if (reindexing != null) {
            reindexing.close();
            reindexing = null;
        }
    }

    private static boolean passed(long time, long since, long millis) {
        return millis(time - since) >= millis;
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
