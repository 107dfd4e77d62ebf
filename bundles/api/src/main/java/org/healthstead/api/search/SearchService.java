// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

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

    /**
     * Counts what a record holds. Cheap to call for every page: the counts are cached until the index changes or the
     * caller may see something else.
     *
     * @param person whose record; for a person that the caller cannot see the counts are empty
     */
    RecordExtent extent(PersonId person, Caller caller);

    /**
     * Counts what a record holds on each day of a year.
     *
     * @param person whose record; for a person that the caller cannot see the counts are empty
     * @param year of the dates, as the sources wrote them, 1 to 9999
     */
    YearCalendar calendar(PersonId person, int year, Caller caller);

    /**
     * Words in the records that complete what was typed, the most frequent first.
     *
     * @param prefix the text typed so far; its last word is completed
     * @param limit at most this many, 1 to 20
     */
    List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller);
}
