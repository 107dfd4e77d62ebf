// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.lists.ListFilter.State;

/** Which parts of a list have entries. */
final class ListStates {

    private ListStates() {}

    /**
     * What is worth a choice: everything, now where that can be said, and what entries are. Of a list too long to be
     * looked through, every part.
     *
     * @param current of the list, where it was read
     * @param shown stays in the choice whatever it has
     */
    static Set<State> read(
            EntryStore entries, RecordList list, PersonId person, Caller caller, CurrentEntries current, State shown) {
        Set<State> states = EnumSet.of(State.ALL, shown);
        EntryQuery query = list.scope().query(person, EntryQuery.MAX_LIMIT);
        EntryPage page = entries.page(list.hasState() ? query.notCurrent() : query, caller);
        for (State state : List.of(State.OVER, State.PLANNED, State.NOT)) {
            boolean isSaid = page.lines().stream().anyMatch(line -> state.holds(line.projection()) && list.holds(line));
            boolean isAside = current.aside().stream().anyMatch(row -> state.holds(row.standing()));
            if (isSaid || isAside || page.next().isPresent()) {
                states.add(state);
            }
        }
        if (list.hasState()) {
            states.add(State.NOW);
        }
        return states;
    }
}
