// SPDX-License-Identifier: Apache-2.0
/**
 * What the record itself says is coming up: appointments and planned visits, orders, tasks and goals with a date, the
 * end of what is valid. Nothing of that is worked out: each date stands in an entry, in the column of its kind that
 * says what the date is ({@link org.healthstead.ui.comingup.DueDates}).
 *
 * <p>{@link org.healthstead.ui.comingup.ComingUp} is read for the card on the overview and for
 * {@link org.healthstead.ui.comingup.ComingUpPage}. Of what has passed and is not over it says when it was due, and
 * never that something was missed: the record may just not know that it was done.
 *
 * <p>Beside it stands what plugins remind of, each with the name of its plugin
 * ({@link org.healthstead.platform.api.reminders.ReminderService}). {@link org.healthstead.ui.comingup.Upcoming} puts
 * both in one order, for the card, the page and calendars; {@link org.healthstead.ui.comingup.HouseholdComingPage}
 * shows several people. Only here something may be overdue, because the plugin says so.
 */
package org.healthstead.ui.comingup;
