// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.FactLines;
import org.healthstead.ui.values.NameDifferences;

/** What must be said beside results of one page: what tells those of one name apart, and what another source says. */
public final class ResultNotes {

    private static final String SEPARATOR = " · ";

    private ResultNotes() {}

    /**
     * @param lines all of one person
     * @return words for those that need them
     */
    public static Map<EntryId, String> of(
            UiServices services, PersonId person, List<EntryLine> lines, Caller caller, Messages messages) {
        Map<EntryId, String> differences = new NameDifferences(services, caller, messages).of(lines);
        FactLines facts = FactLines.of(services, person, lines, caller);
        Map<EntryId, String> notes = new HashMap<>();
        for (EntryLine line : lines) {
            List<String> said = new ArrayList<>(facts.conflicts(line, messages));
            Optional.ofNullable(differences.get(line.id())).ifPresent(said::addFirst);
            if (!said.isEmpty()) {
                notes.put(line.id(), String.join(SEPARATOR, said));
            }
        }
        return notes;
    }
}
