// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PartialDate;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.PartialDateLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComingUpPageTest extends PersonPagesTestCase {

    private final LocalDate today = LocalDate.now();

    @BeforeEach
    void kinds() {
        pages.services.kinds().set(TestKinds.kinds());
    }

    private String page(String place) {
        return pages.get("/person/" + person.id() + "/" + place);
    }

    private static String words(LocalDate day) {
        return PartialDateLabel.words(PartialDate.parse(day.toString()), Locale.US);
    }

    private void add(String json) {
        pages.household.entry(person, json);
    }

    private void order(String name, String status, LocalDate due) {
        add("{'resourceType':'ServiceRequest','status':'" + status + "','intent':'order','code':{'text':'" + name
                + "'},'authoredOn':'2020-01-01','occurrenceDateTime':'" + due + "'}");
    }

    private void appointment(String name, String status, LocalDate day) {
        add("{'resourceType':'Appointment','status':'" + status + "','description':'" + name + "','start':'" + day
                + "T09:30:00Z','participant':[]}");
    }

    @Test
    void appointmentsAreListedTheNextFirst() {
        appointment("Eye clinic", "booked", today.plusDays(40));
        appointment("Dentist", "booked", today.plusDays(4));
        appointment("Called off", "cancelled", today.plusDays(5));
        appointment("Last year", "booked", today.minusDays(300));
        String page = page("coming-up");
        assertTrue(page.indexOf(">Dentist<") < page.indexOf(">Eye clinic<"), page);
        contains(page, ">Dentist<");
        lacks(page, "Called off");
        lacks(page, "Last year");
    }

    @Test
    void anOrderThatHasPassedWasDue() {
        order("Blood test", "active", today.minusDays(3));
        order("X-ray", "active", today.plusDays(3));
        order("Done", "completed", today.minusDays(3));
        order("Long ago", "active", today.minusYears(3));
        String page = page("coming-up");
        contains(page, "was due on " + words(today.minusDays(3)));
        contains(page, "due on " + words(today.plusDays(3)));
        lacks(page, ">Done<");
        lacks(page, "Long ago");
        lacks(page, "overdue");
    }

    @Test
    void theEndOfAPrescriptionAndOfAnInsuranceAndOfADevice() {
        add("{'resourceType':'MedicationRequest','status':'active','intent':'order','medicationCodeableConcept':"
                + "{'text':'Metformin'},'authoredOn':'2020-01-01','dispenseRequest':{'validityPeriod':{'end':'"
                + today.plusDays(20) + "'}}}");
        add("{'resourceType':'Coverage','status':'active','type':{'text':'Health plan'},'period':{'end':'"
                + today.minusDays(20) + "'}}");
        add("{'resourceType':'Device','status':'active','deviceName':[{'name':'Pump'}],'expirationDate':'"
                + today.plusDays(60) + "'}");
        String page = page("coming-up");
        contains(page, "valid until " + words(today.plusDays(20)));
        contains(page, "was valid until " + words(today.minusDays(20)));
        contains(page, "usable until " + words(today.plusDays(60)));
    }

    @Test
    void aVaccinationThatTheRecordRecommendsAndAGoalOfAMonth() {
        add("{'resourceType':'ImmunizationRecommendation','date':'2024-01-01','recommendation':[{'vaccineCode':"
                + "[{'text':'Tetanus booster'}],'forecastStatus':{'text':'due'},'dateCriterion':[{'value':'"
                + today.plusDays(90) + "'}]}]}");
        String month = today.plusMonths(2).toString().substring(0, 7);
        add("{'resourceType':'Goal','lifecycleStatus':'active','description':{'text':'Walk more'},"
                + "'target':[{'dueDate':'" + month + "'}]}");
        String page = page("coming-up");
        contains(page, ">Tetanus booster<");
        contains(page, "due on " + words(today.plusDays(90)));
        contains(page, "due in " + PartialDateLabel.words(PartialDate.parse(month), Locale.US));
    }

    @Test
    void aDateIsPastWhenItsLastDayIs() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertEquals(false, ComingUp.isPast(PartialDate.parse("2026"), day));
        assertEquals(false, ComingUp.isPast(PartialDate.parse("2026-03"), day));
        assertEquals(true, ComingUp.isPast(PartialDate.parse("2026-02"), day));
        assertEquals(false, ComingUp.isPast(PartialDate.parse("2026-03-10"), day));
        assertEquals(true, ComingUp.isPast(PartialDate.parse("2026-03-09T23:59:00Z"), day));
    }

    @Test
    void theOverviewHasTheNextOnes() {
        for (int i = 1; i <= 7; i++) {
            appointment("Visit " + i + ".", "booked", today.plusDays(i));
        }
        String page = page("overview");
        contains(page, "id=\"coming\"");
        contains(page, ">All 7</a>");
        contains(page, ">Visit 5.<");
        lacks(page, ">Visit 6.<");
    }

    @Test
    void withoutDatesThereIsNoCardAndThePageSaysWhatWouldStandThere() {
        add("{'resourceType':'Condition','code':{'text':'Gout'}}");
        lacks(page("overview"), "id=\"coming\"");
        contains(page("coming-up"), "Nothing is coming up");
    }

    @Test
    void whoSeesAPartReadsThatPartOnly() {
        order("Blood test", "active", today.plusDays(3));
        appointment("Dentist", "booked", today.plusDays(4));
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.VISITS)));
        String page = page("coming-up");
        contains(page, ">Dentist<");
        lacks(page, "Blood test");
        contains(page, "You see a part of this record");
    }

    @Test
    void whoHasDiedHasNothingComingUp() {
        order("Blood test", "active", today.plusDays(3));
        order("X-ray", "active", today.minusDays(3));
        add("{'resourceType':'Patient','name':[{'text':'Ada'}],'deceasedDateTime':'2020-02-03'}");
        contains(page("coming-up"), "Nothing is coming up");
        String overview = page("overview");
        lacks(overview, "id=\"coming\"");
        lacks(overview, "id=\"day\"");
        add("{'resourceType':'Patient','name':[{'text':'Ada'}],'deceasedBoolean':false}");
        contains(page("coming-up"), ">Blood test<");
    }

    @Test
    void whatStandsInARoomIsNotThePersons() {
        String device = "{'resourceType':'Device','status':'active','deviceName':[{'name':'%s'}],'type':{'coding':"
                + "[{'system':'http://snomed.info/sct','code':'%s'}]},'expirationDate':'" + today.plusDays(60)
                + "','patient':{'reference':'Patient/1'}%s}";
        add(device.formatted("Dental x-ray system", "706298007", ""));
        add(device.formatted("Scanner", "1", ",'location':{'display':'Room 4'}"));
        add(device.formatted("Manual wheelchair", "228869008", ""));
        String page = page("coming-up");
        contains(page, ">Manual wheelchair<");
        lacks(page, "x-ray");
        lacks(page, "Scanner");
    }

    @Test
    void aDeviceThatLastsForYearsIsNotComingUp() {
        add("{'resourceType':'Device','status':'active','deviceName':[{'name':'Crutches'}],'expirationDate':'"
                + today.plusYears(20) + "'}");
        contains(page("coming-up"), "Nothing is coming up");
    }

    @Test
    void germanAndRightToLeft() {
        order("Blutbild", "active", today.minusDays(3));
        pages.language(Locale.GERMANY);
        contains(page("coming-up"), "war fällig am ");
        pages.language(Locale.forLanguageTag("ar"));
        contains(page("coming-up"), ">Blutbild<");
    }
}
