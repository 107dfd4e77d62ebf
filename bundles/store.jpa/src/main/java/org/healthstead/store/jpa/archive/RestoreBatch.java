// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.RecordContext;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.person.PersonKey;

/**
 * Works out the rows of some versions, before any transaction: as the store would have written them when they came. Not
 * safe for several threads.
 */
final class RestoreBatch {

    /** Nobody who is known here. */
    private static final int AUTHOR = 0;

    private final EntryPreparation preparation;
    private final PersonKey person;
    private final Map<UUID, Latest> latest;
    private final List<Write> writes = new ArrayList<>();
    private final Map<UUID, Map<Integer, Integer>> places = new HashMap<>();

    /**
     * A version to be written; its change number comes with its place.
     *
     * @param version of the file
     * @param importNumber of its import here; 0 for a person
     * @param row of ENTRY after it, still without change number
     * @param shown what the entry shows after it; empty when it is withdrawn
     * @param sealed its own body; null when it has none
     * @param bodySize length of that
     */
    record Write(
            ArchivedVersion version,
            int importNumber,
            EntryRow row,
            Optional<PreparedEntry> shown,
            byte[] sealed,
            int bodySize) {}

    /**
     * The newest version of an entry.
     *
     * @param row as it is after that
     * @param importNumber that it has; 0 for a person
     * @param isAgain whether it shows an earlier one again
     * @param isFiled whether it was never shown
     */
    record Latest(EntryRow row, int importNumber, boolean isAgain, boolean isFiled) {}

    /** @param latest of the entries that are there already; is changed */
    RestoreBatch(EntryPreparation preparation, PersonKey person, Map<UUID, Latest> latest) {
        this.preparation = preparation;
        this.person = person;
        this.latest = latest;
    }

    /** Whose versions they are. */
    PersonKey person() {
        return person;
    }

    /**
     * @param source number of the source, for a first version
     * @param shownAgain the body of the version that this one shows again
     */
    void add(
            ArchivedVersion version,
            int importNumber,
            int source,
            Optional<JsonObject> shownAgain,
            RecordContext context) {
        UUID id = version.entry().value();
        Optional<PreparedEntry> own = version.body().map(body -> preparation.prepare(id, person, body, context));
        Optional<PreparedEntry> shown =
                own.or(() -> shownAgain.map(body -> preparation.prepare(id, person, body, context)));
        Latest before = latest.get(id);
        EntryRow row = before == null
                ? first(version, importNumber, source, own.orElseThrow())
                : next(version, importNumber, before, shown);
        boolean isShown = !version.operation().isFiled() && row.isThere();
        writes.add(new Write(
                version,
                importNumber,
                row,
                isShown ? shown : Optional.empty(),
                own.map(entry -> preparation.sealBody(entry, person, version.version()))
                        .orElse(null),
                own.map(entry -> entry.text().length).orElse(0)));
        places.computeIfAbsent(id, none -> new HashMap<>()).put(version.version(), writes.size() - 1);
        latest.put(
                id,
                new Latest(
                        row,
                        importNumber,
                        version.shows().isPresent(),
                        version.operation().isFiled()));
    }

    private EntryRow first(ArchivedVersion version, int importNumber, int source, PreparedEntry entry) {
        byte[] identity = importNumber == 0
                ? preparation.ownIdentity(source, entry.id())
                : preparation.identity(source, "archive/" + entry.id());
        return preparation.entryRow(entry, person, source, AUTHOR, identity, 0, version.version());
    }

    private EntryRow next(ArchivedVersion version, int importNumber, Latest before, Optional<PreparedEntry> shown) {
        EntryRow row = before.row();
        int number = version.version();
        if (version.operation() == Operation.WITHDRAWN) {
            return row.moved(EntryRow.WITHDRAWN, 0, number, AUTHOR);
        }
        if (version.operation() == Operation.MOVED) {
            return row.moved(EntryRow.MOVED, 0, number, AUTHOR);
        }
        if (version.operation().isFiled() || shown.isEmpty()) {
            return row.moved(row.state(), 0, number, AUTHOR);
        }
        return preparation
                .entryRow(shown.get(), person, row.source(), AUTHOR, row.identity(), 0, number)
                .refusing(refused(version, importNumber, before));
    }

    /** What a source must not say again: see the import, its undo, and what a person writes. */
    private static byte[] refused(ArchivedVersion version, int importNumber, Latest before) {
        EntryRow row = before.row();
        if (version.operation() == Operation.RESTORED) {
            return row.state() == EntryRow.MOVED ? row.refused() : null;
        }
        if (version.shows().isPresent()) {
            return before.isFiled() || importNumber == 0 ? row.refused() : row.content();
        }
        if (importNumber == 0) {
            boolean isSetBack = before.isAgain() && row.refused() != null;
            return before.importNumber() != 0 && !isSetBack ? row.content() : row.refused();
        }
        return row.isThere() ? row.refused() : row.content();
    }

    List<Write> writes() {
        return writes;
    }

    /** Place in the batch of a version; -1 when it is not in it. */
    int place(UUID entry, int version) {
        return places.getOrDefault(entry, Map.of()).getOrDefault(version, -1);
    }

    /** The body of a version that is in the batch. */
    Optional<JsonObject> body(UUID entry, int version) {
        int place = place(entry, version);
        return place < 0 ? Optional.empty() : writes.get(place).version().body();
    }
}
