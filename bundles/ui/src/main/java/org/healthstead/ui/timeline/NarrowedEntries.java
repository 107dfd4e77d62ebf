// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.SearchService;
import org.healthstead.ui.context.UiServices;

/** A page of what is left of a record by source, practitioner and words: the index says which entries these are. */
final class NarrowedEntries {

    private NarrowedEntries() {}

    /**
     * @param until only what is dated on this day or earlier, if given
     * @return empty while there is no index to ask
     */
    static Optional<EntryPage> page(
            UiServices services,
            PersonId person,
            TimelineFilter filter,
            Optional<LocalDate> until,
            int limit,
            Optional<String> cursor,
            Caller caller) {
        Optional<SearchService> search = services.search().find();
        if (search.isEmpty()) {
            return Optional.empty();
        }
        try {
            EntryList found = search.get().entries(person, filter.record(), until, limit, cursor, caller);
            return Optional.of(new EntryPage(services.entries().lines(found.ids(), caller), found.next()));
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
