// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

public class SearchPageTest extends PersonPagesTestCase {

    public static SearchHit hit(PersonId person, String text) {
        return new SearchHit(
                new EntryId(UUID.randomUUID()),
                person,
                "Observation",
                Optional.of("Ferritin"),
                Optional.of(PartialDate.parse("2020-05")),
                false,
                "title",
                new Snippet(text, text.length() > 3 ? List.of(new TextSpan(1, 4)) : List.of()));
    }

    @Test
    void marksTheMatchesOfHostileText() {
        pages.search.hits.add(hit(person.id(), "<fer>ritin<script>"));
        String page = pages.get("/search?q=fer");
        contains(page, "&lt;<mark>fer</mark>&gt;ritin&lt;script&gt;");
        contains(page, "May 2020");
        contains(page, "value=\"fer\"");
        contains(page, "One hit");
        contains(page, "Ada");
    }

    @Test
    void showsTheValueThatTheStoreHas() {
        Entry entry = pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','code':{'text':'Ferritin'},"
                        + "'valueQuantity':{'value':11,'unit':'ug/L'},'interpretation':[{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation','code':'L'}]}]}");
        pages.search.hits.add(new SearchHit(
                entry.id(),
                person.id(),
                "Observation",
                Optional.of("Ferritin"),
                Optional.empty(),
                false,
                "title",
                new Snippet("Ferritin · 11 ug/L", List.of(new TextSpan(0, 8)))));
        String page = pages.get("/search?q=ferritin");
        contains(page, "<mark>Ferritin</mark></a>");
        contains(page, "<b>11</b><span class=\"unit\">µg/L</span>");
        contains(page, "Low</span>");
        lacks(page, "class=\"quote\"");
    }

    @Test
    void aHitSaysWhatIsNotPlainAsItsLineDoes() {
        Entry entry = pages.household.entry(
                person,
                "{'resourceType':'Condition','code':{'text':'Lupus'},'onsetString':'in spring','verificationStatus':"
                        + "{'coding':[{'code':'differential'}]}}");
        pages.search.hits.add(new SearchHit(
                entry.id(),
                person.id(),
                "Condition",
                Optional.of("Lupus"),
                Optional.empty(),
                false,
                "title",
                Snippet.EMPTY));
        String page = pages.get("/search?q=lupus");
        contains(page, "Possible, being looked into");
        contains(page, "in spring · Condition");
        lacks(page, "has-i off");
    }

    @Test
    void narrowsByLinksAndWidensAgain() {
        pages.search.hits.add(hit(person.id(), "ferritin"));
        String page = pages.get("/search?q=fer&person=" + person.id() + "&type=Encounter&year=2019&source=s-1");
        contains(page, "person=" + person.id() + "&amp;type=Observation&amp;year=2019&amp;source=s-1");
        contains(page, "aria-current=\"true\"");
        contains(page, "Clinic &lt;b&gt;");
        contains(page, "after=next-page");
        assertEquals(Optional.of(2019), pages.search.last.year());
        assertEquals(Optional.of(person.id()), pages.search.last.person());
        assertEquals(Optional.of("s-1"), pages.search.last.source());
    }

    @Test
    void saysWhenMoreMayBeFoundLaterAndOffersABetterSpelling() {
        pages.search.complete = false;
        pages.search.better = "ferritin & \"iron\"";
        String page = pages.get("/search?q=feritin");
        contains(page, "index is being brought up to date");
        contains(page, "Did you mean");
        contains(page, "q=ferritin+%26+%22iron%22");
        contains(page, "Nothing was found");
    }

    @Test
    void saysWhenSearchIsAway() {
        pages.services.search().unset(pages.search);
        String page = pages.get("/search?q=x");
        contains(page, "starting or stopped");
        lacks(page, "Reference");
        assertEquals(200, pages.status());
    }

    @Test
    void refusesThePersonOfSomebodyElse() {
        pages.get("/search?q=x&person=" + UUID.randomUUID());
        assertEquals(404, pages.status());
    }
}
