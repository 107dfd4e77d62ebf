// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /entries/ID/move}: into the record of the person whom the entry is about, and back. */
@Component(service = ApiResource.class)
public final class MovesResource implements ApiResource {

    private static final Set<String> MEMBERS = Set.of("person");

    private final EntryMoves moves;
    private final EntryStore entries;

    @Activate
    public MovesResource(@Reference EntryMoves moves, @Reference EntryStore entries) {
        this.moves = moves;
        this.entries = entries;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.ENTRIES_MOVE, this::move, Route.ENTRIES_MOVE_BACK, this::moveBack);
    }

    private ApiAnswer move(ApiCall call) throws IOException {
        EntryId id = Ids.entry(call.path("id"));
        PersonId to = new BodyMembers(call.json(), MEMBERS)
                .text("person")
                .map(Ids::person)
                .orElseThrow(() -> ApiRefusal.member("person", "the id of a person"));
        return answer(moves.move(id, EntryEditing.seenOrCurrent(call, id, entries), to, call.caller()));
    }

    private ApiAnswer moveBack(ApiCall call) {
        return answer(moves.moveBack(Ids.entry(call.path("id")), call.caller()));
    }

    private static ApiAnswer answer(Entry moved) {
        return EntryJson.answer(200, moved, moved.body()).with("Location", "/api/v1/entries/" + moved.id());
    }
}
