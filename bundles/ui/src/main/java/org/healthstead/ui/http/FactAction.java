// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactStore;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Says that an entry and another one are, or are not, the same; or takes that back. */
final class FactAction implements Action {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final UiServices services;

    FactAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        EntryId entry = EntryId.parse(path.group(1));
        FactStore facts = services.facts().require();
        Optional<EntryId> join = entry(request, "join");
        Optional<EntryId> split = entry(request, "split");
        Optional<EntryId> reject = entry(request, "reject");
        if (join.isPresent()) {
            facts.join(entry, join.get(), caller);
        } else if (split.isPresent()) {
            facts.split(split.get(), caller);
        } else if (reject.isPresent()) {
            facts.reject(entry, reject.get(), caller);
        } else {
            String number = Optional.ofNullable(request.getParameter("undo")).orElse("");
            if (!NUMBER.matcher(number).matches()) {
                throw wrong();
            }
            facts.undo(entry, Long.parseLong(number), caller);
        }
        Routes.seeOther(response, page(path) + "#fact");
    }

    private static Optional<EntryId> entry(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return Optional.empty();
        }
        if (!ID.matcher(text).matches()) {
            throw wrong();
        }
        return Optional.of(EntryId.parse(text));
    }

    private static ProblemException wrong() {
        return ProblemCode.UI_ACTION
                .problem("Wanted join, split or reject with the id of an entry, or undo with a number.")
                .exception();
    }
}
