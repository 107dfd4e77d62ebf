// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;

/** Writes entries. Who changes one says which version they have seen, so that nobody overwrites unseen work. */
final class EntryEditing {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");

    private final EntryStore entries;

    EntryEditing(EntryStore entries) {
        this.entries = entries;
    }

    ApiAnswer create(ApiCall call) throws IOException {
        PersonId person = call.requiredPerson();
        JsonObject body = call.json();
        TimedResult<Entry> created = TimedResult.of(() -> entries.create(person, body, call.caller()));
        Entry entry = created.value();
        return created.in(EntryJson.answer(201, entry, entry.body()).with("Location", "/api/v1/entries/" + entry.id()));
    }

    ApiAnswer update(ApiCall call) throws IOException {
        EntryId id = Ids.entry(call.path("id"));
        Entry entry = entries.update(id, requiredSeen(call), call.json(), ReasonHeader.of(call), call.caller());
        return EntryJson.answer(200, entry, entry.body());
    }

    /** Without If-Match it is about the entry as it is: whatever it says now, it is wrong. */
    ApiAnswer markError(ApiCall call) {
        EntryId id = Ids.entry(call.path("id"));
        Entry entry =
                entries.markEnteredInError(id, seenOrCurrent(call, id, entries), ReasonHeader.of(call), call.caller());
        return EntryJson.answer(200, entry, entry.body());
    }

    /** The version in If-Match; without it, the current one. */
    static int seenOrCurrent(ApiCall call, EntryId id, EntryStore entries) {
        return seen(call)
                .orElseGet(() -> entries.find(id, call.caller())
                        .map(Entry::version)
                        .orElseThrow(() -> ApiRefusal.notFound(Ids.NO_ENTRY)));
    }

    /** The version in If-Match; a call without it is refused. */
    static int requiredSeen(ApiCall call) {
        return seen(call)
                .orElseThrow(() -> ApiRefusal.of(
                        ProblemCode.API_IF_MATCH,
                        "Say which version you have changed: If-Match with the ETag that GET gave you."));
    }

    private static Optional<Integer> seen(ApiCall call) {
        return call.header("If-Match").map(tag -> {
            Matcher matcher = TAG.matcher(tag.strip());
            if (!matcher.matches()) {
                throw ApiRefusal.of(
                        400, ProblemCode.API_IF_MATCH, "If-Match is no ETag of ours: wanted for example W/\"3\".");
            }
            return Integer.valueOf(matcher.group(1));
        });
    }
}
