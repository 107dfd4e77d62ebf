// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.EntryFiles;
import org.healthstead.platform.api.documents.FileContent;
import org.healthstead.store.jpa.artifact.FileArtifactStore;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The files of an entry that are read with it, whoever may see it. A Binary is an entry of its own, and is read as
 * that. Safe for several threads.
 */
@Component(service = OwnFiles.class)
public final class OwnFiles {

    private final StoreUnit unit;
    private final FileArtifactStore artifacts;

    @Activate
    public OwnFiles(@Reference StoreUnit unit, @Reference FileArtifactStore artifacts) {
        this.unit = unit;
        this.artifacts = artifacts;
    }

    List<EntryFile> of(Entry entry) {
        return EntryFiles.of(entry.body(), new Places(entry));
    }

    Optional<EntryFile> at(Entry entry, int number) {
        return of(entry).stream().filter(file -> file.number() == number).findFirst();
    }

    private final class Places implements EntryFiles.Places {

        private final Entry entry;

        Places(Entry entry) {
            this.entry = entry;
        }

        @Override
        public Optional<JsonObject> binary(EntryId id) {
            return Optional.empty();
        }

        @Override
        public Optional<FileContent> kept(ArtifactId id) {
            return artifacts
                    .known(id)
                    .filter(kept -> kept.person().equals(entry.person()))
                    .filter(kept -> unit.read(entities -> DocumentFiles.belongs(entities, id, entry.id())))
                    .map(kept -> new KeptFile(kept, artifacts));
        }
    }
}
