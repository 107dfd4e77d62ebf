// SPDX-License-Identifier: Apache-2.0
/**
 * What is coming up as a calendar for other programs (iCalendar, RFC 5545).
 *
 * <p>{@link org.healthstead.ui.calendar.CalendarsPage} makes and ends calendars. A program fetches one with its secret:
 * {@link org.healthstead.ui.calendar.CalendarEvents} finds what its account may see at that moment, and says without
 * health details only that something is due; {@link org.healthstead.ui.calendar.CalendarText} writes it.
 *
 * <p>Written here and by no library: events of whole days need a page of code, and the libraries bring megabytes and
 * parsers.
 */
package org.healthstead.ui.calendar;
