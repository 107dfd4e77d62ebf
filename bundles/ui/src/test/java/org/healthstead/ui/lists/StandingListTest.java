// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** What a list says is so now: not what has ended by its dates, begins later, rests, or is contradicted unsaid. */
class StandingListTest extends PersonPagesTestCase {

    private static final Pattern NAME = Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]*)</a>");
    private static final Pattern PART = Pattern.compile("<th scope=\"rowgroup\"[^>]*>([^<]*)</th>");
    private static final Pattern CHIP = Pattern.compile("<a class=\"chip\"[^>]*>([^<]*)</a>");

    private String page(String list) {
        return pages.get("/person/" + person.id() + "/" + list);
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String row(String page, String name) {
        int from = page.lastIndexOf("<tr", page.indexOf(">" + name + "</a>"));
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private void entry(String json) {
        pages.household.entry(person, json);
    }

    private void drug(String name, String date, String status, String more) {
        entry("{'resourceType':'MedicationStatement','status':'" + status + "','effectivePeriod':{'start':'" + date
                + "'" + more + "},'medicationCodeableConcept':{'text':'" + name + "'}}");
    }

    private void problem(String source, String name, String more) {
        pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'Condition','code':{'text':'" + name + "'},'onsetDateTime':'2015-02-03'" + more + "}");
    }

    private void plan(String name, String start, String more) {
        entry("{'resourceType':'CarePlan','status':'active','intent':'order','category':[{'coding':[{'system':"
                + "'http://hl7.org/fhir/us/core/CodeSystem/careplan-category','code':'assess-plan'}]},{'text':'" + name
                + "'}],'period':{'start':'" + start + "'" + more + "}}");
    }

    @Test
    void anEndThatHasPassedIsNotNow() {
        drug("Aspirin", "2014-05-05", "unknown", ",'end':'2014-05-10'");
        drug("Iron", "2014-05-05", "active", ",'end':'2014-05-10'");
        drug("Zinc", "2014-05-05", "active", "");
        drug("Copper", "2014-05-05", "active", ",'end':'" + LocalDate.now().plusDays(9) + "'");
        String page = page("medications");
        assertEquals(List.of("Now", "Its end date has passed"), all(PART, page));
        assertEquals(
                List.of("Copper", "Zinc"),
                all(NAME, page).subList(0, 2).stream().sorted().toList());
        contains(row(page, "Aspirin"), "ended May 10, 2014");
        lacks(row(page, "Aspirin"), "active");
        contains(row(page, "Iron"), "ended May 10, 2014, though its source calls it active");
        lacks(row(page, "Zinc"), "ended");
        contains(page, "Each name counted once: 2 now, 2 past its end date, 0 before");
        assertEquals(2, all(NAME, page("medications?state=now")).size());
        assertEquals(2, all(NAME, page("medications?state=over")).size());
        contains(page("overview"), ">2 now, 2 past its end date, 0 before</a>");
    }

    @Test
    void theBoundsOfEveryDoseAreAnEnd() {
        String dose = "{'timing':{'repeat':{'boundsPeriod':{'end':'2020-02-01'}}}}";
        for (String doses : List.of(dose, dose + ",{'text':'then half'}")) {
            entry("{'resourceType':'MedicationRequest','status':'active','intent':'order','authoredOn':'2020-01-01',"
                    + "'medicationCodeableConcept':{'text':'Tapered " + (doses.length() > dose.length())
                    + "'},'dosageInstruction':[" + doses + "]}");
        }
        assertEquals(List.of("Tapered true"), all(NAME, page("medications?state=now")));
        assertEquals(List.of("Tapered false"), all(NAME, page("medications?state=over")));
    }

    @Test
    void whatBeginsLaterAndWhatRestsIsNotTakenNow() {
        drug("Future", "2130-01-01", "active", "");
        drug("Amlodipine", "2022-08-01", "active", "");
        drug("Amlodipine", "2024-08-01", "on-hold", "");
        String page = page("medications");
        assertEquals(List.of("Now", "Paused", "Begins later"), all(PART, page));
        assertEquals(List.of("Amlodipine", "Amlodipine", "Future"), all(NAME, page));
        contains(row(page, "Amlodipine"), "a newer entry says: Paused");
        contains(page, "1 now, 1 paused, 1 planned, 0 before");
        assertEquals(List.of("Future"), all(NAME, page("medications?state=planned")));
        pages.language(Locale.GERMAN);
        contains(page("medications"), "1 jetzt, 1 pausiert, 1 geplant, 0 früher");
    }

    /** Nobody plans an illness: the date is a mistake, and the illness may be there. */
    @Test
    void aProblemOfTheFutureStays() {
        entry("{'resourceType':'Condition','code':{'text':'Asthma'},'onsetDateTime':'2130-02-03'}");
        assertEquals(List.of("Now"), all(PART, page("problems")));
    }

    @Test
    void twoSourcesThatContradictEachOtherSaySo() {
        problem("clinic.json", "Asthma", "");
        problem(
                "portal.json",
                "Asthma",
                ",'abatementDateTime':'2025-10-01','clinicalStatus':{'coding':[{'code':'resolved'}]}");
        String page = page("problems");
        assertEquals(List.of("Now", "Past, planned or ruled out"), all(PART, page));
        contains(row(page, "Asthma"), "portal.json says Resolved since Oct 1, 2025");
        contains(page, "clinic.json says that it is so now");
        contains(page("overview"), "portal.json says Resolved since Oct 1, 2025");
        problem("clinic.json", "Cough", "");
        lacks(row(page("problems"), "Cough"), "Resolved");
    }

    @Test
    void eachPlanHasALineAndAStateOfItsOwn() {
        plan("Care plan", "1982-08-29", "");
        plan("Care plan", "1987-07-20", "");
        plan("Diabetes", "1983-09-04", "");
        entry("{'resourceType':'CarePlan','status':'completed','intent':'order','title':'Care plan','period':{'start':"
                + "'1990-01-01','end':'1990-02-01'}}");
        String page = page("plans");
        assertEquals(
                List.of("Care plan", "Diabetes", "Care plan"), all(NAME, page).subList(0, 3));
        lacks(page, "a newer entry says");
        lacks(page, "assess-plan");
        contains(page, "3 now, 0 before");
    }

    private void coded(String code, String... names) {
        for (String name : names) {
            entry("{'resourceType':'MedicationRequest','status':'active','intent':'order','authoredOn':'2020-01-01',"
                    + "'medicationCodeableConcept':{'text':'" + name + "','coding':[{'system':"
                    + "'http://www.nlm.nih.gov/research/umls/rxnorm','code':'" + code + "'}]}}");
        }
    }

    @Test
    void oneCodeOfADrugIsOneName() {
        coded("351109", "budesonide 0.125 MG/ML Oral Spray [Pulmicort]", "Pulmicort 0.125 MG/ML");
        drug("Zinc", "2014-05-05", "active", "");
        String page = page("medications");
        assertEquals(2, all(NAME, page).size());
        contains(page, "2 now, 0 before");
        contains(page, "also " + (page.contains(">Pulmicort 0.125 MG/ML</a>") ? "budesonide" : "Pulmicort"));
    }

    /** There are files that give two medicines one code. */
    @Test
    void noMedicineIsHiddenByAnother() {
        coded("108537001", "Amlodipine 10 mg oral tablet", "Atorvastatin 10 mg oral tablet");
        coded("330733003", "Oral solution Cosopt", "Oral solution Latanoprost", "cosopt");
        String page = page("medications");
        assertEquals(4, all(NAME, page).size());
        contains(page, "4 now, 0 before");
    }

    @Test
    void aDeviceInUseIsNow() {
        entry("{'resourceType':'Device','status':'active','deviceName':[{'name':'Nebulizer','type':"
                + "'user-friendly-name'}]}");
        entry("{'resourceType':'Device','deviceName':[{'name':'Analyzer','type':'user-friendly-name'}]}");
        entry("{'resourceType':'SupplyDelivery','status':'completed','occurrenceDateTime':'2024-03-05','suppliedItem':{"
                + "'itemCodeableConcept':{'text':'Floss'},'quantity':{'value':2}}}");
        assertEquals(List.of("Nebulizer"), all(NAME, page("devices?state=now")));
        assertEquals(List.of("Nebulizer", "Analyzer"), all(NAME, page("devices")));
        String supplies = page("supplies");
        contains(row(supplies, "Floss"), "data-h=\"Amount\">2</td>");
        contains(row(supplies, "Floss"), ">March 5, 2024</td>");
    }

    @Test
    void onlyStatesThatTheListHasAreOffered() {
        entry("{'resourceType':'Claim','status':'active','use':'claim','type':{'text':'professional'},'created':"
                + "'2024-01-01','total':{'value':108.80000000000001,'currency':'USD'}}");
        String bills = page("bills");
        assertEquals(List.of("By date", "By name"), all(CHIP, bills));
        contains(bills, ">108.80");
        entry("{'resourceType':'Claim','status':'cancelled','use':'claim','type':{'text':'dental'},'created':"
                + "'2024-01-01'}");
        assertEquals(List.of("All", "Ruled out or not done", "By date", "By name"), all(CHIP, page("bills")));
        drug("Zinc", "2014-05-05", "active", "");
        assertEquals(List.of("All", "Now", "By date", "By name"), all(CHIP, page("medications")));
    }
}
