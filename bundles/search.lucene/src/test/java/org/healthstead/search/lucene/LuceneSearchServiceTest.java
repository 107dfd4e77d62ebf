// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.Snippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchServiceTest {

    @TempDir
    Path folder;

    private SearchFixture search;
    private final PersonId person = SearchFixture.person();
    private final SourceRef source = SearchFixture.source("Charité portal.json");
    private Caller caller;

    @BeforeEach
    void open() {
        search = SearchFixture.open(folder);
        caller = search.policy.reader(SearchFixture.whole(person));
    }

    @AfterEach
    void close() {
        search.close();
    }

    private EntryId save(String json) {
        return search.stores.writer().save(person, source, SearchFixture.json(json));
    }

    private EntryId condition(String words) {
        return save("{'resourceType':'Condition','code':{'text':'" + words + "'},'onsetDateTime':'2019-03-04'}");
    }

    private SearchResult find(String text) {
        search.settle();
        return search.service.search(SearchQuery.of(text, 20), caller);
    }

    private List<EntryId> ids(String text) {
        return find(text).hits().stream().map(SearchHit::id).toList();
    }

    private static String marked(Snippet snippet) {
        StringBuilder marked = new StringBuilder(snippet.text());
        for (int i = snippet.spans().size() - 1; i >= 0; i--) {
            marked.insert(snippet.spans().get(i).to(), ']')
                    .insert(snippet.spans().get(i).from(), '[');
        }
        return marked.toString();
    }

    @Test
    void findsAnEntryByItsWordsWithTheReason() {
        EntryId id =
                save("{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org',"
                        + "'code':'2276-4','display':'Ferritin [Mass/volume] in Serum'}],'text':'Ferritin'},"
                        + "'effectiveDateTime':'2021-05-06','valueQuantity':{'value':6.10,'unit':'ng/mL'}}");
        condition("Asthma");
        SearchResult result = find("ferritin");
        assertEquals(1, result.total());
        SearchHit hit = result.hits().get(0);
        assertEquals(id, hit.id());
        assertEquals(person, hit.person());
        assertEquals("Observation", hit.type());
        assertEquals(Optional.of("Ferritin"), hit.title());
        assertEquals("2021-05-06", hit.date().orElseThrow().text());
        assertEquals("title", hit.why());
        assertEquals("[Ferritin] · 6.10 ng/mL · [Ferritin] [Mass/volume] in Serum", marked(hit.snippet()));
        assertEquals(List.of(new FacetCount("Observation", "Observation", 1)), result.types());
        assertEquals(List.of(new FacetCount("2021", "2021", 1)), result.years());
        assertEquals(List.of(new FacetCount(source.id().toString(), "Charité portal.json", 1)), result.sources());
        assertTrue(result.complete());
    }

    @Test
    void findsCodesAndNumbersWhole() {
        EntryId ferritin = save("{'resourceType':'Observation','code':{'coding':[{'system':'http://loinc.org',"
                + "'code':'2093-3','display':'Cholesterol'}]},'valueQuantity':{'value':6.1,'unit':'%'}}");
        EntryId other = save("{'resourceType':'Observation','code':{'coding':[{'system':'http://loinc.org',"
                + "'code':'2093-4','display':'Cholesterol'}]},'valueQuantity':{'value':16.1,'unit':'%'}}");
        EntryId diabetes = save("{'resourceType':'Condition','code':{'coding':[{'system':'icd','code':'E11.9'}]}}");
        assertEquals(List.of(ferritin), ids("2093-3"));
        assertEquals("code", find("2093-3").hits().get(0).why());
        assertEquals(List.of(other), ids("code:2093-4"));
        assertEquals(List.of(ferritin), ids("\"6.1 %\""));
        assertEquals(List.of(ferritin), ids("6.1%"));
        assertEquals(List.of(diabetes), ids("e11.9"));
        assertEquals(0, find("6").total());
    }

    @Test
    void ranksTheExactWordBeforeItsOtherForms() {
        EntryId stem = condition("he runs daily");
        EntryId exact = condition("he was running daily");
        assertEquals(List.of(exact, stem), ids("running"));
        assertEquals(List.of(stem, exact), ids("runs"));
        assertEquals(List.of(exact), ids("\"running\""));
        assertEquals(List.of(exact), ids("\"was running daily\""));
        assertEquals(List.of(), ids("\"running was\""));
    }

    @Test
    void allWordsMustOccur() {
        EntryId both = condition("asthma in childhood, pneumonia later");
        condition("asthma");
        assertEquals(List.of(both), ids("pneumonia asthma"));
        assertEquals(List.of(both), ids("history of pneumonia asthma childhood".replace("history ", "")));
        assertEquals(0, find("asthma fracture").total());
    }

    @Test
    void accentsDoNotMatter() {
        EntryId id = condition("Ménière’s disease");
        EntryId combining = condition("Me\u0301nie\u0300re disease");
        assertEquals(2, find("meniere").total());
        assertEquals(2, find("MÉNIÈRE").total());
        assertEquals(2, find("Me\u0301nie\u0300re").total());
        List<String> marked = find("meniere").hits().stream()
                .map(hit -> marked(hit.snippet()))
                .sorted()
                .toList();
        assertTrue(marked.contains("[Ménière]’s disease"), marked.toString());
        assertTrue(marked.contains("[Me\u0301nie\u0300re] disease"), marked.toString());
        assertTrue(ids("meniere").containsAll(List.of(id, combining)));
    }

    @Test
    void spansCountUtf16UnitsAndNeverMarkup() {
        condition("😀😀 <at rest> bold &amp; 𝒜sthma 漢字 café");
        assertEquals(
                "😀😀 <at rest> [bold] &amp; 𝒜sthma 漢字 café",
                marked(find("bold").hits().get(0).snippet()));
        assertEquals(
                "😀😀 <at rest> bold &amp; 𝒜sthma 漢[字] [café]",
                marked(find("字 cafe").hits().get(0).snippet()));
    }

    @Test
    void aTitleThatCameWithTagsIsShownOnceAndWithoutThem() {
        condition("Asthma <b>since</b> childhood");
        assertEquals(
                "Asthma [since] childhood", marked(find("since").hits().get(0).snippet()));
    }

    @Test
    void readsNarrativeAndTextAttachments() {
        String note = Base64.getEncoder()
                .encodeToString("# Chief complaint\nWheezing since Tuesday".getBytes(StandardCharsets.UTF_8));
        EntryId document = save("{'resourceType':'DocumentReference','content':[{'attachment':{'contentType':"
                + "'text/plain; charset=utf-8','data':'" + note + "'}}]}");
        EntryId narrative = save("{'resourceType':'CarePlan','text':{'status':'generated','div':"
                + "'<div>Eat <b>veg</b>etables &amp; fruit<script>alert(1)</script></div>'}}");
        save("{'resourceType':'Binary','contentType':'application/pdf','data':'" + note + "'}");
        save("{'resourceType':'Binary','contentType':'text/plain','data':'%%%not base64 at all'}");
        assertEquals(List.of(document), ids("wheezing"));
        assertEquals("document", find("wheezing").hits().get(0).why());
        assertEquals(List.of(narrative), ids("vegetables fruit"));
        assertEquals("text", find("vegetables").hits().get(0).why());
        assertEquals(0, find("alert").total());
    }

    @Test
    void filtersTypedAndGiven() {
        EntryId old = save("{'resourceType':'Condition','code':{'text':'Asthma'},'onsetDateTime':'2011'}");
        EntryId recent = save("{'resourceType':'Procedure','status':'completed','code':{'text':'Asthma check'},"
                + "'performedDateTime':'2019-12-31T23:59:59+02:00'}");
        assertEquals(List.of(old), ids("asthma type:condition"));
        assertEquals(List.of(recent), ids("asthma year:2019"));
        assertEquals(2, find("year:2011-2019").total());
        assertEquals(2, find("source:charite asthma").total());
        assertEquals(2, find("source:\"charité portal\"").total());
        assertEquals(0, find("source:elsewhere asthma").total());
        assertEquals(List.of(recent), ids("status:completed"));
        EntryId letter = save("{'resourceType':'DocumentReference','status':'current','description':'Letter','context':"
                + "{'related':[{'reference':'Procedure/" + recent + "'}]}}");
        assertEquals(List.of(letter), ids("belongs:" + recent));
        assertEquals(List.of(), ids("belongs:" + old));
        assertEquals(List.of(recent), ids("asthma 2019"));
        assertEquals(List.of(recent), ids("2019-12-31"));
        SearchQuery days = new SearchQuery(
                "asthma",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2019, 12, 31)),
                Optional.of(LocalDate.of(2019, 12, 31)),
                10,
                Optional.empty());
        assertEquals(1, search.service.search(days, caller).total());
        assertEquals(
                1,
                search.service
                        .search(SearchQuery.of("asthma", 10).ofType("Procedure"), caller)
                        .total());
    }

    @Test
    void correctsTypingErrors() {
        EntryId id = condition("Asthma bronchiale");
        condition("Hypertension");
        SearchResult result = find("ashtma");
        assertEquals(List.of(id), result.hits().stream().map(SearchHit::id).toList());
        assertEquals(Optional.of("asthma"), result.didYouMean());
        assertEquals("[Asthma] bronchiale", marked(result.hits().get(0).snippet()));
        assertEquals(
                Optional.of("asthma hypertension"), find("ashtma hipertensoin").didYouMean());
        assertEquals(Optional.empty(), find("xyz").didYouMean());
        assertEquals(0, find("\"ashtma\"").total());
    }

    @Test
    void suggestsWordsOfTheRecord() {
        condition("Asthma");
        condition("Asthma attack");
        condition("Astigmatism");
        search.settle();
        assertEquals(List.of("asthma", "astigmatism"), search.service.suggest("ast", Optional.empty(), 10, caller));
        assertEquals(List.of("attack"), search.service.suggest("asthma A", Optional.empty(), 10, caller));
        assertEquals(List.of(), search.service.suggest("asthma ", Optional.empty(), 10, caller));
        assertEquals(List.of(), search.service.suggest("ast", Optional.of(SearchFixture.person()), 10, caller));
    }

    @Test
    void flagsWhatIsNegated() {
        save("{'resourceType':'AllergyIntolerance','code':{'text':'Penicillin'},'verificationStatus':"
                + "{'coding':[{'code':'refuted'}]}}");
        assertTrue(find("penicillin").hits().get(0).negated());
    }

    @Test
    void pagesHoldEveryHitOnceNewestFirst() {
        List<EntryId> saved = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            saved.add(save(
                    "{'resourceType':'Condition','code':{'text':'Asthma'},'onsetDateTime':'20" + (10 + i / 10) + "'}"));
        }
        for (String text : List.of("asthma", "", "type:condition")) {
            find(text);
            List<EntryId> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                SearchResult page = search.service.search(query(text, 10, cursor), caller);
                assertEquals(57, page.total());
                page.hits().forEach(hit -> seen.add(hit.id()));
                cursor = page.cursor();
            } while (cursor.isPresent());
            assertEquals(saved.reversed(), seen, text);
        }
        String cursor = search.service
                .search(SearchQuery.of("asthma", 5), caller)
                .cursor()
                .orElseThrow();
        assertRefused(query("other", 5, Optional.of(cursor)));
        assertRefused(query("asthma", 5, Optional.of("x")));
        assertRefused(query("asthma", 5, Optional.of("????")));
    }

    private static SearchQuery query(String text, int limit, Optional<String> cursor) {
        return new SearchQuery(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                cursor);
    }

    private void assertRefused(SearchQuery query) {
        ProblemException refused = assertThrows(ProblemException.class, () -> search.service.search(query, caller));
        assertEquals("HS-SEARCH-QUERY", refused.problem().code());
    }

    private static final List<String> HOSTILE = List.of(
            "*".repeat(1000),
            "\"",
            "\"\"\"",
            "a*".repeat(500),
            "x.:",
            "type:",
            "year:99999",
            "year:0000-9999",
            "((((",
            "AND OR NOT",
            "*:*",
            "text:[* TO *]",
            "\\",
            "title:asthma~2^5",
            "\uD83D",
            "\uDE00a",
            "1 ".repeat(500),
            "a b ".repeat(250),
            "source:\"",
            "source:***",
            "x.a.b:c");

    @Test
    void hostileTextNeverFails() {
        condition("Asthma");
        search.settle();
        HOSTILE.forEach(this::survives);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "*?\"'()[]{}:\\/^~+-&|!<> \t\n\u0000\u0001😀é漢%.,5a:typeyearsourcex.";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            survives(text.toString());
        }
        assertEquals(0, search.service.search(SearchQuery.of("***", 5), caller).total());
        assertRefused(SearchQuery.of("x".repeat(1001), 5));
        assertFalse(ids("asthma*").isEmpty());
    }

    private void survives(String text) {
        try {
            assertTrue(search.service.search(SearchQuery.of(text, 5), caller).total() <= 1);
            search.service.suggest(text, Optional.empty(), 5, caller);
        } catch (RuntimeException e) {
            throw new AssertionError("failed on: " + text, e);
        }
    }
}
