// SPDX-License-Identifier: Apache-2.0
/**
 * Stores what people said about reminders of plugins, and calendars that programs fetch.
 *
 * <p>{@link org.healthstead.store.jpa.reminder.ReminderAnswers} reads and writes the rows, also for
 * {@code org.healthstead.store.jpa.archive}: what was said goes along with a record.
 *
 * <p>{@link org.healthstead.store.jpa.reminder.JpaReminderStore} implements
 * {@link org.healthstead.platform.api.store.ReminderStore}: a row is found by a keyed hash of the reminder, because its
 * key can say what somebody has or needs. {@link org.healthstead.store.jpa.reminder.JpaCalendarFeedStore} implements
 * {@link org.healthstead.platform.api.store.CalendarFeedStore}.
 */
package org.healthstead.store.jpa.reminder;
