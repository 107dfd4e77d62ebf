// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** A timeline of one source, of somebody, of words: in the address, in the counts, to be taken away. */
class TimelineNarrowingTest extends PersonPagesTestCase {

    private static final String VISIT =
            "{'resourceType':'Encounter','status':'finished','type':[{'text':'%s'}],'period':{'start':'2020-05-06'}}";

    private String timeline(String query) {
        return pages.get("/person/" + person.id() + "/timeline" + query);
    }

    private Entry visit(String source, String title) {
        Entry entry = pages.household.entryFrom(source, person, VISIT.formatted(title));
        pages.search.parts.add(new RecordExtent.Bucket(Category.VISIT, "Encounter", Optional.of(2020), 1));
        return entry;
    }

    private SourceId source(String file, int count) {
        Entry entry = visit(file, "Visit at " + file);
        SourceId source = entry.source().id();
        pages.search.sources.add(new RecordExtent.SourceExtent(source, count, entry.id()));
        return source;
    }

    private void practitioner(String name, int count) {
        pages.search.practitioners.add(new RecordExtent.PractitionerExtent(name, count));
    }

    private RecordFilter lastFilter() {
        return pages.search.filters.getLast();
    }

    @Test
    void offersSourcesAsAPersonCallsThemAndPeopleMostFrequentFirst() {
        SourceId few = source("few.json", 2);
        SourceId most = source("most.json", 1_234);
        pages.household.sources().rename(most, 0, "Northfield <hospital>", MemoryHousehold.MEMBER);
        practitioner("Dr <Osei>", 7);
        String page = timeline("?kind=visit&at=2020-05");
        contains(page, "<span><bdi>Northfield &lt;hospital&gt;</bdi></span><span>1,234</span>");
        assertTrue(page.indexOf("Northfield") < page.indexOf("<bdi>few.json</bdi>"), page);
        contains(page, "timeline?kind=visit&amp;at=2020-05&amp;source=" + few + "\"");
        contains(page, "timeline?kind=visit&amp;at=2020-05&amp;who=Dr+%3COsei%3E\"");
        contains(page, "<bdi>Dr &lt;Osei&gt;</bdi></span><span>7</span>");
        contains(page, "<input type=\"hidden\" name=\"kind\" value=\"visit\">");
        contains(page, "<input type=\"hidden\" name=\"at\" value=\"2020-05\">");
        lacks(page, "<Osei>");
    }

    /** Five hundred names are no choice: the most frequent are, and a field for the others. */
    @Test
    void offersAsManyAsAPersonCanChooseFrom() {
        for (int i = 100; i < 600; i++) {
            practitioner("Dr " + i, 1_000 - i);
        }
        for (int i = 0; i < 40; i++) {
            source("file-" + i + ".json", 100 - i);
        }
        String page = timeline("");
        assertEquals(8, page.split("who=Dr").length - 1);
        assertEquals(30, page.split("\\?source=").length - 1);
        contains(page, "name=\"who\"");
        lacks(page, "file-30.json</bdi>");
    }

    @Test
    void everyPlaceKeepsWhatTheTimelineIsNarrowedTo() {
        SourceId source = source("clinic.json", 1);
        pages.search.parts.add(new RecordExtent.Bucket(Category.VISIT, "Encounter", Optional.of(2019), 1));
        pages.search.listed.add(visit("clinic.json", "Checkup").id());
        String narrowed = "source=" + source + "&who=Dr+Osei&q=iron+low";
        String kept = narrowed.replace("&", "&amp;");
        String page = timeline("?" + narrowed);
        contains(page, "timeline?kind=visit&amp;" + kept);
        contains(page, "timeline?at=2019&amp;" + kept);
        contains(page, "timeline?zoom=years&amp;" + kept);
        contains(page, "timeline?at=2020&amp;zoom=months&amp;" + kept);
        contains(page, "Checkup");
        contains(page, "value=\"iron low\"");
        RecordFilter asked = new RecordFilter(
                Category.clinical(), Optional.empty(), Optional.of(source), Optional.of("Dr Osei"), "iron low");
        assertEquals(asked, lastFilter());
        assertTrue(pages.search.filters.contains(asked.ofAnyKind()));
        assertTrue(pages.search.filters.contains(asked.fromAnySource()));
        assertTrue(pages.search.filters.contains(asked.byAnybody()));
        for (String zoom : List.of("years", "months")) {
            contains(timeline("?zoom=" + zoom + "&" + narrowed), kept);
        }
        assertEquals(asked, lastFilter());
    }

    @Test
    void eachFilterCanBeTakenAway() {
        SourceId source = source("clinic.json", 1);
        pages.search.listed.add(visit("clinic.json", "Checkup").id());
        String page = timeline("?kind=visit&source=" + source + "&who=Osei&q=iron");
        contains(
                page,
                "timeline?kind=visit&amp;who=Osei&amp;q=iron\"><span class=\"vh\">Remove </span>"
                        + "<bdi>Source: clinic.json</bdi>");
        contains(
                page,
                "timeline?kind=visit&amp;source=" + source
                        + "&amp;q=iron\"><span class=\"vh\">Remove </span><bdi>By: Osei</bdi>");
        contains(
                page,
                "timeline?kind=visit&amp;source=" + source
                        + "&amp;who=Osei\"><span class=\"vh\">Remove </span><bdi>Words: iron</bdi>");
        contains(page, "aria-current=\"true\"><svg");
        lacks(page, "Nothing matches");
    }

    @Test
    void saysWhenNothingIsLeftAndWhatToTakeAway() {
        visit("clinic.json", "Checkup");
        String page = timeline("?kind=visit&at=2020&q=iron");
        contains(page, "<h2>Nothing matches all of this</h2>");
        assertEquals(2, page.split("<bdi>Words: iron</bdi>").length - 1);
        contains(page, "timeline?at=2020&amp;q=iron\"><span class=\"vh\">Remove </span><bdi>Kind: Visits</bdi>");
        contains(page, "timeline?kind=visit&amp;q=iron\"><span class=\"vh\">Remove </span><bdi>Until 2020</bdi>");
        pages.search.parts.clear();
        for (String zoom : List.of("years", "months")) {
            contains(timeline("?zoom=" + zoom + "&q=iron"), "Nothing matches all of this");
        }
    }

    /** A source of another record has no name here. */
    @Test
    void aSourceThatIsNotOfThisRecordIsNotNamed() {
        visit("clinic.json", "Checkup");
        SourceId hidden = pages.household
                .entryFrom("secret.json", person, VISIT.formatted("Hidden"))
                .source()
                .id();
        for (String id : List.of(hidden.toString(), UUID.randomUUID().toString())) {
            String page = timeline("?source=" + id);
            contains(page, "<bdi>Source: unknown here</bdi>");
            contains(page, "Nothing matches all of this");
            lacks(page, "secret.json");
            assertEquals(200, pages.status());
        }
    }

    @Test
    void saysWhatItDoesNotKnowAndShowsTheRest() {
        visit("clinic.json", "Checkup");
        String page = timeline("?kind=non%3Csense&source=x&zoom=galaxy&at=2020-13&type=1&q=" + "y".repeat(1_001));
        contains(page, "was left aside");
        contains(page, "at=2020-13, zoom=galaxy, source=x, q=yyyyy");
        contains(page, "kind=non&lt;sense, type=1");
        contains(page, "Checkup");
        assertEquals(200, pages.status());
        lacks(timeline("?kind=visit&zoom=years&at=2020&q=&who=&source="), "was left aside");
        timeline("?q=iron&after=broken");
        assertEquals(400, pages.status());
    }

    @Test
    void whileThereIsNoIndexTheRecordIsThereAndNothingIsNarrowed() {
        visit("clinic.json", "Checkup");
        pages.search.starting = true;
        contains(timeline(""), "Checkup");
        String page = timeline("?q=iron");
        contains(page, "At the moment nothing can be narrowed down");
        lacks(page, "Checkup");
        contains(page, "<bdi>Words: iron</bdi>");
        pages.services.search().unset(pages.search);
        contains(timeline("?q=iron"), "At the moment nothing can be narrowed down");
    }

    @Test
    void germanAndRightToLeft() {
        source("clinic.json", 1_234);
        lacks(timeline(""), "<bdi>clinic.json</bdi>");
        source("portal.json", 2);
        pages.language(Locale.GERMANY);
        String page = timeline("?q=eisen");
        contains(page, "<summary class=\"chip ask\">Eingrenzen</summary>");
        contains(page, "<bdi>Wörter: eisen</bdi>");
        contains(page, "1.234");
        pages.language(Locale.forLanguageTag("ar"));
        contains(timeline("?q=eisen"), "<bdi>clinic.json</bdi>");
    }
}
