// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import java.time.LocalDate;

/**
 * Something on a day.
 *
 * @param uid the same each time, and says nothing of what it is
 * @param day on which it is
 * @param summary one line
 * @param description more words; may be empty
 */
record CalendarEvent(String uid, LocalDate day, String summary, String description) {}
