// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an entry's page tells about its versions. */
class EntryHistoryTest extends PersonPagesTestCase {

    private static final String RESULT = "{'resourceType':'Observation','status':'final','code':{'text':'Alpha'},"
            + "'valueQuantity':{'value':7.40,'unit':'mmol/L'}";

    @BeforeEach
    void haveAName() {
        pages.household.name(MemoryHousehold.MEMBER, "anna");
    }

    /** The lines of the newest version first, without tags. */
    private List<String> history(Entry entry) {
        String page = pages.get("/entry/" + entry.id());
        int from = page.indexOf("id=\"history\"");
        String card = page.substring(from, page.indexOf("</section>", from));
        return Pattern.compile("<li.*?</li>", Pattern.DOTALL)
                .matcher(card)
                .results()
                .map(MatchResult::group)
                .map(line -> line.replaceAll("<time.*?</time>", "TIME")
                        .replaceAll("</(span|b)>", "|")
                        .replaceAll("<[^>]*>", "")
                        .replace("&nbsp;", " ")
                        .replace('\u00a0', ' ')
                        .replaceAll("\\|+", "|"))
                .toList();
    }

    private Entry change(Entry entry, String body, String reason) {
        JsonObject changed = pages.household.json(body);
        Entry now = pages.household.find(entry.id(), MemoryHousehold.MEMBER).orElseThrow();
        return pages.household.entries().update(entry.id(), now.version(), changed, reason, MemoryHousehold.MEMBER);
    }

    @Test
    void saysInWordsWhatWasChangedAndWhy() {
        Entry entry = pages.household.entry(person, RESULT + ",'note':[{'text':'fasting'}]}");
        change(entry, RESULT.replace("7.40", "4.7").replace("final", "amended") + "}", "two digits <swapped>");
        List<String> lines = history(entry);
        assertEquals(
                "Changed|Version 2 · TIME · you|two digits &lt;swapped&gt;|Status: Final → Amended|Value: 7.40| → 4.7"
                        + " mmol/L|Note removed: fasting|",
                lines.get(0));
        assertEquals("Added|Version 1 · TIME · clinic.json|Go back to version 1", lines.get(1));
        pages.language(Locale.GERMANY);
        String german = history(entry).get(0);
        contains(german, "Wert: 7,40| → 4,7 mmol/L|");
        contains(german, "Notiz entfernt: fasting");
    }

    @Test
    void saysWhenAUnitWasChanged() {
        Entry entry = pages.household.entry(person, RESULT + "}");
        change(entry, RESULT.replace("mmol/L", "mg/dL") + "}", "");
        contains(history(entry).get(0), "Value: 7.40 mmol/L| → 7.40 mg/dL|");
    }

    @Test
    void aCodeAloneIsNoOtherWord() {
        String coded =
                RESULT.replace("{'text':'Alpha'}", "{'text':'Alpha','coding':[{'system':'x','code':'1'}]}") + "}";
        Entry entry = pages.household.entry(person, coded);
        change(entry, coded.replace("'code':'1'", "'code':'2'"), "");
        contains(history(entry).get(0), "changed in its details|");
    }

    @Test
    void theFirstVersionAndBookkeepingSayNothing() {
        Entry entry = pages.household.entry(person, RESULT + "}");
        assertEquals(List.of("Added|Version 1 · TIME · clinic.json|"), history(entry));
        change(entry, RESULT + ",'text':{'status':'generated','div':'<div>x</div>'},'meta':{'profile':['p']}}", "");
        assertEquals("Changed|Version 2 · TIME · you|", history(entry).get(0));
    }

    @Test
    void aLongTextIsShortAndManyChangesAreCounted() {
        StringBuilder many = new StringBuilder(RESULT);
        for (int i = 0; i < 12; i++) {
            many.append(",'extension")
                    .append(i)
                    .append("':'")
                    .append("x".repeat(i == 0 ? 40_000 : 3))
                    .append('\'');
        }
        Entry entry = pages.household.entry(person, RESULT + "}");
        change(entry, many + "}", "");
        String line = history(entry).get(0);
        contains(line, "x".repeat(100) + "…");
        lacks(line, "x".repeat(101));
        contains(line, "and 4 more|");
    }

    @Test
    void whatIsShownAgainNeedsNoWordsAndNoWayBack() {
        String first = RESULT.replace("'status':'final'", "'meta':{'versionId':'2'},'status':'final'") + "}";
        Entry entry = pages.household.entryFrom(
                "clinic.json",
                person,
                first,
                RESULT.replace("'status':'final'", "'meta':{'versionId':'1'},'status':'final'")
                                .replace("7.40", "70") + "}");
        List<String> lines = history(entry);
        assertEquals("Shows version 1 again|Version 3 · TIME|", lines.get(0));
        assertEquals(
                "An older or other version that came later|Version 2 · TIME · clinic.json|Go back to version 2",
                lines.get(1));
        assertEquals("Added|Version 1 · TIME · clinic.json|", lines.get(2));
    }

    @Test
    void whoMayOnlyReadIsOfferedNothing() {
        Entry entry = pages.household.entry(person, RESULT + "}");
        change(entry, RESULT.replace("7.40", "4.7") + "}", "");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.values())));
        String page = pages.get("/entry/" + entry.id());
        contains(page, "id=\"history\"");
        contains(page, " · <span>anna</span>");
        lacks(page, "Go back to version");
        lacks(page, "/error\"");
    }

    @Test
    void saysThatATextIsOlderThanTheChange() {
        String narrative = ",'text':{'status':'generated','div':'<div>Alpha 7.4</div>'}}";
        Entry entry = pages.household.entry(person, RESULT + narrative);
        String older = "This text is older than the last change of the entry";
        lacks(pages.get("/entry/" + entry.id()), older);

        change(entry, RESULT.replace("7.40", "4.7") + narrative, "");
        contains(pages.get("/entry/" + entry.id()), older);

        change(entry, RESULT.replace("7.40", "4.7") + narrative.replace("7.4", "4.7"), "");
        lacks(pages.get("/entry/" + entry.id()), older);
    }
}
