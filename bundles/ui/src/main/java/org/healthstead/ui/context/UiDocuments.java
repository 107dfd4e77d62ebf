// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.documents.QueryWords;

/** What the pages call for documents; each part may come and go. Safe for several threads. */
public final class UiDocuments {

    private final OptionalService<DocumentService> service = new OptionalService<>();
    private final OptionalService<DocumentPages> pages = new OptionalService<>();
    private final OptionalService<QueryWords> words = new OptionalService<>();

    /** What keeps files. */
    public OptionalService<DocumentService> service() {
        return service;
    }

    /** What was read of them. */
    public OptionalService<DocumentPages> pages() {
        return pages;
    }

    /** What finds the words of a search in a text. */
    public OptionalService<QueryWords> words() {
        return words;
    }

    /** How far the files of entries are read; nothing while that cannot be known. */
    public Map<EntryId, List<DocumentReading>> readings(Collection<EntryId> entries, Caller caller) {
        return entries.isEmpty()
                ? Map.of()
                : pages.find().map(found -> found.readings(entries, caller)).orElse(Map.of());
    }
}
