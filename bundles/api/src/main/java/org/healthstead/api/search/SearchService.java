// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Full-text search over every entry that the caller may see. Provided by Healthstead; safe for several threads.
 *
 * <p>A committed change is found within two seconds. Errors: {@code HS-SEARCH-QUERY} (text longer than
 * {@value SearchQuery#MAX_TEXT}, or a broken cursor), {@code HS-SEARCH-STARTING} while there is no index yet.
 */
@ProviderType
public interface SearchService {

    SearchResult search(SearchQuery query, Caller caller);

    /** Counts what a whole record holds. */
    default RecordExtent extent(PersonId person, Caller caller) {
        return extent(person, RecordFilter.ALL, caller);
    }

    /**
     * Counts what a record holds. Cheap to call for every page: the counts are cached until the index changes or the
     * caller may see something else.
     *
     * @param person whose record; for a person that the caller cannot see the counts are empty
     * @param filter what is counted
     */
    RecordExtent extent(PersonId person, RecordFilter filter, Caller caller);

    /** Counts what a whole record holds on each day of a year. */
    default YearCalendar calendar(PersonId person, int year, Caller caller) {
        return calendar(person, year, RecordFilter.ALL, caller);
    }

    /**
     * Counts what a record holds on each day of a year.
     *
     * @param person whose record; for a person that the caller cannot see the counts are empty
     * @param year of the dates, as the sources wrote them, 1 to 9999
     * @param filter what is counted
     */
    YearCalendar calendar(PersonId person, int year, RecordFilter filter, Caller caller);

    /**
     * Lists entries of a record, newest first. What the counts of the same filter count is listed.
     *
     * @param person whose record; for a person that the caller cannot see the list is empty
     * @param filter what is listed
     * @param until only entries dated on this day or earlier, if given
     * @param limit at most this many, 1 to {@value SearchQuery#MAX_LIMIT}
     * @param cursor {@link EntryList#next} of the page before; empty for the first page
     */
    EntryList entries(
            PersonId person,
            RecordFilter filter,
            Optional<LocalDate> until,
            int limit,
            Optional<String> cursor,
            Caller caller);

    /**
     * Words in the records that complete what was typed, the most frequent first.
     *
     * @param prefix the text typed so far; its last word is completed
     * @param limit at most this many, 1 to 20
     */
    List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller);
}
