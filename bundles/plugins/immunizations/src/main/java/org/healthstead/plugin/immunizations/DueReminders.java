// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations;

import java.util.List;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.api.reminders.ReminderContext;
import org.healthstead.api.reminders.ReminderContribution;
import org.healthstead.plugin.immunizations.engine.ForecastDates;
import org.healthstead.plugin.immunizations.pages.GroupPlace;
import org.healthstead.plugin.immunizations.pages.PlanWords;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reminds of doses that are overdue, due, or due within a year. A record without vaccinations reminds of nothing: there
 * the plan could only guess.
 */
@Component
public final class DueReminders implements ReminderContribution {

    private static final int MONTHS_AHEAD = 12;

    private final Schedules schedules;
    private final PlanReader plans;

    @Activate
    public DueReminders(@Reference Schedules schedules, @Reference EntryStore entries, @Reference FactStore facts) {
        this.schedules = schedules;
        this.plans = new PlanReader(entries, facts);
    }

    @Override
    public String id() {
        return "doses";
    }

    @Override
    public List<Reminder> due(ReminderContext context) {
        PlanWords words = new PlanWords(context.locale());
        return plans
                .read(schedules.used(), context.person(), context.today(), context.caller())
                .filter(Plan::isFounded)
                .stream()
                .flatMap(plan -> plan.groups().stream())
                .filter(group -> group.standing().isOpen())
                .filter(group -> group.day()
                        .filter(day -> day.isBefore(context.today().plusMonths(MONTHS_AHEAD)))
                        .isPresent())
                .map(group -> reminder(group, context.person().id(), words))
                .toList();
    }

    /** Who says "done" before the dose is in the record is not asked again until the next one is planned. */
    private static Reminder reminder(PlannedGroup group, PersonId person, PlanWords words) {
        ForecastDates dates = group.forecast().dates();
        String key = GroupPlace.part(group.name()) + "/" + group.doses().size() + "/"
                + group.day().orElseThrow();
        Reminder reminder = Reminder.of(key, words.messages().get("reminder.title", words.group(group.name())))
                .opens(GroupPlace.address(person, group.name()));
        if (group.forecast().doseNumber() > 0) {
            reminder = reminder.details(
                    words.messages().get("next.dose", group.forecast().doseNumber()));
        }
        if (dates.earliest() != null) {
            reminder = reminder.from(dates.earliest());
        }
        reminder = reminder.due(group.day().orElseThrow());
        return dates.pastDue() == null
                ? reminder
                : reminder.overdueFrom(dates.pastDue().plusDays(1));
    }
}
