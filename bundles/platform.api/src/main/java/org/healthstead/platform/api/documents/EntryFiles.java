// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.ResourceAttachment;
import org.healthstead.platform.api.documents.EntryFile.Place;

/**
 * Finds the files of an entry and their bytes: in the entry, in a Binary of the same record, or kept as they were
 * uploaded. The one place that knows where files can lie. For one entry and one thread.
 */
public final class EntryFiles {

    /** Where bytes are looked up; answers with what whoever asks may see. */
    public interface Places {

        /** The body of a Binary of the same record. */
        Optional<JsonObject> binary(EntryId id);

        /** A file that belongs to the entry. */
        Optional<FileContent> kept(ArtifactId id);
    }

    /** Binaries of one entry that are looked up; the others are named and cannot be opened from it. */
    private static final int MAX_BINARIES = 24;

    private final JsonObject body;
    private final Places places;
    private int binaries;

    private EntryFiles(JsonObject body, Places places) {
        this.body = body;
        this.places = places;
    }

    /** All of them in the order of the resource. */
    public static List<EntryFile> of(JsonObject body, Places places) {
        EntryFiles files = new EntryFiles(body, places);
        List<EntryFile> found = new ArrayList<>();
        for (ResourceAttachment attachment : ResourceAttachment.in(body)) {
            found.add(files.find(found.size(), attachment));
        }
        return found;
    }

    /** The one at a path of {@link ResourceAttachment}; empty when nothing is there. */
    public static Optional<EntryFile> at(JsonObject body, String path, Places places) {
        List<ResourceAttachment> all = ResourceAttachment.in(body);
        for (int number = 0; number < all.size(); number++) {
            if (all.get(number).path().equals(path)) {
                return Optional.of(new EntryFiles(body, places).find(number, all.get(number)));
            }
        }
        return Optional.empty();
    }

    private EntryFile find(int number, ResourceAttachment attachment) {
        Optional<FileContent> own = inside(attachment.attachment(), attachment.title());
        if (own.isPresent()) {
            return new EntryFile(number, attachment, Place.HERE, own, Optional.empty());
        }
        Optional<FileContent> kept = attachment.artifact().flatMap(places::kept);
        if (kept.isPresent()) {
            return new EntryFile(number, attachment, Place.KEPT, kept, Optional.empty());
        }
        Optional<EntryId> binary = attachment.binary().filter(id -> ++binaries <= MAX_BINARIES);
        Optional<FileContent> held = binary.flatMap(places::binary).flatMap(other -> inside(other, attachment.title()));
        if (held.isPresent()) {
            return new EntryFile(number, attachment, Place.BINARY, held, binary);
        }
        boolean isContained = attachment.contained().filter(this::contains).isPresent();
        return new EntryFile(
                number,
                attachment,
                isContained ? Place.CONTAINED : Place.ELSEWHERE,
                Optional.empty(),
                Optional.empty());
    }

    private boolean contains(String id) {
        return body.array("contained").objects().stream()
                .anyMatch(inside -> inside.string("id").filter(id::equals).isPresent());
    }

    private static Optional<FileContent> inside(JsonObject attachment, String title) {
        return AttachedFile.of(attachment)
                .map(file ->
                        new Inside(file, title, attachment.string("contentType").orElse("")));
    }

    /** Bytes in the JSON of an entry. */
    private record Inside(AttachedFile file, String name, String declared) implements FileContent {

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(file.bytes());
        }

        @Override
        public byte[] beginning(int max) {
            return file.beginning(max);
        }

        @Override
        public String toString() {
            return "file in an entry";
        }
    }
}
