// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.content.AttachedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that were read of files. */
class DocumentWordsTest {

    private static final String BODY =
            "{'resourceType':'DocumentReference','description':'%s','content':[{'attachment':"
                + "{'contentType':'application/pdf','url':'urn:healthstead:artifact:0199aaaa-0000-7000-8000-000000000001'}}]}";

    @TempDir
    Path folder;

    private final MemoryTexts texts = new MemoryTexts();
    private final PersonId person = SearchFixture.person();
    private SearchFixture search;
    private Caller caller;

    @BeforeEach
    void open() {
        search = SearchFixture.open(folder);
        search.contributions.files().set(texts);
        caller = search.policy.reader(SearchFixture.whole(person));
    }

    @AfterEach
    void close() {
        search.close();
    }

    private EntryId document(String title) {
        return search.stores
                .writer()
                .save(person, SearchFixture.source("file"), SearchFixture.json(BODY.formatted(title)));
    }

    private SearchResult find(String text, Caller who) {
        return search.service.search(SearchQuery.of(text, 5), who);
    }

    private boolean isFound(String text) {
        return find(text, caller).total() == 1;
    }

    private void read(EntryId entry, String... pages) {
        texts.read(entry, pages);
        search.indexer.runner().wake();
    }

    @Test
    void wordsAreFoundWhenTheyComeWithTheTextOfTheirPage() {
        EntryId letter = document("Letter");
        search.settle();
        assertFalse(isFound("zuckerhut"));
        read(letter, "first page about nothing", "On Monday the Zuckerhut was seen.", "third page, later");
        SearchFixture.await(() -> isFound("zuckerhut"));
        SearchHit hit = find("zuckerhut", caller).hits().getFirst();
        assertEquals("page", hit.why());
        assertEquals("On Monday the Zuckerhut was seen.", hit.snippet().text());
        assertEquals(List.of(new TextSpan(14, 23)), hit.snippet().spans());
        assertEquals("Letter", hit.title().orElseThrow());
        read(letter, "quite other words: Krähenfuß");
        SearchFixture.await(() -> isFound("krähenfuß") && !isFound("zuckerhut"));
    }

    @Test
    void aHitInItsTitleDoesNotShowItsPages() {
        EntryId letter = document("Letter");
        search.settle();
        read(letter, "hidden words");
        SearchFixture.await(() -> isFound("hidden"));
        assertFalse(find("letter", caller).hits().getFirst().snippet().text().contains("hidden"));
    }

    @Test
    void whoMayNotReadDocumentsFindsNothingAndNoCount() {
        EntryId letter = document("Letter");
        search.settle();
        read(letter, "the Zuckerhut was seen");
        SearchFixture.await(() -> isFound("zuckerhut"));
        Caller other = search.policy.reader(new PersonScope(person, Set.of(AccessCategory.MEDICATIONS), true));
        SearchResult result = find("zuckerhut", other);
        assertEquals(0, result.total());
        assertTrue(result.types().isEmpty());
        assertTrue(search.service
                .suggest("zuckerh", java.util.Optional.empty(), 5, other)
                .isEmpty());
    }

    @Test
    void wordsAreThereAfterAKillAndAfterTheIndexWasLost() {
        EntryId letter = document("Letter");
        search.settle();
        read(letter, "the Zuckerhut was seen");
        SearchFixture.await(() -> isFound("zuckerhut"));
        search.kill();
        search = search.reopen(folder);
        search.contributions.files().set(texts);
        SearchFixture.await(() -> search.indexer.current() != null && isFound("zuckerhut"));
        search.close();
        search = search.reopen(folder.resolve("another"));
        search.contributions.files().set(texts);
        SearchFixture.await(() -> search.indexer.current() != null && isFound("zuckerhut"));
    }

    @Test
    void textThatLiesOutsideOfItsEntryIsRead() {
        EntryId note = document("Note");
        search.settle();
        byte[] page = "<p>The <b>Marienkäfer</b> <del>flew</del></p>".getBytes(StandardCharsets.UTF_8);
        texts.file(note, AttachedFile.of(page, "text/html"));
        read(note);
        SearchFixture.await(() -> isFound("marienkäfer"));
        assertEquals("document", find("marienkäfer", caller).hits().getFirst().why());
        assertFalse(isFound("flew"));
    }

    @Test
    void marksWordsByTheRulesOfTheSearch() {
        document("Letter about ferritin");
        search.settle();
        List<List<TextSpan>> marks =
                search.service.marks("FERRITIN \"iron was\"", List.of("Ferritin 12, iron was low", "iron is, was", ""));
        assertEquals(List.of(new TextSpan(0, 8), new TextSpan(13, 21)), marks.get(0));
        assertEquals(List.of(), marks.get(1));
        assertEquals(3, marks.size());
        assertEquals(List.of(List.of()), search.service.marks("", List.of("Ferritin")));
    }
}
