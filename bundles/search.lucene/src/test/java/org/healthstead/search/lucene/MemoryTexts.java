// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.documents.DocumentTexts;

/** Words of documents in memory. */
final class MemoryTexts implements DocumentTexts {

    private final Map<EntryId, List<PageText>> pages = new HashMap<>();
    private final Map<EntryId, List<AttachedFile>> files = new HashMap<>();
    private final TreeMap<Long, EntryId> came = new TreeMap<>();
    private long last;

    /** The pages of an entry as they are read now. */
    synchronized void read(EntryId entry, String... texts) {
        List<PageText> read = new ArrayList<>();
        for (String text : texts) {
            read.add(new PageText(0, read.size() + 1, text));
        }
        pages.put(entry, read);
        came.values().remove(entry);
        came.put(++last, entry);
    }

    synchronized void file(EntryId entry, AttachedFile file) {
        files.put(entry, List.of(file));
    }

    @Override
    public synchronized long latest() {
        return last;
    }

    @Override
    public synchronized List<ReadText> after(long number, int max) {
        return came.tailMap(number, false).entrySet().stream()
                .limit(max)
                .map(each -> new ReadText(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public synchronized Map<EntryId, List<PageText>> texts(Collection<EntryId> entries) {
        Map<EntryId, List<PageText>> found = new HashMap<>(pages);
        found.keySet().retainAll(entries);
        return found;
    }

    @Override
    public synchronized List<AttachedFile> textFiles(Entry entry, int maxBytes) {
        return files.getOrDefault(entry.id(), List.of());
    }
}
