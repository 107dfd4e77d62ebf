// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.KindList;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

class ListPageTest extends PersonPagesTestCase {

    private static final Pattern NAME = Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]*)</a>");
    private static final Pattern PART = Pattern.compile("<th scope=\"rowgroup\"[^>]*>([^<]*)</th>");
    private static final Pattern HEADING = Pattern.compile("<th scope=\"col\"[^>]*>([^<]*)</th>");
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");

    private String page(String list) {
        return pages.get("/person/" + person.id() + "/" + list);
    }

    private Entry entry(String json) {
        return pages.household.entry(person, json);
    }

    private void drug(String name, String date, String status, String more) {
        entry("{'resourceType':'MedicationRequest','status':'" + status + "','intent':'order','authoredOn':'" + date
                + "','medicationCodeableConcept':{'text':'" + name + "'}" + more + "}");
    }

    private void problem(String name, String date, String more) {
        entry("{'resourceType':'Condition','code':{'text':'" + name + "'},'onsetDateTime':'" + date + "'" + more + "}");
    }

    private void allergy(String name, String date, String more) {
        entry("{'resourceType':'AllergyIntolerance','code':{'text':'" + name + "'},'recordedDate':'" + date + "'" + more
                + "}");
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** One row with all of its cells. */
    private static String row(String page, String name) {
        int name0 = page.indexOf(">" + name + "</a>");
        assertTrue(name0 > 0, () -> "no row " + name + " in\n" + page);
        int from = page.lastIndexOf("<tr", name0);
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void aColumnThatSaysTheSameEverywhereStandsAside() {
        String sure = ",'verificationStatus':{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'confirmed'}]}";
        for (int i = 1; i <= 5; i++) {
            problem("Zelmitis " + i, "2024-03-0" + i, sure);
        }
        lacks(page("problems"), ">How sure</th>");
        contains(row(page("problems"), "Zelmitis 1"), "Confirmed");
        problem("Zelmitis 6", "2024-03-06", sure.replace("confirmed", "differential"));
        contains(page("problems"), ">How sure</th>");
    }

    @Test
    void aMedicationSaysDoseReasonWhoAndWhen() {
        Entry doctor = entry("{'resourceType':'Practitioner','name':[{'text':'Dr. Amara Osei'}]}");
        drug(
                "Zelmidopa 5 mg",
                "2024-03-05",
                "active",
                ",'dosageInstruction':[{'text':'One tablet in the morning'}],'requester':{'reference':'Practitioner/"
                        + doctor.id() + "'},'reasonCode':[{'text':'Stiffness'}]");
        String page = page("medications");
        assertEquals(
                List.of("Medication", "Dose and how to take it", "Ordered", "Ordered by", "Reason"),
                all(HEADING, page));
        String row = row(page, "Zelmidopa 5 mg");
        contains(row, ">One tablet in the morning</td>");
        contains(row, ">March 5, 2024</td>");
        contains(row, ">Dr. Amara Osei</td>");
        contains(row, ">Stiffness</td>");
        contains(row, "clinic.json");
    }

    @Test
    void whatIsSoNowIsFirstAndCompleteWhateverItsAge() {
        for (int i = 0; i < 300; i++) {
            drug("Over %03d".formatted(i), "2024-01-01", "completed", "");
        }
        for (int i = 0; i < 70; i++) {
            drug("Current %02d".formatted(i), "1999-01-01", "active", "");
        }
        String first = page("medications");
        assertEquals(List.of("Now"), all(PART, first));
        assertEquals(60, all(NAME, first).size());
        lacks(first, "Over ");
        contains(first, "70 now");
        String second = pages.get(older(first));
        assertEquals(List.of("Now", "Past, planned or ruled out"), all(PART, second));
        assertEquals(60, all(NAME, second).size());
        Set<String> shown = new java.util.TreeSet<>(all(NAME, first));
        shown.addAll(all(NAME, second));
        String page = second;
        int pagesRead = 2;
        while (OLDER.matcher(page).find()) {
            page = pages.get(older(page));
            shown.addAll(all(NAME, page));
            pagesRead++;
        }
        assertEquals(370, shown.size());
        assertEquals(7, pagesRead);
        contains(page, "rel=\"prev\"");
    }

    private static String older(String page) {
        Matcher matcher = OLDER.matcher(page);
        assertTrue(matcher.find(), () -> "nothing older in\n" + page);
        return matcher.group(1).replace("&amp;", "&");
    }

    @Test
    void whatIsSevereIsFirst() {
        for (int i = 0; i < 65; i++) {
            allergy("Harmless %02d".formatted(i), "2024-01-01", "");
        }
        allergy("Peanut", "2001-01-01", ",'criticality':'high','reaction':[{'manifestation':[{'text':'No breath'}]}]");
        String page = page("allergies");
        assertEquals("Peanut", all(NAME, page).getFirst());
        contains(row(page, "Peanut"), "High risk");
        contains(row(page, "Peanut"), ">No breath</td>");
        assertEquals("Peanut", all(NAME, page("allergies?sort=name")).getFirst());
    }

    @Test
    void everyRowSaysWhatIsNotPlain() {
        problem("Asthma", "2020", "");
        problem("Cough", "2020", ",'abatementDateTime':'2021'");
        problem("Cancer", "2020", ",'verificationStatus':{'coding':[{'code':'refuted'}]}");
        problem("Lupus", "2020", ",'verificationStatus':{'coding':[{'code':'differential'}]}");
        String page = page("problems");
        assertEquals(List.of("Asthma", "Lupus"), sorted(all(NAME, page).subList(0, 2)));
        contains(row(page, "Lupus"), "Possible, being looked into");
        contains(row(page, "Cancer"), "class=\"off\"");
        contains(row(page, "Cancer"), "Ruled out");
        contains(row(page, "Cough"), ">2021</td>");
        drug("Aspirin", "2024", "active", ",'doNotPerform':true");
        contains(row(page("medications"), "Aspirin"), "class=\"off\"");
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @Test
    void statesAndWordsAreShownAlone() {
        problem("Asthma", "2020", "");
        problem("Cough", "2020", ",'abatementDateTime':'2021'");
        problem("Cancer of the lung", "2020", ",'verificationStatus':{'coding':[{'code':'refuted'}]}");
        assertEquals(List.of("Asthma"), all(NAME, page("problems?state=now")));
        assertEquals(List.of("Cough"), all(NAME, page("problems?state=over")));
        assertEquals(List.of("Cancer of the lung"), all(NAME, page("problems?state=not")));
        assertEquals(List.of("Cancer of the lung"), all(NAME, page("problems?q=LUNG+cancer")));
        assertEquals(
                3,
                all(NAME, page("problems?state=nonsense&sort=nonsense&page=-1&after="))
                        .size());
        String none = page("problems?q=%3Cb%3Ex&state=over");
        contains(none, "Nothing here fits");
        lacks(none, "<b>x");
        contains(none, "<input type=\"hidden\" name=\"state\" value=\"over\">");
    }

    @Test
    void namesAreInTheOrderOfTheReadersLanguage() {
        for (String name : List.of("Zinc", "aspirin", "Äther", "Brintafol")) {
            drug(name, "2020", "completed", "");
        }
        pages.language(Locale.GERMAN);
        String page = page("medications?sort=name");
        assertEquals(List.of("aspirin", "Äther", "Brintafol", "Zinc"), all(NAME, page));
        contains(page, "Nach Name");
    }

    @Test
    void pagesInTheOrderOfNamesAreCounted() {
        for (int i = 0; i < 100; i++) {
            drug("Drug %03d".formatted(i), "20%02d".formatted(i % 20), i < 50 ? "completed" : "active", "");
        }
        String first = page("medications?sort=name");
        assertEquals("Drug 050", all(NAME, first).getFirst());
        assertEquals("Drug 009", all(NAME, first).getLast());
        contains(first, ">Next page</a>");
        String second = pages.get(older(first));
        assertEquals(40, all(NAME, second).size());
        assertEquals("Drug 049", all(NAME, second).getLast());
        contains(second, ">Previous page</a>");
    }

    /** A thousand lines are sorted for a page; more stay as they are, and the page says so. */
    @Test
    void tooMuchIsNotSortedAndIsLookedThroughInParts() {
        for (int i = 0; i < 1_100; i++) {
            drug("Drug %04d".formatted(i), "20%02d-01-01".formatted(i / 50), "completed", "");
        }
        String page = page("medications?sort=name");
        contains(page, "too many entries to sort");
        assertEquals(60, all(NAME, page).size());
        String rare = page("medications?q=0007");
        contains(rare, "Nothing fits among those that were looked through");
        assertEquals(List.of("Drug 0007"), all(NAME, pages.get(older(rare))));
    }

    /** A statement of a source, never ours. */
    @Test
    void noKnownAllergiesIsSaidByASourceOnly() {
        String none = page("allergies");
        contains(none, "That does not mean that there are none.");
        lacks(none, "<table");
        allergy("Penicillin", "2001", ",'clinicalStatus':{'coding':[{'code':'resolved'}]}");
        contains(page("allergies?state=now"), "Nothing is recorded as current.");
        contains(page("allergies"), "Nothing is recorded as current. That does not mean that there is nothing.");
        entry("{'resourceType':'AllergyIntolerance','recordedDate':'2024','code':{'coding':[{'system':"
                + "'http://snomed.info/sct','code':'716186003','display':'No known allergy'}]}}");
        String said = page("allergies");
        assertEquals(List.of("No known allergy", "Penicillin"), all(NAME, said));
        lacks(said, "Nothing is recorded as current");
    }

    @Test
    void whoSeesAPartIsToldSo() {
        problem("Asthma", "2020", ",'abatementDateTime':'2021'");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.GENERAL)));
        contains(page("problems"), "In the part that you may see: Nothing is recorded as current.");
        contains(page("medications"), "There is nothing that you may see");
    }

    @Test
    void whatIsCurrentTwiceIsOneRowThatOpens() {
        drug("Zelmidopa", "2023-03-05", "active", ",'dosageInstruction':[{'text':'Half a tablet'}]");
        drug("Zelmidopa", "2024-03-05", "active", ",'dosageInstruction':[{'text':'One tablet'}]");
        String page = page("medications");
        assertEquals(List.of("Zelmidopa"), all(NAME, page));
        String row = row(page, "Zelmidopa");
        contains(row, "also Half a tablet");
        contains(row, "<summary>2 entries</summary>");
        contains(row, ">Mar 5, 2023 · Half a tablet</a>");
    }

    /** Work and housing are no illnesses, whatever a source lists them among. */
    @Test
    void wayOfLifeIsApartFromProblems() {
        problem("Asthma", "2020", "");
        entry("{'resourceType':'Condition','onsetDateTime':'2021','code':{'coding':[{'system':'http://snomed.info/sct',"
                + "'code':'160903007','display':'Full-time employment'}]}}");
        entry("{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'social-history'}]}],"
                + "'code':{'text':'Smoking'},'valueCodeableConcept':{'text':'Never'},'effectiveDateTime':'2022'}");
        assertEquals(List.of("Asthma"), all(NAME, page("problems")));
        String life = page("social");
        assertEquals(List.of("Full-time employment", "Smoking"), all(NAME, life));
        assertEquals(List.of("Now", "Others"), all(PART, life));
        contains(row(life, "Smoking"), ">Never</td>");
        String overview = page("overview");
        lacks(overview, "Full-time employment");
        contains(overview, "href=\"" + Addresses.list(person.id(), "problems") + "\"");
    }

    /** Every list of the catalogue has an address, a place under "More", and words for what belongs there. */
    @Test
    void everyListHasItsPage() {
        String more = page("more");
        for (KindList list : TestKinds.kinds().lists()) {
            String address = StandardLists.address(person.id(), list.name());
            assertEquals(Addresses.list(person.id(), list.name()), address);
            String page = pages.get(address);
            contains(page, "<h1>" + list.title().in(Locale.ENGLISH) + "</h1>");
            contains(page, "Add files");
            lacks(page, "What plugins and files bring");
            contains(more, "href=\"" + address + "\"");
        }
        page("list/nowhere");
        assertEquals(404, pages.status());
    }

    @Test
    void aListOfBillsAndVisitsHasNoNow() {
        entry("{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'},'type':[{'text':'Check-up'}],"
                + "'period':{'start':'2024-03-05T10:00:00Z'}}");
        entry("{'resourceType':'Appointment','status':'booked','description':'Teeth','start':'2030-03-05T10:00:00Z',"
                + "'participant':[{'status':'accepted','actor':{'display':'Dr. Sol'}}]}");
        String page = page("visits");
        assertEquals(List.of("Teeth", "Check-up"), all(NAME, page));
        assertEquals(List.of(), all(PART, page));
        lacks(page, "state=now");
        contains(row(page, "Teeth"), ">Dr. Sol</td>");
    }

    @Test
    void aFullPageIsSmall() {
        for (int i = 0; i < 130; i++) {
            drug(
                    "Drug " + i,
                    "2024-03-05",
                    i < 50 ? "active" : "stopped",
                    ",'dosageInstruction':[{'text':'One tablet in the morning, with water'}],'requester':{'display':"
                            + "'Dr. Sol'},'reasonCode':[{'text':'Pain'}],'dispenseRequest':{'numberOfRepeatsAllowed':3,"
                            + "'quantity':{'value':30,'unit':'tablets'},'validityPeriod':{'end':'2025-01-01'}}");
        }
        for (String list : List.of("medications", "medications?state=over")) {
            String page = page(list);
            assertTrue(all(NAME, page).size() >= 50);
            long elements = ELEMENT.matcher(page).results().count();
            assertTrue(elements <= 1_500, () -> list + " has " + elements + " elements");
        }
    }
}
