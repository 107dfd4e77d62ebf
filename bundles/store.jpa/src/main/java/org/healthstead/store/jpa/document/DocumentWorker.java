// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.platform.api.documents.DocumentSummary;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files in the queue, one after the other, page by page, in a thread that is there only while there is
 * something to do. After a stop it goes on with the first page that is missing. A file that fails is refused, and not
 * tried again by itself. Safe for several threads.
 */
final class DocumentWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentWorker.class);

    /** How often it looks whether what recognises pictures has come. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** After something that is not the file's fault: a full disk, a reader that stops. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Words of a long file are found before all of it is read. */
    private static final int SHARE = 50;

    private static final String DAMAGED = ProblemCode.DOCUMENT_DAMAGED.code();
    private static final String BUSY = ProblemCode.DOCUMENT_BUSY.code();

    private final StoreUnit unit;
    private final ChangeFeed feed;
    private final DocumentTables tables;
    private final PageTable pages;
    private final OwnFiles files;
    private final Persons persons;
    private final Duration look;
    private final Duration pause;
    private final AtomicLong latestText = new AtomicLong();

    private final Object turn = new Object();
    private volatile DocumentReader reader;
    private volatile boolean stopping;
    private boolean woken;
    private Thread thread;

    DocumentWorker(StoreUnit unit, ChangeFeed feed, OwnFiles files, Persons persons) {
        this(unit, feed, files, persons, LOOK, PAUSE);
    }

    DocumentWorker(StoreUnit unit, ChangeFeed feed, OwnFiles files, Persons persons, Duration look, Duration pause) {
        this.unit = unit;
        this.feed = feed;
        this.tables = new DocumentTables(unit.dialect());
        this.pages = new PageTable(unit.dialect());
        this.files = files;
        this.persons = persons;
        this.look = look;
        this.pause = pause;
        latestText.set(unit.read(DocumentTables::lastText));
    }

    /** Number of the last time that words came. */
    long latestText() {
        return latestText.get();
    }

    /** What reads files; empty while it is not there. */
    Optional<DocumentReader> reader() {
        return Optional.ofNullable(reader);
    }

    /** Takes the place of one that was there before. */
    void setReader(DocumentReader arrived) {
        reader = arrived;
        wake();
    }

    /** A replacement that came before is kept. */
    void unsetReader(DocumentReader gone) {
        synchronized (turn) {
            if (reader == gone) {
                reader = null;
            }
        }
    }

    /** There may be something to do. Returns at once. */
    void wake() {
        synchronized (turn) {
            woken = true;
            turn.notifyAll();
            if (thread == null && !stopping && reader != null) {
                thread = Thread.ofPlatform().daemon().name("document-reading").unstarted(this::run);
                thread.start();
            }
        }
    }

    /** Stops after the page that is being read. */
    boolean stop(Duration patience) throws InterruptedException {
        Thread running;
        synchronized (turn) {
            stopping = true;
            running = thread;
            turn.notifyAll();
        }
        return running == null || running.join(patience);
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            synchronized (turn) {
                woken = false;
            }
            Duration wait = Duration.ZERO;
            try {
                wait = readOne();
            } catch (RuntimeException e) {
                // The database is not there or full: the queue stays as it is.
                LOG.warn("Reading documents pauses: {}", e.getClass().getName());
                wait = pause;
            }
            goesOn = rest(wait);
        }
    }

    /** Waits, or ends the thread when there is nothing to wait for; true when it goes on. */
    private boolean rest(Duration wait) {
        synchronized (turn) {
            try {
                if (wait != null && !wait.isZero() && !woken && !stopping) {
                    turn.wait(wait.toMillis());
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
            boolean goesOn = !stopping && (wait != null || woken);
            if (!goesOn) {
                thread = null;
            }
            return goesOn;
        }
    }

    /** How long to wait afterwards: zero to go on at once, null when there is nothing more to do. */
    private Duration readOne() {
        DocumentReader now = reader;
        if (now == null) {
            return null;
        }
        boolean recognizes = now.recognizesPictures();
        Optional<DocumentRow> waiting = next(State.WAITING);
        if (waiting.isPresent()) {
            return read(waiting.get(), now, recognizes);
        }
        Optional<DocumentRow> unrecognized = next(State.WAITING_FOR_RECOGNITION);
        if (unrecognized.isEmpty()) {
            return null;
        }
        return recognizes ? read(unrecognized.get(), now, true) : look;
    }

    private Optional<DocumentRow> next(State state) {
        return unit.read(entities -> tables.next(entities, state));
    }

    private Duration read(DocumentRow row, DocumentReader now, boolean recognizes) {
        Optional<FileContent> content = content(row);
        if (content.isEmpty()) {
            // The entry was withdrawn. When it is brought back, the file is noticed again.
            unit.write(entities -> {
                tables.delete(entities, row.entry(), row.file());
                return null;
            });
            return Duration.ZERO;
        }
        try (InputStream bytes = content.get().open()) {
            int from = unit.read(entities -> pages.firstToRead(entities, row));
            DocumentSummary summary = now.read(bytes, row.mediaType(), from, page -> save(row, page));
            finish(row, summary, recognizes);
            return Duration.ZERO;
        } catch (ProblemException e) {
            return failed(row, now, e.problem().code());
        } catch (IOException | RuntimeException e) {
            String code = e.getCause() instanceof ProblemException cause
                    ? cause.problem().code()
                    : DAMAGED;
            LOG.warn("Reading {} failed with {}: {}", row, code, e.getClass().getName());
            return failed(row, now, code);
        }
    }

    private Optional<FileContent> content(DocumentRow row) {
        List<Entry> entries = feed.current(List.of(row.entry()));
        return entries.stream()
                .flatMap(entry -> files.at(entry, row.file()).stream())
                .findFirst()
                .flatMap(EntryFile::content);
    }

    private void save(DocumentRow row, DocumentPage page) throws IOException {
        if (stopping) {
            throw new IOException("stopping");
        }
        unit.write(entities -> {
            pages.save(entities, row, page, persons.get(row.person()));
            return null;
        });
        if (page.number() % SHARE == 0) {
            latestText.set(unit.writeInTurn(entities -> tables.textCame(entities, row.entry())));
        }
    }

    private void finish(DocumentRow row, DocumentSummary summary, boolean recognized) {
        latestText.set(unit.writeInTurn(entities -> {
            boolean isLacking = !recognized && pages.hasUnread(entities, row);
            State state = isLacking ? State.WAITING_FOR_RECOGNITION : State.READ;
            tables.update(entities, row.read(state, summary.mediaType(), summary.pages(), summary.isWhole()));
            return tables.textCame(entities, row.entry());
        }));
    }

    private Duration failed(DocumentRow row, DocumentReader now, String code) {
        boolean isOfFile = (code.startsWith("HS-DOCUMENT-") && !code.equals(BUSY)) || code.startsWith("HS-ARTIFACT-");
        if (stopping || reader != now || !isOfFile) {
            return pause;
        }
        LOG.info("{} cannot be read: {}", row, code);
        latestText.set(unit.writeInTurn(entities -> {
            tables.update(entities, row.with(State.REFUSED, code));
            return tables.textCame(entities, row.entry());
        }));
        return Duration.ZERO;
    }
}
