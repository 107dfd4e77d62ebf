// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.about.AboutAddresses;
import org.healthstead.ui.about.OtherStatements;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Takes over what a source says of a person, or takes back what was just saved, unless more was saved since. */
final class PersonTakeAction implements Action {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private final UiServices services;

    PersonTakeAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return AboutAddresses.page(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        Person person =
                services.persons().find(PersonId.parse(path.group(1)), caller).orElseThrow(PersonTakeAction::nobody);
        EntryStore entries = services.entries();
        EntryId id = new EntryId(person.id().value());
        Entry own = entries.find(id, caller).orElseThrow(PersonTakeAction::nobody);
        String undone = request.getParameter("undo");
        if (undone != null) {
            int before = VERSION.matcher(undone).matches() ? Integer.parseInt(undone) : 0;
            JsonObject body = entries.find(id, before, caller)
                    .orElseThrow(PersonTakeAction::wrong)
                    .body();
            services.persons().update(person.id(), before + 1, body, person.colour(), caller);
            Routes.seeOther(response, page(path));
            return;
        }
        JsonObject taken = other(request.getParameter("entry"), person, caller, entries)
                .flatMap(other -> OtherStatements.take(own.body(), other, request.getParameter("what")))
                .orElseThrow(PersonTakeAction::wrong);
        services.persons().update(person.id(), own.version(), taken, person.colour(), caller);
        Routes.seeOther(response, Addresses.with(page(path), "saved", Integer.toString(own.version())));
    }

    private static Optional<JsonObject> other(String id, Person person, Caller caller, EntryStore entries) {
        try {
            return entries.find(EntryId.parse(id == null ? "" : id), caller)
                    .filter(entry ->
                            entry.person().equals(person.id()) && entry.type().equals("Patient"))
                    .map(Entry::body);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException nobody() {
        return ProblemCode.PERSON_NOT_FOUND
                .problem("There is no such person, or not for you to see.")
                .exception();
    }

    private static ProblemException wrong() {
        return ProblemCode.UI_ACTION
                .problem("No source says that any more, or there is nothing to take back.")
                .exception();
    }
}
