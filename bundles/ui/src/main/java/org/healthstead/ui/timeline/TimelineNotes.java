// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.facts.FactLines;

/**
 * What stands beside the entries of a page, and which of them are no lines of their own.
 *
 * @param differences words beside titles that stand for several things
 * @param facts which lines say the same
 * @param results what reports open to
 * @param calendars of those years of the page that could be counted
 */
record TimelineNotes(
        Map<EntryId, String> differences,
        FactLines facts,
        ReportedResults results,
        Map<Integer, TimelineCalendar> calendars) {

    /** Those that stand by themselves, newest first. */
    List<EntryLine> lines() {
        return facts.shown().stream()
                .filter(line -> !results.inside().contains(line.id()))
                .toList();
    }

    List<String> of(EntryLine line, Messages messages) {
        List<String> notes = new ArrayList<>(facts.notes(line, messages));
        Optional.ofNullable(differences.get(line.id())).ifPresent(notes::addFirst);
        return notes;
    }
}
