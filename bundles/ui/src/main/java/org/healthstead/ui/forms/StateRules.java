// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Messages;

/**
 * What a state and the dates of an entry say of each other: what has ended is not so now, and what lies ahead was not
 * done. Only asked of what was changed: what a source says is its own business.
 */
final class StateRules {

    private static final String STATUS = "status";
    private static final String ENDED = "ended";
    private static final Set<String> NOW = Set.of("active", "in-progress", "recurrence", "relapse");
    private static final Set<String> DONE =
            Set.of("active", "in-progress", "recurrence", "relapse", "completed", "finished", "stopped", "resolved");

    /** Of these the first date says since when it is so, or when it was done. */
    private static final Set<String> HAPPENED =
            Set.of("Encounter", "Procedure", "MedicationStatement", "Condition", "AllergyIntolerance");

    private StateRules() {}

    static void check(EntryForm form, JsonObject body, Map<String, String> complaints) {
        Messages messages = form.editors().context().messages();
        Instant now = form.editors().context().now();
        String state =
                form.inputs(STATUS).stream().map(FieldInput::text).findFirst().orElse("");
        Optional<PartialDate> end = FormRules.date(form, body, ENDED);
        boolean isOver = end.filter(date -> date.latestInstantKey() < now.getEpochSecond())
                .isPresent();
        if (isOver && NOW.contains(state) && isChanged(form, STATUS, ENDED)) {
            complaints.put(STATUS, messages.get("form.state.over"));
        }
        if (HAPPENED.contains(form.spec().type()) && DONE.contains(state)) {
            Stream.of("started", "date")
                    .filter(field -> isChanged(form, field, STATUS))
                    .filter(field -> FormRules.date(form, body, field)
                            .filter(date -> isAhead(date, form.editors().context()))
                            .isPresent())
                    .forEach(field -> complaints.put(field, messages.get("form.state.ahead")));
        }
    }

    private static boolean isAhead(PartialDate date, FormContext context) {
        long zone = context.zone().getRules().getOffset(context.now()).getTotalSeconds();
        long earliest =
                date.offset().isPresent() ? date.instantKey() : date.local().toEpochSecond(ZoneOffset.UTC) - zone;
        return earliest > context.now().getEpochSecond();
    }

    private static boolean isChanged(EntryForm form, String one, String other) {
        return form.isNew() || form.isChanged(one) || form.isChanged(other);
    }
}
