// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.move.MovedHistory.Step;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.record.EntryHistory;
import org.healthstead.store.jpa.record.VersionReasons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what an entry becomes in another record. Safe for several threads. */
@Component(service = MovedHistoryReader.class)
public final class MovedHistoryReader {

    private final Persons persons;
    private final EntryBodies bodies;
    private final EntryPreparation preparation;

    @Activate
    public MovedHistoryReader(
            @Reference Persons persons, @Reference EntryBodies bodies, @Reference EntryPreparation preparation) {
        this.persons = persons;
        this.bodies = bodies;
        this.preparation = preparation;
    }

    /** @param id of the entry there */
    MovedHistory read(EntityManager entities, EntryRow row, UUID id, PersonKey to, MovedBodies moved) {
        List<VersionRow> chain = EntryHistory.chain(entities, row).reversed();
        List<Step> steps = new ArrayList<>();
        Map<Long, Integer> positions = new HashMap<>();
        for (VersionRow bare : chain) {
            VersionRow version = EntryRowReader.version(entities, bare.change()).orElseThrow();
            if (version.bodyAt() == 0) {
                continue;
            }
            int position = steps.size();
            Integer shows = version.body() == null ? positions.get(version.bodyAt()) : null;
            JsonObject body = bodies.shown(entities, version).orElseThrow();
            PreparedEntry entry = preparation.prepare(id, to, moved.of(body));
            positions.put(version.change(), position);
            steps.add(
                    shows != null
                            ? new Step(bare, entry, shows, null, false, "")
                            : new Step(
                                    bare,
                                    entry,
                                    position,
                                    preparation.sealBody(entry, to, position + 1),
                                    bare.importNumber() != 0 || bare.isSaidElsewhere(),
                                    reason(entities, bare)));
        }
        return new MovedHistory(id, List.copyOf(steps));
    }

    /** An import gives no reasons. */
    private String reason(EntityManager entities, VersionRow version) {
        return version.importNumber() == 0 ? VersionReasons.find(entities, persons.get(version.person()), version) : "";
    }

    /** What the entry that was moved out shows when it comes back, and where its body is. */
    Shown shown(EntityManager entities, EntryRow gone) {
        VersionRow last = EntryRowReader.version(
                        entities,
                        EntryRowReader.history(entities, gone.change()).previous())
                .orElseThrow();
        JsonObject body = bodies.shown(entities, last).orElseThrow();
        return new Shown(preparation.prepare(gone.id(), persons.get(gone.person()), body), last.bodyAt());
    }

    /**
     * What an entry shows.
     *
     * @param bodyAt change whose row holds the body
     */
    record Shown(PreparedEntry entry, long bodyAt) {}
}
