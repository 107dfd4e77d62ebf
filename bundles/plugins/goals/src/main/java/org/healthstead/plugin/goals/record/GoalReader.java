// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;

/**
 * Reads goals, and what was measured for their targets, as far as the caller may see. Safe for several threads. Errors
 * are those of the stores.
 */
public final class GoalReader {

    /** A record with more goals is no record of a person; the newest are read. */
    static final int MOST_GOALS = 2_000;

    private static final int PAGE = 500;

    private final EntryStore entries;
    private final SeriesStore series;
    private final SeriesRules rules;
    private final Analytes analytes;

    public GoalReader(EntryStore entries, SeriesStore series, SeriesRules rules, Analytes analytes) {
        this.entries = Objects.requireNonNull(entries, "entries");
        this.series = Objects.requireNonNull(series, "series");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.analytes = Objects.requireNonNull(analytes, "analytes");
    }

    /** All goals of a person, as lists have them: the newest first. Also those that are mistakes. */
    public List<Goal> all(PersonId person, Caller caller) {
        List<Goal> goals = new ArrayList<>();
        EntryQuery query = EntryQuery.of(person, PAGE).ofType("Goal");
        while (true) {
            EntryPage page = entries.page(query, caller);
            Map<EntryId, JsonObject> bodies =
                    entries.bodies(page.lines().stream().map(EntryLine::id).toList(), caller);
            for (EntryLine line : page.lines()) {
                Optional.ofNullable(bodies.get(line.id())).ifPresent(body -> goals.add(Goal.of(line, body)));
            }
            if (page.next().isEmpty() || goals.size() >= MOST_GOALS) {
                return List.copyOf(goals);
            }
            query = query.after(page.next().get());
        }
    }

    /** One goal of a person; empty when this person has none of that id, or not for this caller to see. */
    public Optional<Goal> find(PersonId person, EntryId id, Caller caller) {
        return entries.find(id, caller)
                .filter(entry -> entry.person().equals(person) && entry.type().equals("Goal"))
                .map(GoalReader::goal);
    }

    private static Goal goal(Entry entry) {
        return Goal.of(
                new EntryLine(entry.id(), entry.person(), entry.version(), entry.source(), entry.projection()),
                entry.body());
    }

    /**
     * What the record says about the targets of goals of one person.
     *
     * @param now when it is
     * @return for each goal its targets, in their order
     */
    public List<List<TargetState>> follow(List<Goal> goals, PersonId person, Instant now, Caller caller) {
        TargetFollower follower = new TargetFollower(series, rules, analytes, person, caller, now);
        return goals.stream().map(follower::follow).toList();
    }
}
