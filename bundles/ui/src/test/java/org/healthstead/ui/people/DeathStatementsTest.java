// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** What the frame says about a person's death: a fact only where all sources agree. */
class DeathStatementsTest extends PersonPagesTestCase {

    @Override
    protected Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1934-05"));
    }

    private Entry patient(String source, String members) {
        return pages.household.entryFrom(
                source, person, "{'resourceType':'Patient','name':[{'text':'Ada'}]" + members + "}");
    }

    /** The line under the name in the frame. */
    private String line(String place) {
        String page = pages.get("/person/" + person.id() + "/" + place);
        int from = page.indexOf("<small>", page.indexOf("<header"));
        return page.substring(from, page.indexOf("</small>", from) + "</small>".length());
    }

    private String line() {
        return line("overview");
    }

    @Test
    void nothingIsSaidOfTheLiving() {
        patient("Northfield", "");
        patient("Southfield", ",'deceasedBoolean':false");
        contains(line(), "<small>born May 1934</small>");
    }

    @Test
    void theDayIsSaidOnEveryPage() {
        patient("Northfield", ",'deceasedDateTime':'2019-03-12T10:00:00Z'");
        for (String place : new String[] {"overview", "timeline", "import"}) {
            contains(line(place), "<small>born May 1934 · died Mar 12, 2019</small>");
        }
        pages.language(Locale.GERMANY);
        contains(line(), "geboren Mai 1934 · gestorben 12.03.2019");
    }

    @Test
    void withoutADayOnlyTheFact() {
        patient("Northfield", ",'deceasedBoolean':true");
        contains(line(), "<small>born May 1934 · has died</small>");
        patient("Southfield", ",'deceasedDateTime':'no date'");
        contains(line(), "<small>born May 1934 · has died</small>");
    }

    @Test
    void aCoarserDateAgreesWithAFinerOne() {
        patient("Northfield", ",'deceasedDateTime':'2019-03'");
        patient("Southfield", ",'deceasedDateTime':'2019-03-12'");
        patient("Westfield", ",'deceasedBoolean':true");
        contains(line(), "· died Mar 12, 2019</small>");
    }

    @Test
    void whereSourcesDifferNothingIsAFact() {
        patient("Northfield", ",'deceasedDateTime':'2019-03-12'");
        patient("Southfield", "");
        contains(line(), "· Northfield says: died Mar 12, 2019</small>");
        patient("Westfield", ",'deceasedDateTime':'2020-03-12'");
        contains(line(), "· 2 sources say: died Mar 12, 2019 or died Mar 12, 2020</small>");
        patient("Eastfield", ",'deceasedBoolean':true");
        contains(line(), "· 3 sources say: died ");
        patient("Midfield", ",'deceasedDateTime':'2021'");
        contains(line(), " or another day</small>");
    }

    @Test
    void oneWhoSaysThatThePersonLivesIsEnoughForDoubt() {
        patient("Northfield", ",'deceasedBoolean':true");
        EntryId own = new EntryId(person.id().value());
        Entry before = pages.household.find(own, MemoryHousehold.MEMBER).orElseThrow();
        contains(line(), "· has died</small>");
        pages.household
                .entries()
                .update(
                        own,
                        before.version(),
                        before.body().with("deceasedBoolean", JsonBoolean.FALSE),
                        MemoryHousehold.MEMBER);
        contains(line(), "· Northfield says: has died</small>");
    }

    @Test
    void aDayToComeAndAnotherBirthDateAreNotBelieved() {
        Entry ahead = patient("Northfield", ",'deceasedDateTime':'2999'");
        contains(line(), "Northfield says: died 2999");
        pages.household.markEnteredInError(ahead.id(), 1, MemoryHousehold.MEMBER);
        contains(line(), "<small>born May 1934</small>");
        patient("Southfield", ",'birthDate':'1911-01-01','deceasedDateTime':'1999'");
        contains(line(), "Southfield says: died 1999");
    }

    @Test
    void whoMayNotSeeTheSourceReadsNothingOfIt() {
        patient("Northfield", ",'deceasedBoolean':true");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.RESULTS)));
        lacks(line(), "died");
    }
}
