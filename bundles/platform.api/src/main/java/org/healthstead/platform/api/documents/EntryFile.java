// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.FileType;
import org.healthstead.platform.api.content.ResourceAttachment;

/**
 * A file of an entry, and where its bytes are.
 *
 * @param number from 0, in the order of the resource
 * @param attachment that names it
 * @param place where the bytes lie
 * @param content the bytes; empty unless the place says that they are in the record
 * @param holder the Binary entry that has the bytes; empty for all others
 */
public record EntryFile(
        int number,
        ResourceAttachment attachment,
        Place place,
        Optional<FileContent> content,
        Optional<EntryId> holder) {

    /** Where the bytes of a file are. */
    public enum Place {
        /** In the attachment itself, or in the Binary that the entry is. */
        HERE,
        /** Kept as they were uploaded. */
        KEPT,
        /** In a Binary that is an entry of its own. */
        BINARY,
        /** In a resource that the entry contains, which is a file of the entry by itself. */
        CONTAINED,
        /** Not in the record: an address, or nothing that can be found. */
        ELSEWHERE
    }

    public EntryFile {
        Objects.requireNonNull(attachment, "attachment");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(holder, "holder");
    }

    /** What the file is by its first bytes; {@code application/octet-stream} when there are none. */
    public String type() throws IOException {
        if (content.isEmpty()) {
            return FileType.UNKNOWN;
        }
        FileContent file = content.get();
        return FileType.of(file.beginning(FileType.BEGINNING), declared(), file.name());
    }

    /** The type that somebody gave, with parameters; may be empty or wrong. */
    public String declared() {
        return content.map(FileContent::declared)
                .filter(type -> !type.isBlank())
                .orElseGet(attachment::declared);
    }

    /**
     * The file as text.
     *
     * @param maxBytes how many bytes of it are read; empty when there is no content
     */
    public Optional<AttachedFile> text(int maxBytes) throws IOException {
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(AttachedFile.of(content.get().beginning(maxBytes), declared()));
    }
}
