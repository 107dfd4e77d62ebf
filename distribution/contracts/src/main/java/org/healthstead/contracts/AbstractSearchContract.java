// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.platform.api.access.AccessPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What the contract tests of search share: a search that follows stores, and words to put into them. */
public abstract class AbstractSearchContract extends AbstractStoreContract {

    private static final long PATIENCE_SECONDS = 60;

    /** Types whose access categories differ. */
    protected static final String CONDITION =
            "{'resourceType':'Condition','code':{'text':'%s'},'onsetDateTime':'2019-03-04'}";

    protected static final String VACCINE =
            "{'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'%s'},"
                    + "'occurrenceDateTime':'2021-05-06'}";

    protected SearchService search;

    /** Begins to follow the changes of the stores. */
    protected abstract SearchService startSearch(Path folder, StoreSet of, AccessPolicy policy);

    protected abstract void stopSearch();

    @BeforeAll
    final void openSearch(@TempDir Path folder) {
        search = startSearch(folder, stores, access);
    }

    @AfterAll
    final void closeSearch() {
        stopSearch();
    }

    /** Waits until the service says that it has looked at everything. */
    protected final void settle() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isComplete()) {
            assertTrue(System.nanoTime() < deadline, "the search does not come into step with the record");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private boolean isComplete() {
        try {
            return search.search(SearchQuery.of("", 1), holder).complete();
        } catch (ProblemException e) {
            assertEquals("HS-SEARCH-STARTING", e.problem().code());
            return false;
        }
    }

    protected final EntryId save(String form, String words) {
        return stores.entries()
                .create(person.id(), json(form.formatted(words)), holder)
                .id();
    }

    protected final SearchResult find(String text) {
        settle();
        return search.search(SearchQuery.of(text, 20), holder);
    }

    protected static List<EntryId> ids(SearchResult result) {
        return result.hits().stream().map(SearchHit::id).toList();
    }

    protected static Set<String> values(List<FacetCount> facet) {
        Set<String> values = new HashSet<>();
        facet.forEach(count -> values.add(count.value() + " " + count.count()));
        return values;
    }

    protected static void assertNothing(SearchResult result) {
        assertEquals(0, result.total());
        assertEquals(List.of(), result.hits());
        assertEquals(List.of(), result.types());
        assertEquals(List.of(), result.years());
        assertEquals(List.of(), result.sources());
        assertEquals(Optional.empty(), result.didYouMean());
        assertEquals(Optional.empty(), result.cursor());
    }
}
