// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryStore;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry that a person has corrected, and whose source says something else since. */
class SourceNoticeTest extends PersonPagesTestCase {

    private static final String NOTICE = "The source “clinic.json” now says something else";
    private static final String TAKE = "Take over what the source says</button>";

    private Entry entry;

    private static String result(String value, String rest) {
        return "{'resourceType':'Observation','status':'final','code':{'text':'Alpha'}," + "'valueQuantity':{'value':"
                + value + ",'unit':'mmol/L'}" + rest + "}";
    }

    @BeforeEach
    void correct() {
        entry = pages.household.entry(person, result("7.40", ""));
        entries().update(entry.id(), 1, pages.household.json(result("4.7", "")), "swapped", MemoryHousehold.MEMBER);
    }

    private EntryStore entries() {
        return pages.household.entries();
    }

    private void say(String value, String rest) {
        pages.household.sayAgain("clinic.json", person, entry.id(), result(value, rest));
    }

    private String page() {
        return pages.get("/entry/" + entry.id());
    }

    @Test
    void saysWhatIsDifferentAndAsks() {
        lacks(page(), NOTICE);
        say("4.9", ",'note':[{'text':'measured again'}]");
        String page = page();
        contains(page, NOTICE);
        contains(page, "<li>Value: <span class=\"num\">4.7</span> → <span class=\"num\">4.9\u00a0mmol/L</span></li>");
        contains(page, "<li>Note added: measured again</li>");
        contains(page, "?version=3\">Version 3</a>");
        contains(page, TAKE);
        contains(page, "The source said otherwise; what was written here stayed");
        contains(page, "Shows version 2 again");
        lacks(pages.get("/entry/" + entry.id() + "?version=1"), NOTICE);
        pages.language(Locale.GERMANY);
        contains(page(), "Die Quelle „clinic.json“ sagt jetzt etwas anderes");
    }

    @Test
    void whatWasDecidedIsALine() {
        say("4.9", "");
        entries().declineStatement(entry.id(), 3, MemoryHousehold.MEMBER);
        String page = page();
        lacks(page, NOTICE);
        lacks(page, TAKE);
        contains(page, "“clinic.json” says something else. What is here was kept.</summary>");
        contains(page, "name=\"ask\" value=\"3\">Ask me again");
        contains(
                pages.get("/entry/" + entry.id() + "?done=kept"),
                "You are asked again when the source says something new.");
        say("5.1", "");
        contains(page(), NOTICE);
        lacks(pages.get("/entry/" + entry.id() + "?done=kept"), "You are asked again");
    }

    @Test
    void differencesThatNobodyCouldSeeAreNoQuestion() {
        pages.household.sayAgain(
                "clinic.json",
                person,
                entry.id(),
                result("4.7", ",'text':{'status':'generated','div':'<div>made</div>'}"));
        String page = page();
        contains(page, "The source said otherwise");
        lacks(page, NOTICE);
    }

    @Test
    void whoMayOnlyReadIsToldAndNotAsked() {
        say("4.9", "");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.values())));
        String page = page();
        contains(page, NOTICE);
        lacks(page, TAKE);
    }
}
