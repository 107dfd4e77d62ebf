// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.ReferenceTargets;
import org.healthstead.store.jpa.person.PersonKey;

/**
 * What the references of entries that move lead to in the other record: to what moves as well, and to what was moved
 * there before. Not safe for several threads.
 */
final class MovedLinks {

    private static final int ID_LENGTH = 36;

    private final MoveSelection selection;
    private final PersonKey to;
    private final Set<UUID> moving;
    private final UnaryOperator<UUID> newId;
    private final ReferenceTargets targets;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /**
     * @param moving ids of what moves
     * @param newId what an id becomes
     */
    MovedLinks(
            MoveSelection selection,
            PersonKey to,
            Set<UUID> moving,
            UnaryOperator<UUID> newId,
            ReferenceTargets targets) {
        this.selection = selection;
        this.to = to;
        this.moving = moving;
        this.newId = newId;
        this.targets = targets;
    }

    /**
     * The text there of a reference; empty when it stays.
     *
     * @param source number of the source of the entry that refers
     */
    Optional<String> there(EntityManager entities, int source, String text) {
        if (text.startsWith("#")) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        int end = slash + 1 + ID_LENGTH;
        boolean isOurs = slash > 0 && (text.length() == end || text.startsWith("/_history/", end));
        Optional<UUID> id = isOurs ? ReferenceTargets.id(text.substring(0, end)) : Optional.empty();
        if (id.isEmpty()) {
            return known.computeIfAbsent(
                    source + " " + text,
                    none -> targets.find(entities, selection.person().number(), source, text)
                            .flatMap(this::there));
        }
        UUID uuid = id.get();
        String type = text.substring(0, slash + 1);
        if (uuid.equals(selection.person().id().value())) {
            return Optional.of("Patient/" + to.id());
        }
        if (moving.contains(uuid)) {
            return Optional.of(type + newId.apply(uuid));
        }
        return known.computeIfAbsent(
                type + uuid, none -> movedBefore(entities, uuid).map(there -> type + there));
    }

    private Optional<String> there(EntryRow row) {
        UUID id = row.id();
        if (id.equals(selection.person().id().value())) {
            return Optional.of("Patient/" + to.id());
        }
        return moving.contains(id)
                ? Optional.of(ResourceTypes.nameOf(row.type()) + "/" + newId.apply(id))
                : Optional.empty();
    }

    private Optional<EntryId> movedBefore(EntityManager entities, UUID id) {
        return EntryRowReader.entry(entities, new EntryId(id))
                .flatMap(row -> MovedEntries.in(entities, row, to.number()))
                .map(row -> new EntryId(row.id()));
    }
}
