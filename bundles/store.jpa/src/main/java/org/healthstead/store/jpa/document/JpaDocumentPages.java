// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryStore;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pages of documents for who may read their entries. The decision about access comes first in every method. */
@Component(service = DocumentPages.class)
public final class JpaDocumentPages implements DocumentPages {

    private final StoreUnit unit;
    private final RecordAccess access;
    private final EntryStore entries;
    private final Persons persons;
    private final OwnFiles files;
    private final DocumentWorker worker;
    private final DocumentTables tables;
    private final PageTable pages;
    private final PagePictures pictures = new PagePictures();

    @Activate
    public JpaDocumentPages(
            @Reference StoreUnit unit,
            @Reference RecordAccess access,
            @Reference EntryStore entries,
            @Reference Persons persons,
            @Reference OwnFiles files,
            @Reference DocumentReadingComponent reading) {
        this(unit, access, entries, persons, files, reading.worker());
    }

    JpaDocumentPages(
            StoreUnit unit,
            RecordAccess access,
            EntryStore entries,
            Persons persons,
            OwnFiles files,
            DocumentWorker worker) {
        this.unit = unit;
        this.access = access;
        this.entries = entries;
        this.persons = persons;
        this.files = files;
        this.worker = worker;
        this.tables = new DocumentTables(unit.dialect());
        this.pages = new PageTable(unit.dialect());
    }

    @Override
    public boolean isReaderThere() {
        return worker.reader().isPresent();
    }

    @Override
    public Map<EntryId, List<DocumentReading>> readings(Collection<EntryId> ids, Caller caller) {
        List<EntryId> seen = entries.lines(List.copyOf(ids), caller).stream()
                .map(EntryLine::id)
                .toList();
        return unit.read(entities -> {
            Map<EntryId, List<DocumentReading>> found = new HashMap<>();
            for (EntryId id : seen) {
                List<DocumentRow> rows = tables.rows(entities, id);
                if (!rows.isEmpty()) {
                    Map<Integer, Integer> counts = pages.counts(entities, id);
                    found.put(
                            id,
                            rows.stream()
                                    .map(row -> row.reading(counts.getOrDefault(row.file(), 0)))
                                    .toList());
                }
            }
            return found;
        });
    }

    @Override
    public Optional<DocumentPage> page(EntryId entry, int file, int page, Caller caller) {
        return entries.find(entry, caller)
                .flatMap(seen -> unit.read(entities -> pages.page(entities, entry, file, page, key(seen))));
    }

    @Override
    public List<PageText> texts(EntryId entry, Caller caller) {
        return entries.find(entry, caller)
                .map(seen -> unit.read(entities -> pages.texts(entities, entry, key(seen))))
                .orElse(List.of());
    }

    @Override
    public Optional<byte[]> picture(EntryId entry, int file, int page, int longerSide, Caller caller)
            throws IOException {
        Optional<Entry> seen = entries.find(entry, caller);
        Optional<DocumentReader> reader = worker.reader();
        if (seen.isEmpty() || reader.isEmpty()) {
            return Optional.empty();
        }
        PagePictures.Key key = new PagePictures.Key(entry, seen.get().version(), file, page, longerSide);
        Optional<byte[]> known = pictures.find(key);
        Optional<DocumentRow> row = unit.read(entities -> tables.row(entities, entry, file));
        Optional<FileContent> content = files.at(seen.get(), file).flatMap(EntryFile::content);
        if (known.isPresent() || row.isEmpty() || content.isEmpty()) {
            return known;
        }
        try (InputStream bytes = content.get().open()) {
            byte[] drawn = reader.get().picture(bytes, row.get().mediaType(), page, longerSide);
            pictures.keep(key, drawn);
            return Optional.of(drawn);
        }
    }

    @Override
    public void readAgain(EntryId entry, int file, Caller caller) {
        Entry seen = entries.find(entry, caller).orElseThrow(() -> RecordAccess.entryNotFound(entry));
        PersonScope scope = access.policy().require(caller, Operation.UPDATE, seen.person());
        scope.require(seen.projection().accessCategory(), seen.projection().confidential());
        unit.write(entities -> {
            tables.row(entities, entry, file)
                    .filter(row -> row.state() == State.REFUSED)
                    .ifPresent(row ->
                            tables.update(entities, row.with(State.WAITING, "").at(-System.currentTimeMillis())));
            return null;
        });
        worker.wake();
    }

    private PersonKey key(Entry entry) {
        return persons.find(entry.person()).orElseThrow();
    }
}
