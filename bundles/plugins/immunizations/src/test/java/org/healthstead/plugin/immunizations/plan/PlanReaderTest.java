// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.plugin.immunizations.Records;
import org.healthstead.plugin.immunizations.ShippedSchedule;
import org.healthstead.plugin.immunizations.record.ReasonStore;
import org.healthstead.plugin.immunizations.record.StatedReason;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Observation;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private static final KnowledgeBase BASE = ShippedSchedule.read();
    private static final LocalDate IN_SEASON = LocalDate.of(2026, 3, 2);
    private static final LocalDate AFTER_SEASON = LocalDate.of(2026, 12, 1);
    private static final SourceRef CLINIC = Records.source("clinic");

    private final Records records = new Records();

    private Optional<Plan> read(Person person, LocalDate today) {
        return new PlanReader(records.stores().entries(), records.stores().facts())
                .read(BASE, person, today, records.caller);
    }

    private Standing standing(Person person, LocalDate today, String group) {
        return read(person, today).orElseThrow().group(group).orElseThrow().standing();
    }

    @Test
    void aMissingDoseGoesThroughItsStandings() {
        Person child = records.person("2025-01-15", Person.Sex.FEMALE);
        assertEquals(Standing.LATER, standing(child, LocalDate.of(2025, 12, 31), "MMR"));
        assertEquals(Standing.DUE, standing(child, LocalDate.of(2026, 1, 15), "MMR"));
        assertEquals(Standing.OVERDUE, standing(child, LocalDate.of(2026, 12, 31), "MMR"));
        records.given(child, CLINIC, "03", "2026-01-20");
        assertEquals(Standing.POSSIBLE, standing(child, LocalDate.of(2026, 12, 31), "MMR"));
    }

    @Test
    void theDoseOfASeasonThatIsOverSaysNothingAboutTheNext() {
        Person adult = records.person("1980-01-15", Person.Sex.MALE);
        records.given(adult, CLINIC, "140", "2025-10-01");
        assertEquals(Standing.COMPLETE, standing(adult, IN_SEASON, "Influenza"));
        assertEquals(Standing.UNKNOWN, standing(adult, AFTER_SEASON, "Influenza"));
    }

    @Test
    void aSeasonThatIsOverIsNotANeedThatIsOver() {
        Person adult = records.person("1980-01-15", Person.Sex.MALE);
        assertEquals(Standing.DUE, standing(adult, IN_SEASON, "Influenza"));
        assertEquals(Standing.UNKNOWN, standing(adult, AFTER_SEASON, "Influenza"));
    }

    @Test
    void aSeasonWithoutAnEndLastsAYear() {
        Person adult = records.person("1980-01-15", Person.Sex.MALE);
        records.given(adult, CLINIC, "312", "2025-10-01");
        assertEquals(Standing.COMPLETE, standing(adult, IN_SEASON, "COVID-19"));
        assertEquals(Standing.UNKNOWN, standing(adult, AFTER_SEASON, "COVID-19"));
    }

    @Test
    void thePressingComesFirst() {
        Person child = records.person("2024-01-15", Person.Sex.FEMALE);
        records.given(child, CLINIC, "03", "2025-01-20");
        Plan plan = read(child, IN_SEASON).orElseThrow();
        assertEquals(plan.groups().stream().sorted(Plan.BY_URGENCY).toList(), plan.groups());
        assertEquals(Standing.OVERDUE, plan.groups().getFirst().standing());
        assertTrue(plan.isFounded());
    }

    @Test
    void aRecordWithoutVaccinationsFoundsNoPlan() {
        Person child = records.person("2024-01-15", Person.Sex.FEMALE);
        assertFalse(read(child, IN_SEASON).orElseThrow().isFounded());
        records.given(child, CLINIC, "03", "2025");
        assertFalse(read(child, IN_SEASON).orElseThrow().isFounded());
    }

    @Test
    void aBabyWithoutVaccinationsHasAPlan() {
        Person baby = records.person("2025-12-15", Person.Sex.FEMALE);
        Plan plan = read(baby, IN_SEASON).orElseThrow();
        assertTrue(plan.isFounded());
        assertFalse(plan.hasDoses());
        assertFalse(read(baby, LocalDate.of(2026, 12, 15)).orElseThrow().isFounded());
    }

    @Test
    void thereIsNoPlanWithoutADayOfBirth() {
        assertTrue(read(records.person("2024-01", Person.Sex.FEMALE), IN_SEASON).isEmpty());
        assertTrue(
                read(records.person("2027-01-01", Person.Sex.FEMALE), IN_SEASON).isEmpty());
    }

    @Test
    void thereIsNoPlanForWhoHasDied() {
        Person child = records.person("2024-01-15", Person.Sex.FEMALE);
        records.says(child, CLINIC, "{'resourceType':'Patient','deceasedBoolean':false}");
        assertTrue(read(child, IN_SEASON).isPresent());
        records.says(child, CLINIC, "{'resourceType':'Patient','deceasedDateTime':'2025-05-05'}");
        assertTrue(read(child, IN_SEASON).isEmpty());
    }

    @Test
    void whatIsStatedChangesThePlanUntilItIsOver() {
        Person adult = records.person("1990-01-15", Person.Sex.FEMALE);
        records.given(adult, CLINIC, "115", "2015-10-01");
        ReasonStore reasons = new ReasonStore(records.stores().entries());
        Observation pregnant = Reasons.of(BASE).stream()
                .filter(one -> one.title().equals("Pregnant"))
                .findFirst()
                .orElseThrow();
        assertNotEquals(Standing.CONTRAINDICATED, standing(adult, IN_SEASON, "MMR"));
        Entry stated =
                reasons.state(adult, pregnant.code(), pregnant.title(), Optional.of(IN_SEASON), "r-1", records.caller);
        reasons.state(adult, pregnant.code(), pregnant.title(), Optional.of(IN_SEASON), "r-1", records.caller);
        assertEquals(1, read(adult, IN_SEASON).orElseThrow().reasons().size());
        assertEquals(Standing.CONTRAINDICATED, standing(adult, IN_SEASON, "MMR"));
        reasons.end(adult.id(), stated.id(), records.caller);
        assertEquals(List.of(), read(adult, IN_SEASON).orElseThrow().reasons());
        assertNotEquals(Standing.CONTRAINDICATED, standing(adult, IN_SEASON, "MMR"));
    }

    @Test
    void aConditionThatASourceHasCodedInTheSameWayCounts() {
        Person adult = records.person("1990-01-15", Person.Sex.FEMALE);
        records.says(
                adult,
                CLINIC,
                "{'resourceType':'Condition','clinicalStatus':{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},'code':"
                        + "{'coding':[{'system':'" + StatedReason.SYSTEM + "','code':'007'}]}}");
        assertEquals(Standing.CONTRAINDICATED, standing(adult, IN_SEASON, "MMR"));
    }
}
