// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;

/**
 * A person of the list of what is due.
 *
 * @param plan empty when there is none, or none that says something: no day of birth, no vaccinations, died
 * @param pressing what is overdue or due, the most pressing first
 */
record DuePerson(Person person, Optional<Plan> plan, List<PlannedGroup> pressing) {

    static DuePerson read(PlanReader plans, KnowledgeBase base, Person person, LocalDate today, Caller caller) {
        Optional<Plan> plan = plans.read(base, person, today, caller).filter(Plan::isFounded);
        List<PlannedGroup> pressing = plan.stream()
                .flatMap(one -> one.groups().stream())
                .filter(group -> group.standing().isPressing())
                .toList();
        return new DuePerson(person, plan, pressing);
    }
}
