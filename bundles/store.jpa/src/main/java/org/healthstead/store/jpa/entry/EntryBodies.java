// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.store.jpa.body.BodyCodec;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bodies as VERSION keeps them: compressed, then sealed for one entry and version. Safe for several threads. */
@Component(service = EntryBodies.class)
public final class EntryBodies {

    private final Persons persons;
    private final BodyCodec codec = new BodyCodec();

    @Activate
    public EntryBodies(@Reference Persons persons) {
        this.persons = persons;
    }

    public byte[] seal(PreparedEntry entry, PersonKey person, int version) {
        return person.sealer().seal(codec.pack(entry.body(), entry.text()), context(entry.id(), version));
    }

    public JsonObject open(PersonKey person, UUID id, int version, byte[] sealed) {
        return codec.unpack(person.sealer().open(sealed, context(id, version)), id.toString());
    }

    /** What a version shows, in a body of its own or of an earlier one; empty when it shows none. */
    public Optional<JsonObject> shown(EntityManager entities, VersionRow version) {
        if (version.bodyAt() == 0) {
            return Optional.empty();
        }
        VersionRow holder = version.body() != null
                ? version
                : EntryRowReader.version(entities, version.bodyAt()).orElseThrow();
        return Optional.of(open(persons.get(holder.person()), holder.entry(), holder.version(), holder.body()));
    }

    /** Of the current version; empty when the entry is withdrawn. */
    public Optional<JsonObject> current(EntityManager entities, EntryRow row) {
        return row.isThere()
                ? shown(entities, EntryRowReader.version(entities, row.change()).orElseThrow())
                : Optional.empty();
    }

    private static byte[] context(UUID id, int version) {
        return ByteBuffer.allocate(20).put(IdBytes.of(id)).putInt(version).array();
    }
}
