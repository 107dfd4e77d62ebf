// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.junit.jupiter.api.Test;

/** {@link SearchService}: a record counted and listed by source, practitioner and words. */
public abstract class SearchFilterContractTest extends AbstractSearchContract {

    private static final String VISIT =
            "{'resourceType':'Encounter','status':'finished','type':[{'text':'%s'}],'period':{'start':'2020-03-04'},"
                    + "'participant':[%s]}";

    private static RecordFilter from(SourceId source) {
        return new RecordFilter(Set.of(), Optional.empty(), Optional.of(source), Optional.empty(), "");
    }

    private static RecordFilter by(String practitioner) {
        return new RecordFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.of(practitioner), "");
    }

    private static RecordFilter saying(String text) {
        return new RecordFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    private EntryId visit(String title, String... participants) {
        List<String> people = new ArrayList<>();
        for (String participant : participants) {
            people.add("{'individual':{" + participant + "}}");
        }
        return stores.entries()
                .create(person.id(), json(VISIT.formatted(title, String.join(",", people))), holder)
                .id();
    }

    private static String named(String name) {
        return "'display':'" + name + "'";
    }

    private EntryId imported(String portal, String words) {
        EntryId id = new EntryId(UUID.randomUUID());
        JobId job = new JobId(UUID.randomUUID());
        stores.imports()
                .open(
                        job,
                        person.id(),
                        artifact(person.id(), "a file " + job),
                        portal,
                        portal,
                        SourceRef.Kind.PORTAL,
                        ORDER,
                        holder)
                .save(
                        List.of(ImportedItem.of(
                                id, "Condition/1", List.of(), json(CONDITION.formatted(words)), "entry[0]")),
                        1,
                        ImportReport.EMPTY);
        return id;
    }

    private Set<EntryId> list(RecordFilter filter) {
        return list(filter, holder);
    }

    /** What is listed is what is counted, in all ways of counting. */
    private Set<EntryId> list(RecordFilter filter, Caller caller) {
        settle();
        EntryList list = search.entries(person.id(), filter, Optional.empty(), 100, Optional.empty(), caller);
        assertEquals(Optional.empty(), list.next());
        assertTrue(list.complete());
        RecordExtent extent = search.extent(person.id(), filter, caller);
        assertEquals(list.ids().size(), extent.total());
        assertEquals(
                list.ids().size(),
                extent.sources().stream()
                        .mapToLong(RecordExtent.SourceExtent::count)
                        .sum());
        long dated = extent.buckets().stream()
                .filter(bucket -> bucket.year().isPresent())
                .mapToLong(RecordExtent.Bucket::count)
                .sum();
        long onDays = 0;
        for (int year : List.of(2019, 2020, 2021)) {
            onDays += search.calendar(person.id(), year, filter, caller).buckets().stream()
                    .mapToLong(YearCalendar.Bucket::count)
                    .sum();
        }
        assertEquals(dated, onDays);
        return Set.copyOf(list.ids());
    }

    private Set<String> people(RecordFilter filter, Caller caller) {
        settle();
        return Set.copyOf(search.extent(person.id(), filter, caller).practitioners().stream()
                .map(each -> each.name() + " " + each.count())
                .toList());
    }

    @Test
    void narrowsToOneSource() {
        EntryId north = imported("North", "Asthma");
        EntryId south = imported("South", "Asthma");
        SourceId source =
                stores.entries().find(north, holder).orElseThrow().source().id();

        assertEquals(Set.of(north), list(from(source)));
        assertEquals(Set.of(north, south), list(saying("asthma")));
        assertEquals(Set.of(), list(from(new SourceId(UUID.randomUUID()))));
    }

    @Test
    void narrowsToWhoDidItOrAskedForIt() {
        EntryId osei = visit("Checkup", named("Dr Amara  Osei"));
        EntryId both = visit("Round", named("dr amara osei"), named("Dr Osei"));
        EntryId other = visit("Checkup", named("Dr Bo Lind"), "'reference':'Patient/1','display':'Anna Example'");
        EntryId order = stores.entries()
                .create(
                        person.id(),
                        json("{'resourceType':'MedicationRequest','status':'active','intent':'order',"
                                + "'medicationCodeableConcept':{'text':'Ferrous fumarate'},'authoredOn':'2020-03-04',"
                                + "'requester':{'reference':'#d'},'contained':[{'resourceType':'Practitioner','id':'d',"
                                + "'name':[{'prefix':['Dr'],'given':['Amara'],'family':'Osei'}]}]}"),
                        holder)
                .id();

        assertEquals(Set.of("Dr Amara Osei 3", "Dr Osei 1", "Dr Bo Lind 1"), people(RecordFilter.ALL, holder));
        assertEquals(Set.of(osei, both, order), list(by("DR AMARA OSEI")));
        assertEquals(Set.of(both), list(by("Dr Osei")), "a whole name means nobody else");
        assertEquals(Set.of(osei, both, order), list(by("ama")));
        assertEquals(Set.of(osei, both, order), list(by("osei amara")));
        assertEquals(Set.of(other), list(by("lind")));
        assertEquals(Set.of(), list(by("osei lind")));
        assertEquals(Set.of(), list(by("Anna Example")));
        assertEquals(Set.of("Dr Bo Lind 1", "Dr Amara Osei 1"), people(saying("checkup"), holder));
    }

    /** The name may stand in an entry of its own, and change there. */
    @Test
    void knowsAPractitionerWhoIsAnEntry() {
        String form = "{'resourceType':'Practitioner','name':[{'text':'%s'}]}";
        EntryId lind = save(form, "Bo Lind");
        EntryId visit = visit("Checkup", "'reference':'Practitioner/" + lind + "'");
        visit("Checkup", "'reference':'Practitioner/" + UUID.randomUUID() + "'");

        assertEquals(Set.of("Bo Lind 1"), people(RecordFilter.ALL, holder));
        assertEquals(Set.of(visit), list(by("bo lind")));
        stores.entries().update(lind, 1, json(form.formatted("Bo Lindberg")), holder);
        assertEquals(Set.of("Bo Lindberg 1"), people(RecordFilter.ALL, holder));
        assertEquals(Set.of(visit), list(by("lindberg")));
        assertEquals(Set.of(), list(by("osei")));
    }

    @Test
    void whatIsGivenMustAllApply() {
        EntryId visit = visit("Asthma checkup", named("Bo Lind"));
        visit("Asthma checkup", named("Amara Osei"));
        visit("Vaccination", named("Bo Lind"));
        EntryId asthma = save(CONDITION, "Asthma");

        RecordFilter lind = new RecordFilter(
                Set.of(Category.VISIT), Optional.empty(), Optional.empty(), Optional.of("lind"), "asthma");
        assertEquals(Set.of(visit), list(lind));
        assertEquals(
                Set.of(asthma),
                list(new RecordFilter(
                        Set.of(Category.CONDITION), Optional.empty(), Optional.empty(), Optional.empty(), "asthma")));
        assertEquals(
                Set.of(asthma),
                list(new RecordFilter(
                        Set.of(), Optional.of("Condition"), Optional.empty(), Optional.empty(), "asthma")));
        assertEquals(Set.of(), list(saying("asthma -- \"vaccination checkup\"")));
    }

    @Test
    void pagesAreNewestFirstAndHoldEachOnce() {
        for (int i = 0; i < 25; i++) {
            save(CONDITION, "Migraine");
        }
        EntryId vaccine = save(VACCINE, "Migraine");
        EntryId undated = save("{'resourceType':'Condition','code':{'text':'%s'}}", "Migraine");
        settle();
        RecordFilter filter = saying("migraine");
        List<EntryId> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            EntryList page = search.entries(person.id(), filter, Optional.empty(), 10, cursor, holder);
            assertTrue(page.ids().size() <= 10);
            seen.addAll(page.ids());
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(27, seen.size());
        assertEquals(27, Set.copyOf(seen).size());
        assertEquals(vaccine, seen.getFirst());
        assertEquals(undated, seen.getLast());
        Optional<LocalDate> until = Optional.of(LocalDate.of(2019, 3, 4));
        EntryList old = search.entries(person.id(), filter, until, 10, Optional.empty(), holder);
        assertTrue(!old.ids().contains(vaccine));
        assertEquals(10, old.ids().size());
        assertCode(
                "HS-SEARCH-QUERY", () -> search.entries(person.id(), filter, Optional.empty(), 10, old.next(), holder));
        assertCode(
                "HS-SEARCH-QUERY",
                () -> search.entries(person.id(), filter, Optional.empty(), 10, Optional.of("x"), holder));
        assertCode(
                "HS-SEARCH-QUERY",
                () -> search.extent(person.id(), saying("x".repeat(SearchQuery.MAX_TEXT + 1)), holder));
    }

    /** Neither a count nor a name comes from what the caller may not see. */
    @Test
    void whoSeesAPartSeesNobodyElse() {
        EntryId visit = visit("Checkup", named("Bo Lind"));
        AccessCategory hidden =
                stores.entries().find(visit, holder).orElseThrow().projection().accessCategory();
        save(CONDITION, "Checkup");
        Set<AccessCategory> some = EnumSet.allOf(AccessCategory.class);
        some.remove(hidden);
        Caller narrow = granted(Set.of(Operation.READ, Operation.SEARCH), some, true);

        assertEquals(Set.of("Bo Lind 1"), people(RecordFilter.ALL, holder));
        assertEquals(Set.of(), people(RecordFilter.ALL, narrow));
        assertEquals(Set.of(visit), list(by("Bo Lind")));
        assertEquals(Set.of(), list(by("Bo Lind"), narrow));
        assertEquals(1, list(saying("checkup"), narrow).size());
        for (RecordFilter filter : List.of(by("Bo Lind"), saying("checkup"), RecordFilter.ALL)) {
            assertEquals(Set.of(), list(filter, stranger()));
        }
        Caller reader = granted(Set.of(Operation.READ), EnumSet.allOf(AccessCategory.class), true);
        assertEquals(Set.of(visit), list(by("lind"), reader));
        assertEquals(Set.of(), list(saying("checkup"), reader), "who may not search finds nothing by words");
    }
}
