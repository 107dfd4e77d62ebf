// SPDX-License-Identifier: Apache-2.0
/**
 * What a plugin wants people to think of, on a day.
 *
 * <p>A plugin works out what is due from what it reads in the record, and says so in its own words. Lists, calendars
 * and what people put away are the platform's. Nothing is stored by offering a reminder, so a plugin needs no
 * permission for it.
 *
 * <pre>{@code
 * @Component
 * public final class DueDoses implements ReminderContribution {
 *
 *     @Reference
 *     private EntryStore entries;
 *
 *     public String id() {
 *         return "doses";
 *     }
 *
 *     public List<Reminder> due(ReminderContext context) {
 *         EntryPage given = entries.page(
 *                 EntryQuery.of(context.person().id(), 100).ofType("Immunization"), context.caller());
 *         return next(given, context.today()).stream()
 *                 .map(dose -> Reminder.of(dose.series() + "/" + dose.number(), dose.title(context.locale()))
 *                         .from(dose.earliest())
 *                         .due(dose.recommended())
 *                         .overdueFrom(dose.tooLate()))
 *                 .toList();
 *     }
 * }
 *
 * }</pre>
 *
 * <p>{@link org.healthstead.api.reminders.Reminder} says what the days mean and what a key is;
 * {@link org.healthstead.api.reminders.ReminderContribution} when it is called.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.reminders;
