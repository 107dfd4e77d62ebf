// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.moving.MovingAddresses;

/** Begins to move everything of a record or a source, takes a move back, or goes on with one. */
final class RecordMoveAction implements Action {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final UiServices services;

    RecordMoveAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return MovingAddresses.page(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        MoveService moves = services.moveService().require();
        JobId job = path.groupCount() < 2
                ? moves.submit(order(PersonId.parse(path.group(1)), request), caller)
                : JobId.parse(path.group(2));
        if (path.groupCount() > 1) {
            boolean isBack = request.getParameter(MovingAddresses.BACK) != null;
            if (isBack) {
                moves.takeBack(job, caller);
            } else {
                moves.goOn(job, caller);
            }
        }
        await(job, caller);
        Routes.seeOther(response, page(path));
    }

    private static MoveOrder order(PersonId from, HttpServletRequest request) {
        Optional<SourceId> source = parsed(request, MovingAddresses.SOURCE, SourceId::parse);
        PersonId to = parsed(request, MovingAddresses.PERSON, PersonId::parse)
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person, or not for you to see.")
                        .exception());
        return new MoveOrder(from, source, to, source.isEmpty());
    }

    private static <T> Optional<T> parsed(HttpServletRequest request, String name, Function<String, T> parser) {
        String text = request.getParameter(name);
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            throw ProblemCode.UI_ACTION.problem("Not an id: " + name + ".").exception();
        }
    }

    /** Most are done in a moment: then the page shows the end at once. */
    private void await(JobId job, Caller caller) {
        try {
            services.jobs().require().await(job, PATIENCE, caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
