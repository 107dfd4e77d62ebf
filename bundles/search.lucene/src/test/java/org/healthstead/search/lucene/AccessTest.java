// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.contracts.memory.MemoryWriter;
import org.healthstead.platform.api.access.PersonScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts, facets, hits, suggestions and better spellings against a reference that reads every entry. */
class AccessTest {

    private static final List<String> TYPES =
            List.of("Observation", "Condition", "Immunization", "Encounter", "Claim", "DocumentReference");

    /** Words that lie one letter apart, so that each is a better spelling of the other. */
    private static final List<String> WORDS = List.of(
            "fever", "feverx", "cough", "coughy", "nausea", "nauseal", "rashes", "rashesq", "headache", "headachez");

    /** How exactly a date is known. */
    private static final List<String> ENDS =
            List.of("", "-01", "-07", "-01-01", "-07-31", "-12-31", "-12-31T23:59:30-11:00");

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<PersonId> persons =
            List.of(SearchFixture.person(), SearchFixture.person(), SearchFixture.person(), SearchFixture.person());
    private final List<SourceRef> sources = List.of(SearchFixture.source("one"), SearchFixture.source("two"));

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void save(MemoryWriter record) {
        String secret = random.nextInt(3) == 0
                ? "'meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]},"
                : "";
        record.save(
                any(random, persons),
                any(random, sources),
                SearchFixture.json("{'resourceType':'" + any(random, TYPES) + "'," + secret + "'created':'" + date()
                        + "','date':'" + date() + "','description':'" + any(random, WORDS) + " " + any(random, WORDS)
                        + "'}"));
    }

    private String date() {
        return (2010 + random.nextInt(5)) + any(random, ENDS);
    }

    private List<PersonScope> grants() {
        List<PersonScope> scopes = new ArrayList<>();
        for (PersonId person : persons) {
            if (random.nextInt(3) > 0) {
                Set<AccessCategory> categories = EnumSet.noneOf(AccessCategory.class);
                for (AccessCategory category : AccessCategory.values()) {
                    if (random.nextBoolean()) {
                        categories.add(category);
                    }
                }
                categories.add(AccessCategory.GENERAL);
                scopes.add(
                        random.nextInt(4) == 0
                                ? SearchFixture.whole(person)
                                : new PersonScope(person, categories, random.nextBoolean()));
            }
        }
        return scopes;
    }

    @Test
    void nothingLeaks() {
        try (SearchFixture search = SearchFixture.open(folder)) {
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 60; i++) {
                    save(search.stores.writer());
                }
                List<Entry> all = new ArrayList<>(search.stores.writer().entries());
                for (int i = 0; i < 10; i++) {
                    search.stores
                            .writer()
                            .withdraw(all.remove(random.nextInt(all.size())).id());
                }
                search.settle();
                for (int i = 0; i < 25; i++) {
                    List<PersonScope> scopes = grants();
                    compare(search, all, scopes);
                    // Twice: the second answer is a kept one.
                    compareExtents(search, all, scopes);
                    compareExtents(search, all, scopes);
                }
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private void compareExtents(SearchFixture search, List<Entry> all, List<PersonScope> scopes) {
        Caller caller = search.policy.reader(scopes);
        for (PersonId person : persons) {
            Map<String, Long> expected = all.stream()
                    .filter(entry -> entry.person().equals(person) && isOpen(entry, scopes))
                    .collect(Collectors.groupingBy(
                            entry -> entry.projection().category() + " " + entry.type() + " "
                                    + entry.projection().date().map(date -> date.year()),
                            Collectors.counting()));
            RecordExtent extent = search.service.extent(person, caller);
            Map<String, Long> counted = extent.buckets().stream()
                    .collect(Collectors.toMap(
                            part -> part.category() + " " + part.type() + " " + part.year(),
                            RecordExtent.Bucket::count));
            assertEquals(expected, counted);
            assertTrue(extent.complete());
            compareCalendars(search, all, scopes, person, caller);
        }
        assertEquals(
                List.of(), search.service.extent(SearchFixture.person(), caller).buckets());
    }

    private void compareCalendars(
            SearchFixture search, List<Entry> all, List<PersonScope> scopes, PersonId person, Caller caller) {
        int year = 2009 + random.nextInt(7);
        Map<String, Long> expected = all.stream()
                .filter(entry -> entry.person().equals(person) && isOpen(entry, scopes))
                .filter(entry -> entry.projection()
                        .date()
                        .filter(date -> date.year() == year)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.projection().category() + " " + entry.type() + " "
                                + day(entry.projection().date().orElseThrow()),
                        Collectors.counting()));
        Map<String, Long> counted = search.service.calendar(person, year, caller).buckets().stream()
                .collect(Collectors.toMap(
                        part -> part.category() + " " + part.type() + " " + part.month() + "-" + part.day(),
                        YearCalendar.Bucket::count));
        assertEquals(expected, counted);
    }

    private static String day(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> "0-0";
            case MONTH -> date.local().getMonthValue() + "-0";
            default -> date.local().getMonthValue() + "-" + date.local().getDayOfMonth();
        };
    }

    private static boolean isOpen(Entry entry, List<PersonScope> scopes) {
        return scopes.stream()
                .anyMatch(scope -> scope.person().equals(entry.person())
                        && scope.admits(
                                entry.projection().accessCategory(),
                                entry.projection().confidential()));
    }

    private void compare(SearchFixture search, List<Entry> all, List<PersonScope> scopes) {
        Caller caller = search.policy.reader(scopes);
        Optional<PersonId> only = random.nextInt(3) == 0 ? Optional.of(any(random, persons)) : Optional.empty();
        List<Entry> visible = all.stream()
                .filter(entry -> only.isEmpty() || only.get().equals(entry.person()))
                .filter(entry -> isOpen(entry, scopes))
                .toList();
        String word = any(random, WORDS);
        List<Entry> matching = random.nextInt(5) == 0
                ? visible
                : visible.stream().filter(entry -> words(entry).contains(word)).toList();
        String text = matching == visible ? "" : word;
        SearchQuery query = SearchQuery.of(text, 100);
        SearchResult result = search.service.search(only.isPresent() ? query.in(only.get()) : query, caller);
        if (matching.isEmpty()) {
            compareRespelled(result, visible, word);
        } else {
            assertEquals(matching.size(), result.total(), text);
            assertEquals(count(matching, Entry::type), counts(result.types()));
            assertEquals(count(matching, entry -> entry.source().id().toString()), counts(result.sources()));
            assertEquals(
                    count(
                            matching.stream()
                                    .filter(entry -> entry.projection().date().isPresent())
                                    .toList(),
                            AccessTest::year),
                    counts(result.years()));
            assertEquals(Math.min(100, matching.size()), result.hits().size());
            assertTrue(matching.stream()
                    .map(Entry::id)
                    .toList()
                    .containsAll(result.hits().stream().map(SearchHit::id).toList()));
        }
        compareSuggestions(search, caller, only, visible, word);
    }

    private static String year(Entry entry) {
        return Integer.toString(entry.projection().date().orElseThrow().year());
    }

    private static void compareRespelled(SearchResult result, List<Entry> visible, String word) {
        Set<String> near = new HashSet<>();
        visible.forEach(entry -> near.addAll(words(entry)));
        near.removeIf(other -> other.equals(word) || !(other.startsWith(word) || word.startsWith(other)));
        assertEquals(near.isEmpty(), result.didYouMean().isEmpty(), word + near + result.didYouMean());
        result.didYouMean().ifPresent(better -> assertTrue(near.contains(better)));
        long total = visible.stream()
                .filter(entry -> words(entry).stream().anyMatch(near::contains))
                .count();
        assertEquals(total, result.total());
    }

    private static void compareSuggestions(
            SearchFixture search, Caller caller, Optional<PersonId> only, List<Entry> visible, String word) {
        String prefix = word.substring(0, 3);
        Set<String> expected = visible.stream()
                .flatMap(entry -> words(entry).stream())
                .filter(other -> other.startsWith(prefix))
                .collect(Collectors.toSet());
        assertEquals(expected, new HashSet<>(search.service.suggest(prefix, only, 20, caller)));
    }

    private static Set<String> words(Entry entry) {
        return new HashSet<>(
                Arrays.asList(entry.body().string("description").orElseThrow().split(" ")));
    }

    private static Map<String, Long> count(List<Entry> entries, Function<Entry, String> by) {
        return entries.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> counts(List<FacetCount> facets) {
        Map<String, Long> counts = new TreeMap<>();
        facets.forEach(facet -> counts.put(facet.value(), facet.count()));
        return counts;
    }
}
