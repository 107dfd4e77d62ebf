// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.memory.MemoryWriter.Draft;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.platform.api.changes.RecentChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed, on the real index. */
class RecordChangesTest {

    private static final ChangeSpan ANY = new ChangeSpan(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private SearchFixture search;
    private final PersonId person = SearchFixture.person();
    private final SourceRef source = SearchFixture.source("clinic");
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

    private EntryId condition(String words, String date) {
        return search.stores.writer().save(person, source, json(words, date));
    }

    private static org.healthstead.api.json.JsonObject json(String words, String date) {
        return SearchFixture.json("{'resourceType':'Condition','code':{'text':'" + words + "'}"
                + (date.isEmpty() ? "" : ",'onsetDateTime':'" + date + "'") + "}");
    }

    private EntryId vaccine(String date) {
        return search.stores
                .writer()
                .save(
                        person,
                        source,
                        SearchFixture.json("{'resourceType':'Immunization','status':'completed',"
                                + "'vaccineCode':{'text':'Tetanus'},'occurrenceDateTime':'" + date + "'}"));
    }

    private RecentChanges changes(long after, ChangeSpan span, int skip, int each, Caller asking) {
        search.settle();
        return search.service.changes(person, after, span, Optional.empty(), skip, each, asking);
    }

    private static Map<Category, Long> counts(RecentChanges changes) {
        Map<Category, Long> counts = new HashMap<>();
        changes.groups().forEach(group -> counts.put(group.category(), group.count()));
        return counts;
    }

    private static List<EntryId> newest(RecentChanges changes, Category category) {
        return changes.groups().stream()
                .filter(group -> group.category() == category)
                .findFirst()
                .orElseThrow()
                .newest();
    }

    @Test
    void onlyWhatChangedAfterANumberCounts() {
        EntryId early = condition("Gout", "2020-01-01");
        long number = search.stores.changes().latest();
        assertEquals(Map.of(), counts(changes(number, ANY, 0, 5, caller)));
        EntryId late = condition("Asthma", "2010-01-01");
        vaccine("2021-01-01");
        assertEquals(
                Map.of(Category.CONDITION, 1L, Category.IMMUNIZATION, 1L), counts(changes(number, ANY, 0, 5, caller)));
        search.stores.writer().saveAll(List.of(new Draft(early, person, source, json("Gout, chronic", "2020-01-01"))));
        RecentChanges changes = changes(number, ANY, 0, 5, caller);
        assertEquals(List.of(early, late), newest(changes, Category.CONDITION));
    }

    @Test
    void theNewestByDateAreListedAndAllAreCounted() {
        EntryId undated = condition("a", "");
        EntryId old = condition("b", "1999-01-01");
        EntryId recent = condition("c", "2022-02-02");
        EntryId middle = condition("d", "2011");
        RecentChanges changes = changes(0, ANY, 0, 2, caller);
        assertEquals(4L, counts(changes).get(Category.CONDITION));
        assertEquals(List.of(recent, middle), newest(changes, Category.CONDITION));
        assertEquals(List.of(old, undated), newest(changes(0, ANY, 2, 9, caller), Category.CONDITION));
        assertEquals(List.of(), newest(changes(0, ANY, 0, 0, caller), Category.CONDITION));
    }

    @Test
    void daysBoundTheDate() {
        condition("before", "2020-01-01");
        EntryId first = condition("first", "2020-01-02");
        EntryId last = condition("last", "2020-01-31T23:30:00+02:00");
        condition("after", "2020-02-01");
        condition("undated", "");
        ChangeSpan january = ChangeSpan.dated(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 31));
        assertEquals(List.of(last, first), newest(changes(0, january, 0, 9, caller), Category.CONDITION));
    }

    @Test
    void onlyWhatTheCallerMaySeeCounts() {
        condition("Gout", "2020-01-01");
        vaccine("2021-01-01");
        Caller narrow = search.policy.reader(new PersonScope(person, Set.of(AccessCategory.IMMUNIZATIONS), true));
        assertEquals(Map.of(Category.IMMUNIZATION, 1L), counts(changes(0, ANY, 0, 5, narrow)));
        assertEquals(Map.of(), counts(changes(0, ANY, 0, 5, search.policy.reader())));
    }
}
