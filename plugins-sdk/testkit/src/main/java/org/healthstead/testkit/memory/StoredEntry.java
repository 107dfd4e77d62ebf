// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.testkit.TestKinds;
import org.healthstead.testkit.memory.MemoryRecord.StoredVersion;

/** An entry with all its versions; guarded by the record's lock. */
final class StoredEntry {

    final EntryId id;
    final PersonId person;
    final SourceRef source;
    /** Empty for what a person typed. */
    final Optional<ItemIdentity> identity;

    final List<String> aliases = new ArrayList<>();
    final List<StoredVersion> versions = new ArrayList<>();

    private final RecordContext context;

    /** @param context the record around it */
    StoredEntry(EntryId id, PersonId person, SourceRef source, Optional<ItemIdentity> identity, RecordContext context) {
        this.context = context;
        this.id = id;
        this.person = person;
        this.source = source;
        this.identity = identity;
    }

    StoredVersion current() {
        return versions.getLast();
    }

    /** The statement whose content the entry shows; of a withdrawn one, the last that it showed. */
    StoredVersion shown() {
        StoredVersion last = lastWithBody();
        return last.shows() == 0 ? last : versions.get(last.shows() - 1);
    }

    /** What was said and still counts: by people, and by imports that were not taken back. */
    List<StoredVersion> counting(Predicate<JobId> isUndone) {
        return versions.reversed().stream()
                .filter(version -> version.isStatement()
                        && (version.isByPerson()
                                || !isUndone.test(version.origin().job())))
                .toList();
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

    /** Whether a reference of another entry means this one. */
    boolean isMeantBy(String reference) {
        return reference.equals(type() + "/" + id)
                || identity.filter(known -> known.name().equals(reference)).isPresent()
                || aliases.contains(reference);
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
