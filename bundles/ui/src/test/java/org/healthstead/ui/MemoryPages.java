// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;
import org.healthstead.platform.api.documents.QueryWords;

/** Pages of documents in memory; words are found as they are written. */
public final class MemoryPages implements DocumentPages, QueryWords {

    private final EntryStore entries;
    private final Map<EntryId, List<DocumentPage>> pages = new HashMap<>();
    private final Map<EntryId, DocumentReading> readings = new HashMap<>();

    /** Whether something is there that reads. */
    public boolean isThere = true;

    public MemoryPages(EntryStore entries) {
        this.entries = entries;
    }

    /** The only file of an entry, with its pages. */
    public void read(EntryId entry, State state, String code, DocumentPage... read) {
        pages.put(entry, List.of(read));
        readings.put(
                entry,
                new DocumentReading(
                        0, state, Optional.ofNullable(code), "application/pdf", read.length, read.length, true));
    }

    @Override
    public boolean isReaderThere() {
        return isThere;
    }

    @Override
    public Map<EntryId, List<DocumentReading>> readings(Collection<EntryId> ids, Caller caller) {
        Map<EntryId, List<DocumentReading>> found = new HashMap<>();
        ids.stream()
                .filter(id ->
                        readings.containsKey(id) && entries.find(id, caller).isPresent())
                .forEach(id -> found.put(id, List.of(readings.get(id))));
        return found;
    }

    @Override
    public Optional<DocumentPage> page(EntryId entry, int file, int page, Caller caller) {
        return pages.getOrDefault(entry, List.of()).stream()
                .filter(each -> each.number() == page && file == 0)
                .findFirst();
    }

    @Override
    public List<PageText> texts(EntryId entry, Caller caller) {
        return pages.getOrDefault(entry, List.of()).stream()
                .map(page -> new PageText(0, page.number(), page.text()))
                .toList();
    }

    @Override
    public Optional<byte[]> picture(EntryId entry, int file, int page, int longerSide, Caller caller) {
        return Optional.empty();
    }

    @Override
    public void readAgain(EntryId entry, int file, Caller caller) {
        read(entry, State.WAITING, null);
    }

    @Override
    public List<List<TextSpan>> marks(String query, List<String> texts) {
        List<List<TextSpan>> marks = new ArrayList<>();
        for (String text : texts) {
            List<TextSpan> spans = new ArrayList<>();
            int at = text.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
            if (at >= 0) {
                spans.add(new TextSpan(at, at + query.length()));
            }
            marks.add(spans);
        }
        return marks;
    }
}
