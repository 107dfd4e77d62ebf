// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Map;
import org.healthstead.api.record.EntryId;

/**
 * What stands beside the entries of a page.
 *
 * @param differences words beside titles that stand for several things
 * @param results what reports open to
 * @param calendars of those years of the page that could be counted
 */
record TimelineNotes(
        Map<EntryId, String> differences, ReportedResults results, Map<Integer, TimelineCalendar> calendars) {}
