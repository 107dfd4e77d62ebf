// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.PartialDateLabel;
import org.junit.jupiter.api.Test;

/** One sentence, true, of links, or none. */
class DaySentenceTest extends PersonPagesTestCase {

    private final LocalDate today = LocalDate.now();

    private String page() {
        return pages.get("/person/" + person.id() + "/overview");
    }

    private String sentence() {
        String page = page();
        int from = page.indexOf("id=\"day\">");
        assertEquals(true, from > 0, page);
        return page.substring(from + 9, page.indexOf("</p>", from));
    }

    private static String bare(String sentence) {
        return sentence.replaceAll("<[^>]*>", "");
    }

    private static String words(LocalDate day, Locale locale) {
        return PartialDateLabel.words(PartialDate.parse(day.toString()), locale);
    }

    private Entry order(String name, LocalDate due) {
        return pages.household.entry(
                person,
                "{'resourceType':'ServiceRequest','status':'active','intent':'order','code':{'text':'" + name
                        + "'},'authoredOn':'2020-01-01','occurrenceDateTime':'" + due + "'}");
    }

    private void lookedBefore() {
        pages.household
                .preferences()
                .write("look " + MemoryHousehold.MEMBER.account() + " " + person.id(), "2024-03-03T10:00:00Z");
    }

    @Test
    void nothingIsSaidWhereThereIsNothingToSay() {
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'Gout'}}");
        lookedBefore();
        lacks(page(), "id=\"day\"");
    }

    @Test
    void saysWhatIsNewWhatComesAndWhatWasDue() {
        Entry next = order("Blood test", today.plusDays(3));
        order("X-ray", today.plusDays(9));
        order("Eye test", today.minusDays(9));
        pages.changes.add(Category.RESULT, 12);
        lookedBefore();
        String sentence = sentence();
        assertEquals(
                "12 entries are new or changed since you last looked on Mar 3, 2024; next comes Blood test (due on "
                        + words(today.plusDays(3), Locale.US) + "); one thing was due and is not marked as done.",
                bare(sentence));
        contains(sentence, "<a href=\"" + Addresses.changes(person.id()) + "\">12 entries</a>");
        contains(sentence, "<a href=\"" + Addresses.entry(next.id()) + "\">Blood test</a>");
        contains(sentence, "<a href=\"" + Addresses.comingUp(person.id()) + "\">one thing</a>");
    }

    @Test
    void beginsWithACapitalLetterWhateverItBeginsWith() {
        order("Eye test", today.minusDays(9));
        assertEquals("One thing was due and is not marked as done.", bare(sentence()));
        order("Second", today.minusDays(9));
        assertEquals("2 things were due and are not marked as done.", bare(sentence()));
        order("Ünder", today.plusDays(9));
        assertEquals(true, bare(sentence()).startsWith("Next comes Ünder (due on "));
    }

    @Test
    void speaksGerman() {
        order("Blutbild", today.plusDays(3));
        order("Sehtest", today.minusDays(9));
        pages.changes.add(Category.RESULT, 1);
        lookedBefore();
        pages.language(Locale.GERMANY);
        String sentence = bare(sentence());
        contains(sentence, "Ein Eintrag ist neu oder geändert, seit Sie zuletzt am 03.03.2024 hier waren; ");
        contains(sentence, "als Nächstes kommt Blutbild (fällig am " + words(today.plusDays(3), Locale.GERMANY));
        contains(sentence, "etwas war fällig und ist nicht als erledigt vermerkt.");
    }

    @Test
    void aTitleIsWrittenAsTextAndNotAsMarkup() {
        order("Pressure < 5 & \uE0000\uE001 more", today.plusDays(3));
        contains(sentence(), "Pressure &lt; 5 &amp; \uE0000\uE001 more</a>");
    }

    @Test
    void whoSeesAPartIsToldOfThatPartOnly() {
        order("Blood test", today.plusDays(3));
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'Gout'}}");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.MEDICATIONS)));
        lacks(page(), "id=\"day\"");
    }

    @Test
    void eachCountOfResultsLeadsToThem() {
        String result =
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                    + "'code':{'text':'%s'},'valueQuantity':{'value':1,'unit':'mg'},'effectiveDateTime':'2020-01-01'%s}";
        String judged = ",'interpretation':[{'coding':[{'code':'%s'}]}]";
        pages.household.entry(person, result.formatted("Alpha", judged.formatted("H")));
        pages.household.entry(person, result.formatted("Beta", judged.formatted("N")));
        pages.household.entry(person, result.formatted("Gamma", ""));
        String results = Addresses.results(person.id());
        String page = page();
        contains(page, "<a href=\"" + results + "\">3 newest results</a>, one of each name: ");
        contains(page, "<a href=\"" + results + "?part=look\">1 marked or out of range</a>");
        contains(page, "<a href=\"" + results + "?part=normal\">1 judged normal</a>");
        contains(page, "<a href=\"" + results + "?part=unjudged\">1 judged by nobody</a>");
        String normal = pages.get(results + "?part=normal");
        contains(normal, ">Beta</a>");
        lacks(normal, ">Alpha</a>");
        lacks(normal, ">Gamma</a>");
        String unjudged = pages.get(results + "?part=unjudged");
        contains(unjudged, ">Gamma</a>");
        lacks(unjudged, ">Beta</a>");
    }
}
