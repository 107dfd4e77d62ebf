// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.immunizations.engine.ActiveObservation;

/**
 * Reads and writes what is so about a person in CDC's words. Stated here it is an Observation of the social history,
 * {@code valueBoolean: true} with CDC's code; it ends with {@code false}. A Condition that a source has coded in the
 * same way counts as well. Safe for several threads.
 */
public final class ReasonStore {

    private static final int MOST = 1_000;
    private static final String OBSERVATION = "Observation";
    private static final String VALUE = "valueBoolean";

    private final EntryStore entries;

    public ReasonStore(EntryStore entries) {
        this.entries = entries;
    }

    /** What is so now, as far as the caller may see it; the newest first. */
    public List<StatedReason> read(PersonId person, Caller caller) {
        EntryQuery query = EntryQuery.of(person, MOST).of(Set.of(Category.SOCIAL, Category.CONDITION));
        List<EntryLine> stated = entries.page(query, caller).lines().stream()
                .filter(line -> !line.negated() && StatedReason.code(line).isPresent())
                .toList();
        if (stated.isEmpty()) {
            return List.of();
        }
        Map<EntryId, JsonObject> bodies =
                entries.bodies(stated.stream().map(EntryLine::id).toList(), caller);
        List<StatedReason> reasons = new ArrayList<>();
        for (EntryLine line : stated) {
            JsonObject body = bodies.getOrDefault(line.id(), JsonObject.EMPTY);
            boolean isOurs = line.type().equals(OBSERVATION);
            if (isOurs ? isTrue(body) : line.projection().current()) {
                reasons.add(new StatedReason(line, observation(line), isOurs));
            }
        }
        return reasons;
    }

    private static boolean isTrue(JsonObject body) {
        return body.member(VALUE) instanceof JsonBoolean value && value.value();
    }

    private static ActiveObservation observation(EntryLine line) {
        Optional<LocalDate> since = line.date().flatMap(HistoryReader::day);
        return new ActiveObservation(StatedReason.code(line).orElseThrow(), since.orElse(null));
    }

    /**
     * States a reason.
     *
     * @param title CDC's words for it
     * @param since the day from which it is so; empty when it is not known
     * @param request for {@link EntryStore#createOnce}
     */
    public Entry state(
            Person person, String code, String title, Optional<LocalDate> since, String request, Caller caller) {
        JsonObject coding = JsonObject.builder()
                .put("system", StatedReason.SYSTEM)
                .put("code", code)
                .put("display", title)
                .build();
        JsonObject category = JsonObject.builder()
                .put("system", "http://terminology.hl7.org/CodeSystem/observation-category")
                .put("code", "social-history")
                .build();
        JsonObject.Builder body = JsonObject.builder()
                .put("resourceType", OBSERVATION)
                .put("status", "final")
                .put("category", concepts(category))
                .put(
                        "code",
                        JsonObject.builder()
                                .put("coding", JsonArray.of(coding))
                                .put("text", title)
                                .build())
                .put("subject", JsonObject.EMPTY.with("reference", "Patient/" + person.id()));
        since.ifPresent(day -> body.put("effectiveDateTime", PartialDate.of(day).text()));
        return entries.createOnce(person.id(), request, body.put(VALUE, true).build(), caller);
    }

    private static JsonArray concepts(JsonObject coding) {
        return JsonArray.of(
                JsonObject.builder().put("coding", JsonArray.of(coding)).build());
    }

    /**
     * Says that a reason is no longer so. That it is none, or was ended before, is not an error.
     *
     * @param id of an entry that states one
     */
    public void end(PersonId person, EntryId id, Caller caller) {
        Optional<Entry> stated = read(person, caller).stream()
                .filter(reason -> reason.isOurs() && reason.line().id().equals(id))
                .findFirst()
                .flatMap(reason -> entries.find(id, caller));
        stated.ifPresent(
                entry -> entries.update(id, entry.version(), entry.body().with(VALUE, JsonBoolean.FALSE), caller));
    }
}
