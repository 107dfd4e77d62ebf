// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Says that a series and another one are the same, or takes that back: {@code /person/ID/results/SERIES/same}. */
final class SameSeriesAction implements Action {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final UiServices services;

    SameSeriesAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.results(PersonId.parse(path.group(1))) + '/' + path.group(2);
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        PersonId person = PersonId.parse(path.group(1));
        String join = request.getParameter("join");
        if (join != null) {
            SeriesJoin made = services.series().join(person, series(path.group(2)), series(join), caller);
            String line = Addresses.series(person, made.line().orElse(made.with()));
            Routes.seeOther(response, Addresses.with(line, "joined", Long.toString(made.id())));
            return;
        }
        String undo = request.getParameter("undo");
        if (undo == null || !NUMBER.matcher(undo).matches()) {
            throw wrong();
        }
        services.series().undo(person, Long.parseLong(undo), caller);
        Routes.seeOther(response, page(path));
    }

    private static SeriesId series(String text) {
        try {
            return new SeriesId(text);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return ProblemCode.UI_ACTION
                .problem("Wanted join with the id of a series, or undo with a number.")
                .exception();
    }
}
