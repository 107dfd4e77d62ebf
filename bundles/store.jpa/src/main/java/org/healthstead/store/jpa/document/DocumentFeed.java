// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.content.AttachedFile.Format;
import org.healthstead.platform.api.content.FileType;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.EntryFile.Place;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.feed.FeedConsumer;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices files of entries that have words to be read, and puts them into the queue of the {@link DocumentWorker}. A
 * file whose bytes are the same as before is left as it is, whatever else of the entry changed. For one thread.
 */
final class DocumentFeed implements FeedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFeed.class);
    private static final long SAVE_MILLIS = 5_000;
    private static final int MAX_TYPE = 200;

    /** Types that have no words, or none that anything here could read. */
    private static final Set<String> WORDLESS = Set.of(
            FileType.UNKNOWN,
            FileType.HEIC,
            "application/dicom",
            "application/gzip",
            "application/json",
            "image/svg+xml");

    private final StoreUnit unit;
    private final ChangeFeed feed;
    private final DocumentTables tables;
    private final OwnFiles files;
    private final Persons persons;
    private final KeyedHash hash;
    private final Runnable noticed;
    private long at;
    private long saved;
    private long lastSave = System.nanoTime();

    /** @param noticed called when something is in the queue; returns at once */
    DocumentFeed(StoreUnit unit, ChangeFeed feed, OwnFiles files, Persons persons, KeyedHash hash, Runnable noticed) {
        this.unit = unit;
        this.feed = feed;
        this.tables = new DocumentTables(unit.dialect());
        this.files = files;
        this.persons = persons;
        this.hash = hash;
        this.noticed = noticed;
    }

    @Override
    public String name() {
        return "documents";
    }

    /** The table lies in the store that is followed, so its history is always that of the store. */
    @Override
    public FeedCheckpoint checkpoint() {
        return new FeedCheckpoint(feed.history(), unit.read(tables::change));
    }

    @Override
    public void begin(FeedCheckpoint from) {
        at = from.change();
        saved = at;
    }

    @Override
    public void apply(List<Change> changes, long through) {
        int count = 0;
        for (Change change : changes) {
            if (change.state().isPresent()) {
                count += notice(change.state().get());
            }
        }
        at = through;
        if (count > 0) {
            noticed.run();
        }
    }

    /** How many of its files are to be read now. */
    private int notice(Entry entry) {
        boolean mayHave = !ResourceAttachment.in(entry.body()).isEmpty();
        if (!mayHave && entry.version() == 1) {
            return 0;
        }
        List<DocumentRow> before = unit.read(entities -> tables.rows(entities, entry.id()));
        List<DocumentRow> fresh = new ArrayList<>();
        Set<Integer> present = new HashSet<>();
        if (mayHave) {
            for (EntryFile file : files.of(entry)) {
                row(entry, file).ifPresent(row -> {
                    present.add(row.file());
                    if (before.stream().noneMatch(old -> isSame(old, row))) {
                        fresh.add(row);
                    }
                });
            }
        }
        List<DocumentRow> gone =
                before.stream().filter(row -> !present.contains(row.file())).toList();
        if (!fresh.isEmpty() || !gone.isEmpty()) {
            unit.write(entities -> {
                gone.forEach(row -> tables.delete(entities, row.entry(), row.file()));
                fresh.forEach(row -> tables.put(entities, row));
                return null;
            });
        }
        return fresh.size();
    }

    private static boolean isSame(DocumentRow one, DocumentRow other) {
        return one.file() == other.file() && Arrays.equals(one.content(), other.content());
    }

    private Optional<DocumentRow> row(Entry entry, EntryFile file) {
        if (file.place() != Place.HERE && file.place() != Place.KEPT) {
            return Optional.empty();
        }
        try {
            String type = file.type();
            boolean isText = file.text(FileType.BEGINNING).orElseThrow().format() != Format.NONE;
            if (isText || WORDLESS.contains(type) || type.startsWith("audio/") || type.startsWith("video/")) {
                return Optional.empty();
            }
            int person = persons.find(entry.person()).orElseThrow().number();
            return Optional.of(new DocumentRow(
                    entry.id(),
                    file.number(),
                    person,
                    content(person, file.attachment()),
                    State.WAITING,
                    "",
                    type.substring(0, Math.min(type.length(), MAX_TYPE)),
                    0,
                    true,
                    // What came last is what somebody looks for first.
                    -System.currentTimeMillis()));
        } catch (IOException e) {
            LOG.warn(
                    "A file of entry {} cannot be looked at: {}",
                    entry.id(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private byte[] content(int person, ResourceAttachment file) {
        String what = file.attachment().string("data").or(file::url).orElse("");
        return hash.of(KeyedHash.Use.CONTENT, person, what);
    }

    @Override
    public long maintain() {
        if (at == saved) {
            return NEVER;
        }
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSave);
        if (waited < SAVE_MILLIS) {
            return SAVE_MILLIS - waited;
        }
        save();
        return NEVER;
    }

    /** A crash before it means only that some changes are looked through again. */
    private void save() {
        long through = at;
        unit.write(entities -> {
            tables.saveChange(entities, through);
            return null;
        });
        saved = through;
        lastSave = System.nanoTime();
    }

    @Override
    public void close() {
        if (at != saved) {
            save();
        }
    }
}
