// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.EntryMoves;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.people.PersonSearch;

/** Moves an entry into another record, or takes that back. */
final class MoveAction implements Action {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private final UiServices services;

    MoveAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        EntryMoves moves = services.moves().require();
        EntryId id = EntryId.parse(path.group(1));
        Entry moved = request.getParameter("undo") != null
                ? moves.moveBack(id, caller)
                : moves.move(id, version(request.getParameter("version")), person(request, caller), caller);
        Routes.seeOther(response, Addresses.entry(moved.id()));
    }

    private static int version(String text) {
        if (text == null || !VERSION.matcher(text).matches()) {
            throw ProblemCode.UI_ACTION.problem("The version is missing.").exception();
        }
        return Integer.parseInt(text);
    }

    private PersonId person(HttpServletRequest request, Caller caller) {
        String id = request.getParameter("person");
        if (id != null) {
            try {
                return PersonId.parse(id);
            } catch (IllegalArgumentException e) {
                throw nobody();
            }
        }
        String who = request.getParameter("who");
        if (who == null || who.isBlank()) {
            throw nobody();
        }
        String text = PersonSearch.text(who, Languages.of(request, services));
        List<Person> found = services.persons().list(text, 2, caller);
        if (found.size() > 1) {
            throw ProblemCode.PERSON_AMBIGUOUS
                    .problem("More than one person fits.")
                    .exception();
        }
        return found.stream().findFirst().map(Person::id).orElseThrow(MoveAction::nobody);
    }

    private static ProblemException nobody() {
        return ProblemCode.PERSON_NOT_FOUND
                .problem("There is no such person, or not for you to see.")
                .exception();
    }
}
