// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.EntryLine;
import org.healthstead.ui.facts.FactLines;

/**
 * What one page of a list shows.
 *
 * @param now what is so now, the severe first
 * @param sentences what says that there is none, or that nothing is known
 * @param rest the others
 * @param newer address of the page before, if there is one
 * @param older address of the next page, if there is one
 * @param facts of the others
 * @param notice message key of what must be said about the page, if anything
 */
record ListContent(
        List<CurrentEntries.Row> now,
        List<EntryLine> sentences,
        List<EntryLine> rest,
        FactLines facts,
        Optional<String> newer,
        Optional<String> older,
        Optional<String> notice) {

    /** The same, of the others one line for each fact. */
    ListContent with(FactLines known) {
        return new ListContent(now, sentences, known.once(rest), known, newer, older, notice);
    }

    boolean isEmpty() {
        return now.isEmpty() && sentences.isEmpty() && rest.isEmpty();
    }

    /** Every entry that has a row. */
    List<EntryLine> shown() {
        List<EntryLine> shown = new ArrayList<>();
        now.forEach(row -> shown.add(row.newest()));
        shown.addAll(sentences);
        shown.addAll(rest);
        return shown;
    }
}
