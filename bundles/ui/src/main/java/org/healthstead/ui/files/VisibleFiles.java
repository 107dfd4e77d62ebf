// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.EntryFiles;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.ui.context.UiServices;

/** The files of an entry, as far as one caller may see them. */
public final class VisibleFiles implements EntryFiles.Places {

    private final UiServices services;
    private final EntryId entry;
    private final Caller caller;

    private VisibleFiles(UiServices services, EntryId entry, Caller caller) {
        this.services = services;
        this.entry = entry;
        this.caller = caller;
    }

    /** All of them. */
    public static List<EntryFile> of(Entry entry, UiServices services, Caller caller) {
        return EntryFiles.of(entry.body(), new VisibleFiles(services, entry.id(), caller));
    }

    /** The one at a path. */
    public static Optional<EntryFile> at(Entry entry, String path, UiServices services, Caller caller) {
        return EntryFiles.at(entry.body(), path, new VisibleFiles(services, entry.id(), caller));
    }

    @Override
    public Optional<JsonObject> binary(EntryId id) {
        return services.entries().find(id, caller).map(Entry::body);
    }

    @Override
    public Optional<FileContent> kept(ArtifactId id) {
        return services.documents().service().find().flatMap(documents -> documents.file(entry, id, caller));
    }
}
