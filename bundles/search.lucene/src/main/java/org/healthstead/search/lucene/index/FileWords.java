// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.DocumentTexts;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;
import org.healthstead.platform.api.documents.DocumentTexts.ReadText;
import org.healthstead.search.lucene.document.FileTexts;

/**
 * The words of files of entries. What has them may come and go; without it there are none. Safe for several threads.
 */
public final class FileWords {

    private volatile DocumentTexts source;

    /** Takes the place of one that was there before. */
    public void set(DocumentTexts arrived) {
        source = arrived;
    }

    /** A replacement that came before is kept. */
    public synchronized void unset(DocumentTexts gone) {
        if (source == gone) {
            source = null;
        }
    }

    /** As {@link DocumentTexts#latest}. */
    long latest() {
        DocumentTexts now = source;
        return now == null ? 0 : now.latest();
    }

    /** As {@link DocumentTexts#after}. */
    List<ReadText> after(long number, int max) {
        DocumentTexts now = source;
        return now == null ? List.of() : now.after(number, max);
    }

    /** What files of the entries say, in the order of the entries. */
    List<FileTexts> of(List<Entry> entries) {
        DocumentTexts now = source;
        Set<EntryId> withFiles = new HashSet<>();
        if (now != null) {
            entries.stream()
                    .filter(entry -> !ResourceAttachment.in(entry.body()).isEmpty())
                    .forEach(entry -> withFiles.add(entry.id()));
        }
        if (withFiles.isEmpty()) {
            return entries.stream().map(entry -> FileTexts.NONE).toList();
        }
        Map<EntryId, List<PageText>> pages = now.latest() == 0 ? Map.of() : now.texts(withFiles);
        List<FileTexts> texts = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            texts.add(
                    withFiles.contains(entry.id())
                            ? new FileTexts(
                                    now.textFiles(entry, FileTexts.MAX_BYTES),
                                    pages.getOrDefault(entry.id(), List.of()).stream()
                                            .map(PageText::text)
                                            .toList())
                            : FileTexts.NONE);
        }
        return texts;
    }
}
