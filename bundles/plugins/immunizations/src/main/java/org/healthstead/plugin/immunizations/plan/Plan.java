// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.plugin.immunizations.engine.Result;
import org.healthstead.plugin.immunizations.record.History;
import org.healthstead.plugin.immunizations.record.StatedReason;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;

/**
 * What a schedule says about a person on a day.
 *
 * @param base the schedule
 * @param birth the day of birth
 * @param today the day for which it holds
 * @param history what the record says was given
 * @param reasons what the record says is so about the person, and that the schedule knows
 * @param result everything that the engine found
 * @param groups the most pressing first, those that stand alike by the day of the next dose
 */
public record Plan(
        KnowledgeBase base,
        LocalDate birth,
        LocalDate today,
        History history,
        List<StatedReason> reasons,
        Result result,
        List<PlannedGroup> groups) {

    /** The order of {@link #groups}. */
    static final Comparator<PlannedGroup> BY_URGENCY = Comparator.comparing(PlannedGroup::standing)
            .thenComparing(group -> group.day().orElse(LocalDate.MAX))
            .thenComparing(PlannedGroup::name);

    public Plan {
        reasons = List.copyOf(reasons);
        groups = List.copyOf(groups);
    }

    /** Whether the record has a vaccination that counts. */
    public boolean hasDoses() {
        return history.doses().stream().anyMatch(dose -> dose.gap() == null);
    }

    /**
     * Whether somebody may be reminded of it. A plan of a record without doses is only true for somebody who was never
     * vaccinated, which a record that has just begun does not say; of a baby it can be taken for true.
     */
    public boolean isFounded() {
        return hasDoses() || today.isBefore(birth.plusYears(1));
    }

    public List<PlannedGroup> standing(Standing standing) {
        return groups.stream().filter(group -> group.standing() == standing).toList();
    }

    public Optional<PlannedGroup> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
