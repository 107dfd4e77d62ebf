// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /persons/ID/moves} and {@code /moves/ID}: everything of a record, because two persons are one, or of one
 * source, because it is about somebody else. Each is a job.
 */
@Component(service = ApiResource.class)
public final class RecordMovesResource implements ApiResource {

    private static final Set<String> MEMBERS = Set.of("person", "source");

    private final MoveService moves;

    @Activate
    public RecordMovesResource(@Reference MoveService moves) {
        this.moves = moves;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.MOVES_SUBMIT, this::submit,
                Route.MOVES_GO_ON, this::goOn,
                Route.MOVES_TAKE_BACK, this::takeBack);
    }

    private ApiAnswer submit(ApiCall call) throws IOException {
        PersonId from = Ids.person(call.path("id"));
        BodyMembers members = new BodyMembers(call.json(), MEMBERS);
        PersonId to = members.text("person")
                .map(Ids::person)
                .orElseThrow(() -> ApiRefusal.member("person", "the id of a person"));
        MoveOrder order = members.text("source")
                .map(source -> MoveOrder.of(from, Ids.source(source), to))
                .orElseGet(() -> MoveOrder.join(from, to));
        return accepted(moves.submit(order, call.caller()));
    }

    private ApiAnswer goOn(ApiCall call) {
        return accepted(moves.goOn(Ids.job(call.path("id")), call.caller()).id());
    }

    private ApiAnswer takeBack(ApiCall call) {
        return accepted(moves.takeBack(Ids.job(call.path("id")), call.caller()).id());
    }

    private static ApiAnswer accepted(JobId job) {
        return ApiAnswer.json(
                        202, JsonObject.builder().put("job", job.toString()).build())
                .with("Location", "/api/v1/jobs/" + job);
    }
}
