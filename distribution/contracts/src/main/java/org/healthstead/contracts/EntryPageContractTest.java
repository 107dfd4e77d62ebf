// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.EntryStore#page}: order, paging, filters, and that access is part of the list. */
public abstract class EntryPageContractTest extends AbstractStoreContract {

    @Test
    void showsTheNewestFirstAndWhatHasNoDateLast() {
        List<String> dates = List.of("2021-05-01", "2023", "1950-12-31", "2023-01-02T10:00:00+02:00", "2021-04");
        dates.forEach(date -> add(observation("x", date)));
        add(json("{'resourceType':'Observation','status':'final','code':{'text':'undated'}}"));

        List<EntryLine> lines = page(observations(20)).lines();
        assertEquals(
                List.of("2023-01-02T10:00:00+02:00", "2023", "2021-05-01", "2021-04", "1950-12-31", ""),
                lines.stream()
                        .map(line -> line.date().map(PartialDate::text).orElse(""))
                        .toList());
    }

    @Test
    void showsWhatTheSummarySays() {
        Entry entry = add(json("{'resourceType':'Observation','status':'final','code':{'text':'Ferritin'},"
                + "'interpretation':[{'coding':[{'code':'L'}]}],'effectiveDateTime':'2024-05-01',"
                + "'valueQuantity':{'value':18.0,'unit':'ng/mL'}}"));

        EntryLine line = page(observations(5)).lines().getFirst();
        assertEquals(new EntryLine(entry.id(), person.id(), 1, entry.source(), entry.projection()), line);
        assertEquals(Optional.of("Ferritin"), line.title());
        assertEquals(Optional.of("18.0"), line.value());
        assertEquals(Optional.of("ng/mL"), line.unit());
        assertEquals(Optional.of("L"), line.flag());
        assertEquals(Optional.of(PartialDate.parse("2024-05-01")), line.date());
        assertEquals(Optional.of("final"), line.status());
        assertEquals(
                "18.0", line.projection().measurements().getFirst().quantity().lexeme());
    }

    @Test
    void showsTheCurrentVersionOnly() {
        Entry entry = add(observation("old", "2001-01-01"));
        stores.entries().update(entry.id(), 1, observation("new", "2002-02-02"), holder);

        List<EntryLine> lines = page(observations(5)).lines();
        assertEquals(1, lines.size());
        assertEquals(Optional.of("new"), lines.getFirst().title());
        assertEquals(2, lines.getFirst().version());
        stores.entries().markEnteredInError(entry.id(), 2, holder);
        assertTrue(page(observations(5)).lines().getFirst().negated());
    }

    /** Many of one date: the place between two equal dates must not be lost. */
    @Test
    void walksThePagesWithoutGapAndWithoutRepetition() {
        Set<EntryId> added = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            String date = i % 3 == 0 ? "2020-01-01" : "20" + (10 + i % 4) + "-06-30";
            added.add(add(observation("x", date)).id());
        }
        IntStream.range(0, 5)
                .forEach(i -> added.add(add(json("{'resourceType':'Observation','status':'final'}"))
                        .id()));
        for (int size : List.of(1, 4, 7, 28, 1_000)) {
            List<EntryId> walked = walk(observations(size));
            assertEquals(added.size(), walked.size(), "pages of " + size);
            assertEquals(added, new HashSet<>(walked), "pages of " + size);
            assertEquals(walk(observations(1_000)), walked, "pages of " + size);
        }
    }

    private List<EntryId> walk(EntryQuery first) {
        List<EntryId> walked = new ArrayList<>();
        EntryPage page = page(first);
        while (true) {
            assertTrue(page.lines().size() <= first.limit());
            page.lines().forEach(line -> walked.add(line.id()));
            if (page.next().isEmpty()) {
                return walked;
            }
            assertTrue(page.next().get().matches("[A-Za-z0-9._~=-]+"), "URL-safe: " + page.next());
            page = page(first.after(page.next().get()));
        }
    }

    /** What comes meanwhile does not move the place. */
    @Test
    void goesOnWhereThePageBeforeEnded() {
        IntStream.range(0, 6).forEach(i -> add(observation("x", "2020-01-0" + (i + 1))));
        EntryPage first = page(observations(3));
        add(observation("newer", "2022-01-01"));
        restart();

        EntryPage second = page(observations(3).after(first.next().orElseThrow()));
        assertEquals(
                List.of("2020-01-03", "2020-01-02", "2020-01-01"),
                second.lines().stream()
                        .map(line -> line.date().orElseThrow().text())
                        .toList());
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void refusesACursorOfItsOwnMaking() {
        add(observation("x", "2020"));
        for (String cursor : List.of("", "x", "////", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00")) {
            assertCode("HS-CURSOR-INVALID", () -> page(observations(3).after(cursor)));
        }
    }

    @Test
    void filtersByTypeAndDays() {
        List.of("2020-01-01", "2020-06-15", "2020-06-15T23:59:59+14:00", "2020-12-31")
                .forEach(date -> add(observation("x", date)));
        add(json("{'resourceType':'Observation','status':'final'}"));
        add(json("{'resourceType':'Condition','code':{'text':'x'},'recordedDate':'2020-06-15'}"));

        assertEquals(
                1,
                page(EntryQuery.of(person.id(), 50).ofType("Condition")).lines().size());
        assertEquals(
                0, page(EntryQuery.of(person.id(), 50).ofType("Claim")).lines().size());
        assertEquals(3, days("2020-06-15", "2020-12-31"));
        assertEquals(2, days("2020-06-15", "2020-06-15"));
        assertEquals(3, days("2020-01-01", "2020-06-15"));
        assertEquals(0, days("2021-01-01", "2022-01-01"));
    }

    private int days(String from, String to) {
        return page(observations(50).since(LocalDate.parse(from)).until(LocalDate.parse(to)))
                .lines()
                .size();
    }

    /** Whatever an entry is: it is in the list of its category, in one half of the record, and in no other list. */
    @Test
    void filtersByCategory() {
        Map<EntryId, Category> categories = new HashMap<>();
        for (String type : ResourceTypes.names()) {
            Entry entry = add(json("{'resourceType':'" + type + "'}"));
            categories.put(entry.id(), entry.projection().category());
        }
        for (String category : List.of("vital-signs", "social-history", "laboratory")) {
            Entry entry = add(json("{'resourceType':'Observation','effectiveDateTime':'2020-01-01',"
                    + "'category':[{'coding':[{'code':'" + category + "'}]}]}"));
            categories.put(entry.id(), entry.projection().category());
        }
        categories.put(new EntryId(person.id().value()), Category.PEOPLE);

        for (Category category : Category.values()) {
            assertCategories(Set.of(category), categories);
        }
        assertCategories(Category.clinical(), categories);
        assertCategories(Category.background(), categories);
        assertCategories(Set.of(Category.RESULT, Category.BILLING), categories);
        assertCategories(EnumSet.range(Category.OTHER, Category.PEOPLE), categories);
        assertCategories(Set.of(), categories);
        assertEquals(
                2,
                page(observations(50).of(Set.of(Category.RESULT, Category.BILLING)))
                        .lines()
                        .size());
        assertEquals(4, page(observations(50)).lines().size());
    }

    private void assertCategories(Set<Category> wanted, Map<EntryId, Category> categories) {
        List<EntryId> walked = walk(EntryQuery.of(person.id(), 7).of(wanted));
        Set<EntryId> expected = new HashSet<>(categories.keySet());
        if (!wanted.isEmpty()) {
            expected.removeIf(id -> !wanted.contains(categories.get(id)));
        }
        assertEquals(expected, new HashSet<>(walked), wanted.toString());
        assertEquals(expected.size(), walked.size(), wanted.toString());
        assertEquals(walk(EntryQuery.of(person.id(), 1_000).of(wanted)), walked, wanted.toString());
    }

    @Test
    void hasThePersonsOwnPatient() {
        List<EntryLine> lines =
                page(EntryQuery.of(person.id(), 10).ofType("Patient")).lines();

        assertEquals(
                List.of(new EntryId(person.id().value())),
                lines.stream().map(EntryLine::id).toList());
    }

    @Test
    void showsAStrangerNoPerson() {
        Caller stranger = stranger();
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.entries().page(EntryQuery.of(person.id(), 10), stranger));
        assertCode(
                "HS-PERSON-NOT-FOUND",
                () -> stores.entries().page(EntryQuery.of(new PersonId(UUID.randomUUID()), 10), stranger));
    }

    @Test
    void showsOnlyTheCategoriesThatAreOpen() {
        Entry result = add(observation("Ferritin", "2024"));
        Entry medication = add(json("{'resourceType':'MedicationRequest','status':'active'}"));
        Entry secret = add(json("{'resourceType':'Observation','status':'final','meta':{'security':["
                + "{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]}}"));
        Caller results = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), false);
        Caller allResults = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), true);

        assertEquals(Set.of(result.id()), seen(results));
        assertEquals(Set.of(result.id(), secret.id()), seen(allResults));
        assertEquals(Optional.empty(), stores.entries().find(medication.id(), allResults));
        assertEquals(Optional.empty(), stores.entries().find(secret.id(), results));
        assertEquals(List.of(), stores.entries().versions(secret.id(), results));
        assertEquals(Optional.of(secret), stores.entries().find(secret.id(), allResults));
    }

    @Test
    void findsEntriesOfTheSameCodeNewestFirst() {
        Entry old = add(coded("Observation", "a", "2001-05-05"));
        Entry undated = add(coded("Observation", "a", ""));
        Entry fresh = add(coded("Observation", "a", "2020"));
        add(coded("Observation", "b", "2021"));
        add(coded("Procedure", "a", "2021"));
        Entry gone = add(coded("Observation", "a", "2022"));
        stores.entries().markEnteredInError(gone.id(), 1, holder);

        assertEquals(List.of(gone.id(), fresh.id(), old.id(), undated.id()), alike(old, 10, holder));
        assertEquals(List.of(gone.id(), fresh.id()), alike(old, 2, holder));
        Entry plain = add(json("{'resourceType':'Observation','status':'final','code':{'text':'plain'}}"));
        add(json("{'resourceType':'Observation','status':'final','code':{'text':'plain'}}"));
        assertEquals(List.of(plain.id()), alike(plain, 10, holder));
    }

    @Test
    void findsAlikeOnlyWhatIsOpen() {
        Entry open = add(coded("Observation", "a", "2001"));
        Entry closed = add(coded("Observation", "a", "2002")
                .with(
                        "meta",
                        json("{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',"
                                + "'code':'R'}]}")));
        Caller results = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), false);

        assertEquals(List.of(open.id()), alike(open, 10, results));
        assertEquals(List.of(), alike(closed, 10, results));
        assertEquals(List.of(), alike(open, 10, stranger()));
    }

    @Test
    void givesTheLinesOfGivenEntriesInTheirOrder() {
        Entry old = add(observation("Ferritin", "2001"));
        Entry fresh = add(observation("Ferritin", "2020"));
        Entry marked = add(observation("Ferritin", "2010"));
        stores.entries().markEnteredInError(marked.id(), 1, holder);
        EntryId unknown = new EntryId(UUID.randomUUID());

        List<EntryLine> lines =
                stores.entries().lines(List.of(old.id(), unknown, marked.id(), fresh.id(), old.id()), holder);
        assertEquals(
                List.of(old.id(), marked.id(), fresh.id(), old.id()),
                lines.stream().map(EntryLine::id).toList());
        assertEquals(page(observations(10)).lines().getLast(), lines.getFirst());
        assertTrue(lines.get(1).negated(), "as it is now");
        assertEquals(List.of(), stores.entries().lines(List.of(), holder));
    }

    @Test
    void givesManyLinesAtOnce() {
        List<EntryId> ids = IntStream.range(0, 120)
                .mapToObj(i -> add(observation("Ferritin", "2001")).id())
                .toList();
        assertEquals(
                ids,
                stores.entries().lines(ids, holder).stream().map(EntryLine::id).toList());
    }

    @Test
    void givesOnlyTheLinesThatAreOpen() {
        Entry result = add(observation("Ferritin", "2024"));
        Entry medication = add(json("{'resourceType':'MedicationRequest','status':'active'}"));
        Caller results = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), false);
        List<EntryId> both = List.of(medication.id(), result.id());

        assertEquals(
                List.of(result.id()),
                stores.entries().lines(both, results).stream()
                        .map(EntryLine::id)
                        .toList());
        assertEquals(List.of(), stores.entries().lines(both, stranger()));
    }

    private List<EntryId> alike(Entry entry, int limit, Caller caller) {
        return stores.entries().alike(entry.id(), limit, caller).stream()
                .map(EntryLine::id)
                .toList();
    }

    private static JsonObject coded(String type, String code, String date) {
        String when = type.equals("Procedure") ? "performedDateTime" : "effectiveDateTime";
        return json("{'resourceType':'" + type + "','status':'final','code':{'coding':[{'system':'urn:x','code':'"
                + code + "'}]}" + (date.isEmpty() ? "" : ",'" + when + "':'" + date + "'") + "}");
    }

    /** An entry that becomes confidential takes its earlier versions along. */
    @Test
    void hidesTheHistoryOfWhatBecameConfidential() {
        Entry open = add(observation("Ferritin", "2024"));
        Caller results = granted(Set.of(Operation.READ), Set.of(AccessCategory.RESULTS), false);
        stores.entries()
                .update(
                        open.id(),
                        1,
                        open.body()
                                .with(
                                        "meta",
                                        json("{'security':[{'system':'http://terminology.hl7.org/CodeSystem/"
                                                + "v3-Confidentiality','code':'V'}]}")),
                        holder);

        assertEquals(Optional.empty(), stores.entries().find(open.id(), 1, results));
        assertEquals(Set.of(), seen(results));
    }

    private Set<EntryId> seen(Caller caller) {
        Set<EntryId> seen = new HashSet<>();
        stores.entries().page(EntryQuery.of(person.id(), 100), caller).lines().forEach(line -> seen.add(line.id()));
        return seen;
    }

    private Entry add(JsonObject body) {
        return stores.entries().create(person.id(), body, holder);
    }

    private EntryPage page(EntryQuery query) {
        return stores.entries().page(query, holder);
    }

    private EntryQuery observations(int limit) {
        return EntryQuery.of(person.id(), limit).ofType("Observation");
    }
}
