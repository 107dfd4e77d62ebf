// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.Test;

/** {@link SearchService}, on any stores: what it finds, marks, counts and forgets. */
public abstract class SearchServiceContractTest extends AbstractSearchContract {

    @Test
    void findsAnEntryByItsWords() {
        EntryId id = save(CONDITION, "Asthma in childhood");
        save(CONDITION, "Fracture of wrist");

        SearchResult result = find("CHILDHOOD asthma");
        assertEquals(1, result.total());
        SearchHit hit = result.hits().getFirst();
        assertEquals(id, hit.id());
        assertEquals(person.id(), hit.person());
        assertEquals("Condition", hit.type());
        assertEquals(Optional.of("Asthma in childhood"), hit.title());
        assertEquals("2019-03-04", hit.date().orElseThrow().text());
        assertFalse(hit.negated());
        assertFalse(hit.why().isBlank());
        assertEquals(0, find("asthma wrist").total());
    }

    @Test
    void findsOtherFormsOfAWordButPhrasesExactly() {
        EntryId runs = save(CONDITION, "pain when he runs daily");
        EntryId running = save(CONDITION, "pain when running daily");

        assertEquals(Set.of(runs, running), Set.copyOf(ids(find("running"))));
        assertEquals(running, find("running").hits().getFirst().id());
        assertEquals(List.of(running), ids(find("\"running daily\"")));
        assertEquals(List.of(), ids(find("\"daily running\"")));
    }

    @Test
    void findsInSpiteOfATypingErrorAndSaysSo() {
        EntryId id = save(CONDITION, "Hypertension");

        SearchResult result = find("hypertesnion");
        assertEquals(List.of(id), ids(result));
        assertEquals(Optional.of("hypertension"), result.didYouMean());
        assertEquals(Optional.empty(), find("hypertension").didYouMean());
    }

    @Test
    void marksWhatMatchedByOffsetsAndNeverByMarkup() {
        save(CONDITION, "😀 <at rest> Asthma &amp; asthma 漢字 𝒜");

        Snippet snippet = find("asthma").hits().getFirst().snippet();
        assertTrue(snippet.text().contains("<at rest> Asthma &amp; asthma"), snippet.text());
        List<String> marked = new ArrayList<>();
        int end = 0;
        for (TextSpan span : snippet.spans()) {
            assertTrue(span.from() >= end && span.to() <= snippet.text().length(), snippet::toString);
            marked.add(snippet.text().substring(span.from(), span.to()));
            end = span.to();
        }
        assertEquals(List.of("Asthma", "asthma"), marked);
    }

    @Test
    void countsAndNarrows() {
        EntryId condition = save(CONDITION, "Measles");
        EntryId vaccine = save(VACCINE, "Measles");
        SearchResult all = find("measles");

        assertEquals(2, all.total());
        assertEquals(Set.of("Condition 1", "Immunization 1"), values(all.types()));
        assertEquals(Set.of("2019 1", "2021 1"), values(all.years()));
        assertEquals(1, all.sources().size());
        assertEquals(
                List.of(condition),
                ids(search.search(SearchQuery.of("measles", 20).ofType("Condition"), holder)));
        assertEquals(List.of(vaccine), ids(search.search(dated(2021, LocalDate.of(2021, 5, 6)), holder)));
        assertEquals(List.of(), ids(search.search(dated(2021, LocalDate.of(2021, 5, 7)), holder)));
    }

    private static SearchQuery dated(int year, LocalDate from) {
        return new SearchQuery(
                "measles",
                Optional.empty(),
                Optional.empty(),
                Optional.of(year),
                Optional.empty(),
                Optional.of(from),
                Optional.empty(),
                20,
                Optional.empty());
    }

    @Test
    void pagesHoldEveryHitOnce() {
        Set<EntryId> saved = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            saved.add(save(CONDITION, "Migraine"));
        }
        settle();
        for (String text : List.of("migraine", "")) {
            List<EntryId> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                SearchResult page = search.search(page(text, cursor), holder);
                assertTrue(page.hits().size() <= 10);
                seen.addAll(ids(page));
                cursor = page.cursor();
            } while (cursor.isPresent());
            assertEquals(seen.size(), Set.copyOf(seen).size(), text);
            assertTrue(Set.copyOf(seen).containsAll(saved), text);
        }
        Optional<String> next =
                search.search(page("migraine", Optional.empty()), holder).cursor();
        assertCode("HS-SEARCH-QUERY", () -> search.search(page("other", next), holder));
        assertCode("HS-SEARCH-QUERY", () -> search.search(page("migraine", Optional.of("x")), holder));
    }

    private SearchQuery page(String text, Optional<String> cursor) {
        return new SearchQuery(
                text,
                Optional.of(person.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                cursor);
    }

    @Test
    void forgetsWhatWasChanged() {
        EntryId id = save(CONDITION, "Bronchitis");
        assertEquals(1, find("bronchitis").total());
        stores.entries().update(id, 1, json(CONDITION.formatted("Pneumonia")), holder);

        assertEquals(List.of(id), ids(find("pneumonia")));
        assertNothing(find("bronchitis"));
    }

    @Test
    void forgetsAnUndoneImportAndFindsItAgain() {
        JobId job = new JobId(UUID.randomUUID());
        EntryId id = new EntryId(UUID.randomUUID());
        stores.imports()
                .open(
                        job,
                        person.id(),
                        artifact(person.id(), "a file " + job),
                        "portal",
                        "Portal",
                        SourceRef.Kind.PORTAL,
                        ORDER,
                        holder)
                .save(
                        List.of(ImportedItem.of(
                                id, "Condition/1", List.of(), json(CONDITION.formatted("Psoriasis")), "entry[0]")),
                        1,
                        ImportReport.EMPTY);
        assertEquals(List.of(id), ids(find("psoriasis")));
        assertEquals(
                Set.of("Portal"), Set.of(find("psoriasis").sources().getFirst().label()));

        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertNothing(find("psoriasis"));
        assertEquals(List.of(), search.suggest("psor", Optional.empty(), 20, holder));

        stores.imports().redo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(List.of(id), ids(find("psoriasis")));
        assertEquals(List.of("psoriasis"), search.suggest("psor", Optional.empty(), 20, holder));
    }

    /** The index has ids of sources only: it need not be made anew. */
    @Test
    void aNewNameOfASourceIsFoundAndShownAtOnce() {
        EntryId id = save(CONDITION, "Psoriasis");
        assertEquals(List.of(id), ids(find("psoriasis")));
        SourceId source =
                stores.entries().find(id, holder).orElseThrow().source().id();
        assertNothing(find("source:northfield"));

        stores.sources().rename(source, 0, "Northfield Hospital", holder);

        SearchResult renamed = find("source:northfield psoriasis");
        assertEquals(List.of(id), ids(renamed));
        assertEquals("Northfield Hospital", renamed.sources().getFirst().label());
        assertEquals(source.toString(), renamed.sources().getFirst().value());
        stores.sources().rename(source, 1, "Southfield", holder);
        assertNothing(find("source:northfield"));
        assertEquals(List.of(id), ids(find("source:\"southfield\" psoriasis")));
    }

    @Test
    void countsTheEntriesOfASourceAndKnowsTheNewest() {
        EntryId older = save(CONDITION, "Psoriasis");
        EntryId newest = save(VACCINE, "Tetanus");
        SourceId source =
                stores.entries().find(older, holder).orElseThrow().source().id();
        settle();
        // And the person's own Patient, who is typed too.
        assertEquals(
                List.of(new RecordExtent.SourceExtent(source, 3, newest)),
                search.extent(person.id(), holder).sources().stream()
                        .filter(each -> each.source().equals(source))
                        .toList());
    }

    /** Who is told that nothing is missing may rely on it, whenever they ask. */
    @Test
    void neverSaysCompleteWhenSomethingIsMissing() {
        settle();
        for (int i = 1; i <= 300; i++) {
            save(CONDITION, "Rhinitis");
            SearchResult result = search.search(SearchQuery.of("rhinitis", 1), holder);
            assertTrue(!result.complete() || result.total() == i, "complete with " + result.total() + " of " + i);
        }
        assertEquals(300, find("rhinitis").total());
    }

    @Test
    void showsThatSomethingIsNegated() {
        stores.entries()
                .create(
                        person.id(),
                        json("{'resourceType':'AllergyIntolerance','code':{'text':'Penicillin'},"
                                + "'verificationStatus':{'coding':[{'code':'refuted'}]}}"),
                        holder);

        assertTrue(find("penicillin").hits().getFirst().negated());
    }

    @Test
    void refusesTooMuchTextAndSurvivesAnyOther() {
        save(CONDITION, "Asthma");
        settle();
        assertCode(
                "HS-SEARCH-QUERY",
                () -> search.search(SearchQuery.of("x".repeat(SearchQuery.MAX_TEXT + 1), 1), holder));
        for (String text :
                List.of("\"", "a*".repeat(500), "((((", "AND OR NOT", "*:*", "type:", "\uD83D", "\\", "year:x")) {
            search.search(SearchQuery.of(text, 1), holder);
            search.suggest(text, Optional.empty(), 5, holder);
        }
    }
}
