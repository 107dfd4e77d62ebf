// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** What an entry's page says about who said and did what. */
class WhatWasDoneTest extends PersonPagesTestCase {

    private static final String TWICE = "The source states this twice in one file and not alike";

    private static String result(String members) {
        return "{'resourceType':'Observation','code':{'text':'Alpha'}," + members + "}";
    }

    private String page(Entry entry) {
        return pages.get("/entry/" + entry.id());
    }

    private static String card(String page, String title) {
        int from = page.indexOf("<h2>" + title + "</h2>");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void aMarkIsNotTypedIn() {
        Entry entry = pages.household.entry(person, result("'valueString':'a'"));
        contains(card(page(entry), "Who says so"), "<b>clinic.json</b>");
        Entry marked = pages.household.markEnteredInError(entry.id(), 1, MemoryHousehold.MEMBER);
        String sources = card(page(entry), "Who says so");
        contains(sources, "<b>Marked as entered in error here</b>");
        contains(sources, "<b>clinic.json</b>");
        lacks(sources, "Typed in");
        pages.household.entries().update(entry.id(), marked.version(), entry.body(), MemoryHousehold.MEMBER);
        sources = card(page(entry), "Who says so");
        contains(sources, "<b>Changed here</b>");
        lacks(sources, "Typed in");
        pages.language(Locale.GERMANY);
        contains(page(entry), "<b>Hier als irrtümlich markiert</b>");
    }

    @Test
    void whatWasTypedIsTypedIn() {
        Entry entry = pages.household
                .entries()
                .create(person.id(), pages.household.json(result("'valueString':'a'")), MemoryHousehold.MEMBER);
        contains(card(page(entry), "Who says so"), "<b>Typed in</b>");
    }

    /** A status "unknown" has no order for the store of the test. */
    @Test
    void whatAFileSaysTwiceIsMarkedWithAWayToTheOther() {
        String first = result("'status':'unknown','valueString':'first'");
        String second = result("'status':'unknown','valueString':'second'");
        Entry entry = pages.household.entryFrom("clinic.json", person, first, second);
        String page = page(entry);
        contains(page, TWICE);
        contains(page, "href=\"/entry/" + entry.id() + "?version=2\">Read the other version</a>");
        contains(page, "href=\"#history\"");
        contains(page, "id=\"history\"");
        contains(card(page, "History"), "Said otherwise in the same file");
        String other = pages.get("/entry/" + entry.id() + "?version=2");
        contains(other, "second");
        lacks(other, TWICE);
        pages.language(Locale.GERMANY);
        contains(page(entry), "Die Quelle sagt in einer Datei zweierlei darüber");
    }

    @Test
    void theMarkGoesWhenSomebodyHasDecided() {
        String first = result("'status':'unknown','valueString':'first'");
        String second = result("'status':'unknown','valueString':'second'");
        Entry entry = pages.household.entryFrom("clinic.json", person, first, second);
        pages.household
                .entries()
                .update(
                        entry.id(),
                        entry.version(),
                        entry.body().with("valueString", "by hand"),
                        MemoryHousehold.MEMBER);
        lacks(page(entry), TWICE);
    }

    @Test
    void anOrderThatIsKnownIsNotMarked() {
        String newer = result("'meta':{'versionId':'2'},'valueString':'newer'");
        String older = result("'meta':{'versionId':'1'},'valueString':'older'");
        Entry entry = pages.household.entryFrom("clinic.json", person, newer, older);
        String page = page(entry);
        contains(page, "newer");
        lacks(page, TWICE);
        contains(card(page, "History"), "An older or other version that came later");
    }
}
