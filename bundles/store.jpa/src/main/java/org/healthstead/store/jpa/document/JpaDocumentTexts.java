// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.AttachedFile.Format;
import org.healthstead.platform.api.documents.DocumentTexts;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.EntryFile.Place;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words of documents, as they were read. */
@Component(service = DocumentTexts.class)
public final class JpaDocumentTexts implements DocumentTexts {

    private static final Logger LOG = LoggerFactory.getLogger(JpaDocumentTexts.class);

    private final StoreUnit unit;
    private final OwnFiles files;
    private final Persons persons;
    private final DocumentWorker worker;
    private final DocumentTables tables;
    private final PageTable pages;

    @Activate
    public JpaDocumentTexts(
            @Reference StoreUnit unit,
            @Reference OwnFiles files,
            @Reference Persons persons,
            @Reference DocumentReadingComponent reading) {
        this(unit, files, persons, reading.worker());
    }

    JpaDocumentTexts(StoreUnit unit, OwnFiles files, Persons persons, DocumentWorker worker) {
        this.unit = unit;
        this.files = files;
        this.persons = persons;
        this.worker = worker;
        this.tables = new DocumentTables(unit.dialect());
        this.pages = new PageTable(unit.dialect());
    }

    @Override
    public long latest() {
        return worker.latestText();
    }

    @Override
    public List<ReadText> after(long number, int max) {
        return unit.read(entities -> tables.textsAfter(entities, number, max));
    }

    @Override
    public Map<EntryId, List<PageText>> texts(Collection<EntryId> entries) {
        Map<EntryId, List<PageText>> found = new HashMap<>();
        for (EntryId entry : entries) {
            List<PageText> texts = unit.read(entities -> {
                List<DocumentRow> rows = tables.rows(entities, entry);
                return rows.isEmpty()
                        ? List.of()
                        : pages.texts(
                                entities, entry, persons.get(rows.getFirst().person()));
            });
            if (!texts.isEmpty()) {
                found.put(entry, texts);
            }
        }
        return found;
    }

    @Override
    public List<AttachedFile> textFiles(Entry entry, int maxBytes) {
        List<AttachedFile> texts = new ArrayList<>();
        for (EntryFile file : files.of(entry)) {
            try {
                if (file.place() == Place.KEPT) {
                    file.text(maxBytes)
                            .filter(text -> text.format() != Format.NONE)
                            .ifPresent(texts::add);
                }
            } catch (IOException e) {
                LOG.warn(
                        "A file of entry {} cannot be read: {}",
                        entry.id(),
                        e.getClass().getName());
            }
        }
        return texts;
    }
}
