// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.ui.context.UiDocuments;

/**
 * How far the words of the files of an entry are read.
 *
 * @param byHolder by the entry that has the bytes
 * @param isReaderThere whether something is there that reads files
 */
public record FileReadings(Map<EntryId, List<DocumentReading>> byHolder, boolean isReaderThere) {

    /** Of the files of an entry, also those that a Binary has. */
    public static FileReadings of(EntryId entry, List<EntryFile> files, UiDocuments documents, Caller caller) {
        List<EntryId> holders = new ArrayList<>();
        if (!files.isEmpty()) {
            holders.add(entry);
            files.stream().flatMap(file -> file.holder().stream()).distinct().forEach(holders::add);
        }
        return new FileReadings(
                documents.readings(holders, caller),
                documents.pages().find().filter(DocumentPages::isReaderThere).isPresent());
    }

    /** Of one file; empty when there is nothing to read. */
    Optional<DocumentReading> of(EntryFile file, EntryId entry) {
        EntryId holder = file.holder().orElse(entry);
        // A Binary is its only file.
        int number = file.holder().isPresent() ? 0 : file.number();
        return byHolder.getOrDefault(holder, List.of()).stream()
                .filter(reading -> reading.file() == number)
                .findFirst();
    }
}
