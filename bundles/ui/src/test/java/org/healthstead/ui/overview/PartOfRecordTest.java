// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** What an account reads that may see only a part of a record: nothing of it sounds as if it were all. */
class PartOfRecordTest extends PersonPagesTestCase {

    private static final String PART = "You may see only a part of this record.";

    private final Set<AccessCategory> noMentalHealth = EnumSet.complementOf(EnumSet.of(AccessCategory.MENTAL_HEALTH));

    private String page(String place) {
        return pages.get("/person/" + person.id() + "/" + place);
    }

    private void signInWith(Set<AccessCategory> categories) {
        pages.signIn(pages.household.reader(person, categories));
    }

    private void result(String code, String flag) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'" + code
                        + "'},'valueQuantity':{'value':17},'effectiveDateTime':'2024-01-01',"
                        + "'interpretation':[{'coding':[{'code':'" + flag + "'}]}]}");
    }

    /** LOINC 44261-6 is the total of the PHQ-9, of mental health. */
    @Test
    void nothingNeedsALookIsSaidOfThePartOnly() {
        result("2823-3", "N");
        result("44261-6", "H");
        contains(page("overview"), ">One result needs a look</h1>");
        signInWith(noMentalHealth);
        String page = page("overview");
        contains(page, ">In the part that you may see, nothing needs a look</h1>");
        contains(page, PART);
        lacks(page, "44261");
        pages.language(Locale.GERMANY);
        contains(page("overview"), ">In dem Teil, den Sie sehen dürfen, fällt nichts auf</h1>");
    }

    @Test
    void whatNeedsALookIsNotAllThatDoes() {
        result("2823-3", "H");
        signInWith(noMentalHealth);
        String page = page("overview");
        contains(page, ">One result needs a look</h1>");
        contains(page, PART);
    }

    @Test
    void whoMaySeeAllReadsNothingOfParts() {
        result("2823-3", "N");
        signInWith(EnumSet.allOf(AccessCategory.class));
        String page = page("overview");
        contains(page, ">Nothing needs a look</h1>");
        lacks(page, PART);
    }

    @Test
    void noResultsInThePartAreNotNone() {
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'Alpha'}}");
        result("2823-3", "H");
        signInWith(Set.of(AccessCategory.GENERAL));
        String page = page("overview");
        contains(page, ">No results in the part that you may see</h1>");
        contains(page, "In the part that you may see: Nothing is recorded about allergies.");
    }

    @Test
    void aRecordWhosePartIsEmptyIsNotCalledEmpty() {
        result("2823-3", "H");
        signInWith(Set.of(AccessCategory.DOCUMENTS));
        for (String place : new String[] {"overview", "timeline"}) {
            String page = page(place);
            contains(page, "There is nothing that you may see");
            contains(page, PART);
            lacks(page, "This record is empty");
            lacks(page, "This record begins here");
        }
        contains(page("timeline?kind=result"), PART);
    }

    @Test
    void countsOfImportsAreOnlyForThoseWhoSeeAll() {
        result("2823-3", "N");
        Job job = pages.imports.job(person.id(), "export.json", JobState.DONE);
        contains(page("overview"), "212 new entries, 3 changed");
        contains(page("import"), "215 entries are new or have changed");
        contains(page("import"), "259 items");
        signInWith(noMentalHealth);
        String page = page("overview");
        contains(page, "export.json");
        lacks(page, "new entries");
        String imports = page("import?job=" + job.id());
        contains(imports, "export.json");
        contains(imports, "You may see only a part of this record.");
        lacks(imports, "215 entries");
        lacks(imports, "entry[17]");
        lacks(imports, "259 items");
    }
}
