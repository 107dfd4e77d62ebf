// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.archive.ArchivedVersion;

/**
 * Looks whether each version fits to the ones before, so that none has to be refused later. Not safe for several
 * threads.
 */
final class HistoryCheck {

    private final Set<JobId> imports;
    private final Set<SourceId> sources;
    private final Map<UUID, Integer> versions = new HashMap<>();
    private long position;

    HistoryCheck(Set<JobId> imports, Set<SourceId> sources) {
        this.imports = imports;
        this.sources = sources;
    }

    void see(ArchivedVersion version) {
        UUID entry = version.entry().value();
        int before = versions.getOrDefault(entry, 0);
        require(version.position() == ++position, "a version is missing");
        require(version.version() == before + 1, "a version of an entry is missing");
        require(
                version.importJob().isEmpty()
                        || imports.contains(version.importJob().get()),
                "an import is missing");
        require(
                version.source().isEmpty() || sources.contains(version.source().get()),
                "the source of a version is missing");
        require(
                version.source().isEmpty() || version.importJob().isEmpty(),
                "a version has a source beside its import");
        version.body().ifPresent(body -> {
            require(ResourceTypes.isKnown(body.string("resourceType").orElse("")), "a resource has no type of FHIR R4");
            require(
                    body.string("id").filter(version.entry().toString()::equals).isPresent(),
                    "a resource has another id than its entry");
        });
        boolean showsBefore = version.shows().isPresent()
                && version.shows().getAsInt() >= 1
                && version.shows().getAsInt() <= before;
        boolean isGoing = version.operation() == Operation.WITHDRAWN || version.operation() == Operation.MOVED;
        require(
                version.body().isPresent() ? version.shows().isEmpty() : showsBefore || isGoing,
                "a version shows nothing");
        require(before > 0 || version.body().isPresent(), "an entry begins without a resource");
        versions.put(entry, version.version());
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw ArchiveProblems.damaged("in \"" + ArchivePaths.HISTORY + "\" " + otherwise);
        }
    }

    /** The entries that were seen. */
    Set<UUID> entries() {
        return versions.keySet();
    }

    long count() {
        return position;
    }
}
