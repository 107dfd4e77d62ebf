// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SourceRef;
import org.healthstead.testkit.TestKinds;
import org.healthstead.testkit.memory.MemoryRecord.StoredVersion;

/** An entry with all its versions; guarded by the record's lock. */
final class StoredEntry {

    final EntryId id;
    final PersonId person;
    final SourceRef source;
    /** Within the source; empty for what a person typed. */
    final String identity;

    final List<String> aliases = new ArrayList<>();
    final List<StoredVersion> versions = new ArrayList<>();

    /** What an undone import had brought: nobody wants it back. Null when there is nothing. */
    JsonObject refused;

    private final RecordContext context;

    /** @param context the record around it */
    StoredEntry(EntryId id, PersonId person, SourceRef source, String identity, RecordContext context) {
        this.context = context;
        this.id = id;
        this.person = person;
        this.source = source;
        this.identity = identity;
    }

    StoredVersion current() {
        return versions.getLast();
    }

    boolean isWithdrawn() {
        return current().body() == null;
    }

    /** The newest version that has a body. */
    StoredVersion lastWithBody() {
        return versions.reversed().stream()
                .filter(version -> version.body() != null)
                .findFirst()
                .orElseThrow();
    }

    String type() {
        return lastWithBody().body().string("resourceType").orElseThrow();
    }

    Projection projection() {
        return project(lastWithBody().body());
    }

    private Projection project(JsonObject body) {
        return TestKinds.kinds().project(body, context);
    }

    Entry toEntry() {
        return toEntry(current());
    }

    Entry toEntry(StoredVersion version) {
        return new Entry(
                id,
                person,
                version.version(),
                version.number(),
                version.recordedAt(),
                source,
                project(version.body()),
                version.body());
    }
}
