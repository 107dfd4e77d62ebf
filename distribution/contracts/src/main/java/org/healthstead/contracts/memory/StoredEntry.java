// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryRecord.StoredVersion;
import org.healthstead.platform.api.store.ItemIdentity;

/** An entry with all its versions; guarded by the record's lock. */
final class StoredEntry {

    final EntryId id;
    final PersonId person;
    final SourceRef source;
    /** Empty for what a person typed. */
    final Optional<ItemIdentity> identity;

    final List<String> aliases = new ArrayList<>();
    final List<StoredVersion> versions = new ArrayList<>();

    private final MemoryRecord record;
    private Optional<KeptProjection> kept = Optional.empty();

    /** @param record the record around it */
    StoredEntry(EntryId id, PersonId person, SourceRef source, Optional<ItemIdentity> identity, MemoryRecord record) {
        this.record = record;
        this.id = id;
        this.person = person;
        this.source = source;
        this.identity = identity;
    }

    /** The source as it is called now. */
    SourceRef called() {
        return record.sources.called(source);
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
    List<StoredVersion> counting() {
        return versions.reversed().stream()
                .filter(version -> version.isStatement() && (version.isByPerson() || record.isSaid(version)))
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

    /** Made anew only when something may have changed that it was made of. */
    Projection projection() {
        JsonObject body = lastWithBody().body();
        if (kept.filter(last -> last.isOf(body, record.latest())).isEmpty()) {
            FollowedContext context = new FollowedContext(record.context(person));
            Projection projection = TestKinds.kinds().project(body, context);
            kept = Optional.of(new KeptProjection(body, projection, context.isFollowed(), record.latest()));
        }
        return kept.orElseThrow().projection();
    }

    /** The references by which other entries may mean this one. */
    Stream<String> names() {
        return Stream.concat(
                Stream.of(type() + "/" + id),
                Stream.concat(identity.stream().map(ItemIdentity::name), aliases.stream()));
    }

    boolean isMeantBy(String reference) {
        return names().anyMatch(reference::equals);
    }

    Entry toEntry() {
        return toEntry(current());
    }

    Entry toEntry(StoredVersion version) {
        Projection projection = version.body() == lastWithBody().body()
                ? projection()
                : TestKinds.kinds().project(version.body(), record.context(person));
        return new Entry(
                id,
                person,
                version.version(),
                version.number(),
                version.recordedAt(),
                called(),
                projection,
                version.body());
    }

    /**
     * @param followed whether other entries were looked at, which may have changed since
     * @param latest number of the change after which it was made
     */
    private record KeptProjection(JsonObject body, Projection projection, boolean followed, long latest) {

        boolean isOf(JsonObject current, long now) {
            return body == current && (!followed || latest == now);
        }
    }

    /** Notes whether another entry was asked for. What is known of the person never changes here. */
    private static final class FollowedContext implements RecordContext {

        private final RecordContext context;
        private boolean followed;

        FollowedContext(RecordContext context) {
            this.context = context;
        }

        boolean isFollowed() {
            return followed;
        }

        @Override
        public Optional<JsonObject> find(String reference) {
            followed = true;
            return context.find(reference);
        }

        @Override
        public Optional<PartialDate> birthDate() {
            return context.birthDate();
        }

        @Override
        public Optional<Person.Sex> sex() {
            return context.sex();
        }
    }
}
