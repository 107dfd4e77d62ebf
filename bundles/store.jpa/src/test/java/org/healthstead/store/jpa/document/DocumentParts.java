// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.time.Duration;
import org.healthstead.api.record.EntryStore;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentTexts;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.store.jpa.artifact.FileArtifactStore;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;

/** Makes the reading of documents on a store, as its component does. */
public record DocumentParts(
        StoreUnit unit,
        ChangeLog log,
        RecordAccess access,
        EntryStore entries,
        Persons persons,
        FileArtifactStore artifacts,
        KeyedHash hash) {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A reading that goes on until it is closed. */
    public final class Running implements AutoCloseable {

        public final DocumentPages pages;
        public final DocumentTexts texts;
        private final DocumentWorker worker;
        private final FeedRunner runner;

        private Running(ChangeFeed feed, DocumentReader reader) {
            OwnFiles files = new OwnFiles(unit, artifacts);
            worker = new DocumentWorker(unit, feed, files, persons, SOON, SOON);
            pages = new JpaDocumentPages(unit, access, entries, persons, files, worker);
            texts = new JpaDocumentTexts(unit, files, persons, worker);
            runner = new FeedRunner(new DocumentFeed(unit, feed, files, persons, hash, worker::wake), feed);
            if (reader != null) {
                worker.setReader(reader);
            }
            log.addListener(runner);
            runner.start();
        }

        public void setReader(DocumentReader reader) {
            worker.setReader(reader);
        }

        @Override
        public void close() {
            log.removeListener(runner);
            try {
                if (!runner.stop(PATIENCE) || !worker.stop(PATIENCE)) {
                    throw new AssertionError("the reading does not stop");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** @param reader null when nothing is there that reads */
    public Running start(ChangeFeed feed, DocumentReader reader) {
        return new Running(feed, reader);
    }
}
