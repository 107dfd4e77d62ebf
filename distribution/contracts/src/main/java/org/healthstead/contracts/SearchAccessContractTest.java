// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;

/** {@link SearchService}: nobody learns what they may not see, not from a count, a facet, a word or a spelling. */
public abstract class SearchAccessContractTest extends AbstractSearchContract {

    private static final Set<Operation> SEARCH = Set.of(Operation.READ, Operation.SEARCH);

    @Test
    void tellsAStrangerNothing() {
        save(CONDITION, "Sarcoidosis");
        settle();
        Caller stranger = stranger();

        for (Caller caller : List.of(stranger, granted(Set.of(Operation.READ), all(), true))) {
            assertNothing(search.search(SearchQuery.of("sarcoidosis", 20), caller));
            assertNothing(search.search(SearchQuery.of("sarcoidosis", 20).in(person.id()), caller));
            assertNothing(search.search(SearchQuery.of("sarcoidoss", 20), caller));
            assertNothing(search.search(SearchQuery.of("", 20), caller));
            assertEquals(List.of(), search.suggest("sarc", Optional.empty(), 20, caller));
            assertEquals(List.of(), search.suggest("sarc", Optional.of(person.id()), 20, caller));
        }
        Caller forged = ContractAccess.forged(holder.account());
        assertCode("HS-ACCESS-CALLER", () -> search.search(SearchQuery.of("sarcoidosis", 20), forged));
        assertCode("HS-ACCESS-CALLER", () -> search.suggest("sarc", Optional.empty(), 20, forged));
    }

    /** Every number and word comes from what this caller may see, not from the whole index. */
    @Test
    void countsOnlyWhatTheCallerMaySee() {
        Entry condition = stores.entries().create(person.id(), json(CONDITION.formatted("Hepatitis hepatoma")), holder);
        save(VACCINE, "Hepatitis");
        String restricted = VACCINE.replace(
                "{'resourceType'",
                "{'meta':{'security':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]},'resourceType'");
        save(restricted, "Hepatitis hepatocyte");
        settle();
        Set<AccessCategory> some = EnumSet.allOf(AccessCategory.class);
        some.remove(condition.projection().accessCategory());
        Caller narrow = granted(SEARCH, some, false);

        SearchResult seen = search.search(SearchQuery.of("hepatitis", 20), narrow);
        assertEquals(1, seen.total());
        assertEquals(Set.of("Immunization 1"), values(seen.types()));
        assertEquals(Set.of("2021 1"), values(seen.years()));
        assertEquals(List.of("hepatitis"), search.suggest("hepat", Optional.empty(), 20, narrow));
        assertNothing(search.search(SearchQuery.of("hepatocyte", 20), narrow));
        assertEquals(
                Set.of("hepatitis", "hepatoma", "hepatocyte"),
                Set.copyOf(search.suggest("hepat", Optional.empty(), 20, holder)));
        assertEquals(3, search.search(SearchQuery.of("hepatitis", 20), holder).total());
        assertEquals(
                2,
                search.search(SearchQuery.of("hepatitis", 20), granted(SEARCH, all(), false))
                        .total());
    }

    @Test
    void keepsPersonsApart() {
        Person other = stores.persons().add("Ben Example", Optional.empty(), Optional.empty(), holder);
        EntryId mine = save(CONDITION, "Eczema");
        EntryId theirs = stores.entries()
                .create(other.id(), json(CONDITION.formatted("Eczema")), holder)
                .id();
        settle();

        assertEquals(2, search.search(SearchQuery.of("eczema", 20), holder).total());
        assertEquals(
                List.of(mine), ids(search.search(SearchQuery.of("eczema", 20).in(person.id()), holder)));
        assertEquals(
                List.of(theirs), ids(search.search(SearchQuery.of("eczema", 20).in(other.id()), holder)));
        assertEquals(
                List.of(theirs), ids(search.search(SearchQuery.of("eczema", 20).in(other.id()), holder)));
    }

    /** Kept from one question to the next, so it is asked before and after each change. */
    @Test
    void saysHowMuchThereIsOfWhatTheCallerMaySee() {
        Entry condition = stores.entries().create(person.id(), json(CONDITION.formatted("Gout")), holder);
        settle();
        long before = search.extent(person.id(), holder).total();
        save(VACCINE, "Tetanus");
        settle();
        RecordExtent whole = search.extent(person.id(), holder);
        assertTrue(whole.complete());
        assertEquals(before + 1, whole.total());
        assertTrue(whole.buckets()
                .contains(
                        new RecordExtent.Bucket(condition.projection().category(), "Condition", Optional.of(2019), 1)));

        Set<AccessCategory> some = EnumSet.allOf(AccessCategory.class);
        some.remove(condition.projection().accessCategory());
        RecordExtent narrow = search.extent(person.id(), granted(SEARCH, some, true));
        assertTrue(narrow.buckets().stream().noneMatch(part -> part.type().equals("Condition")));
        assertEquals(
                narrow.total(),
                narrow.sources().stream().mapToLong(each -> each.count()).sum());
        assertTrue(narrow.buckets().stream().anyMatch(part -> part.type().equals("Immunization")));
        assertEquals(List.of(), search.extent(person.id(), stranger()).buckets());
        assertTrue(search.calendar(person.id(), 2019, holder).buckets().stream()
                .anyMatch(part -> part.type().equals("Condition")));
        assertTrue(search.calendar(person.id(), 2019, granted(SEARCH, some, true)).buckets().stream()
                .noneMatch(part -> part.type().equals("Condition")));
        assertEquals(List.of(), search.calendar(person.id(), 2019, stranger()).buckets());
        assertEquals(
                List.of(),
                search.extent(new PersonId(UUID.randomUUID()), holder).buckets());
        assertCode("HS-ACCESS-CALLER", () -> search.extent(person.id(), ContractAccess.forged(holder.account())));
    }

    private static Set<AccessCategory> all() {
        return Set.of(AccessCategory.values());
    }
}
