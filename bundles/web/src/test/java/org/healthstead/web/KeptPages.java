// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.platform.api.documents.DocumentPage.Word;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;

/** Every entry that the caller sees has one file of one page. */
final class KeptPages implements DocumentPages {

    private final EntryStore entries;

    KeptPages(EntryStore entries) {
        this.entries = entries;
    }

    @Override
    public boolean isReaderThere() {
        return true;
    }

    @Override
    public Map<EntryId, List<DocumentReading>> readings(Collection<EntryId> ids, Caller caller) {
        EntryId id = ids.iterator().next();
        DocumentReading reading = new DocumentReading(
                0, DocumentReading.State.WAITING_FOR_RECOGNITION, Optional.empty(), "application/pdf", 1, 1, true);
        return entries.find(id, caller).isPresent() ? Map.of(id, List.of(reading)) : Map.of();
    }

    @Override
    public Optional<DocumentPage> page(EntryId entry, int file, int page, Caller caller) {
        Word word = new Word(0, 5, 0.25f, 0.5f, 0.125f, 0.0625f, 80);
        return entries.find(entry, caller)
                .filter(seen -> file == 0 && page == 1)
                .map(seen -> new DocumentPage(1, "words", List.of(word), Origin.RECOGNIZED, ""));
    }

    @Override
    public List<PageText> texts(EntryId entry, Caller caller) {
        return List.of();
    }

    @Override
    public Optional<byte[]> picture(EntryId entry, int file, int page, int longerSide, Caller caller) {
        return page(entry, file, page, caller)
                .map(seen -> ("picture of " + longerSide).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void readAgain(EntryId entry, int file, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
