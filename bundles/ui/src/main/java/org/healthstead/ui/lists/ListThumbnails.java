// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.List;
import java.util.Map;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiDocuments;
import org.healthstead.ui.files.SheetAddress;

/**
 * Small pictures of the first pages of documents in a list.
 *
 * @param readings of the entries on the page; none when nothing can draw them
 */
record ListThumbnails(Map<EntryId, List<DocumentReading>> readings) {

    static ListThumbnails read(List<EntryLine> lines, UiDocuments documents, Caller caller) {
        boolean isReaderThere =
                documents.pages().find().filter(DocumentPages::isReaderThere).isPresent();
        return new ListThumbnails(
                isReaderThere
                        ? documents.readings(lines.stream().map(EntryLine::id).toList(), caller)
                        : Map.of());
    }

    void write(Html html, EntryLine line, Messages messages) {
        readings.getOrDefault(line.id(), List.of()).stream()
                .filter(reading -> reading.pagesRead() > 0)
                .findFirst()
                .ifPresent(reading -> SheetAddress.thumbnail(
                        html,
                        line.id(),
                        reading.file(),
                        1,
                        messages.get("pages.first", EntryWords.title(line.projection(), messages))));
    }
}
