// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.plugin.immunizations.Records;
import org.healthstead.plugin.immunizations.engine.GivenDose;
import org.healthstead.plugin.immunizations.record.RecordedDose.Gap;
import org.junit.jupiter.api.Test;

class HistoryReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final SourceRef CLINIC = Records.source("clinic");

    private final Records records = new Records();
    private final Person person = records.person("2018-02-10", Person.Sex.MALE);

    private History read() {
        return new HistoryReader(records.stores().entries(), records.stores().facts())
                .read(person, TODAY, records.caller);
    }

    private GivenDose only() {
        List<GivenDose> doses = read().counted();
        assertEquals(1, doses.size());
        return doses.getFirst();
    }

    private List<Gap> gaps() {
        return read().doses().stream().map(RecordedDose::gap).sorted().toList();
    }

    @Test
    void aDoseHasItsDayAndItsCode() {
        records.given(person, CLINIC, "3", "2019-03-01T23:30:00-08:00");
        GivenDose dose = only();
        assertEquals(LocalDate.of(2019, 3, 1), dose.date());
        assertEquals("03", dose.cvx());
        assertFalse(dose.spoiled());
    }

    @Test
    void theSystemMayBeAnOidAndNeedNotComeFirst() {
        records.says(
                person,
                CLINIC,
                "{'resourceType':'Immunization','status':'completed','vaccineCode':{'coding':[{'system':"
                        + "'http://snomed.info/sct','code':'1'},{'system':'urn:oid:2.16.840.1.113883.12.292','code':"
                        + "'94'}]},'occurrenceDateTime':'2019-03-01','isSubpotent':true,'manufacturer':{'identifier':"
                        + "{'system':'http://hl7.org/fhir/sid/mvx','value':'MSD'}}}");
        GivenDose dose = only();
        assertEquals("94", dose.cvx());
        assertEquals("MSD", dose.maker());
        assertTrue(dose.spoiled());
    }

    @Test
    void whatWasNotGivenIsNotThere() {
        for (String status : new String[] {"not-done", "entered-in-error"}) {
            records.says(
                    person,
                    CLINIC,
                    "{'resourceType':'Immunization','status':'" + status
                            + "','vaccineCode':{'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'03'}]},"
                            + "'occurrenceDateTime':'2019-03-01'}");
        }
        assertEquals(List.of(), read().doses());
    }

    @Test
    void theDayOnWhichSomebodyWroteItDownIsNotTheDayOfTheDose() {
        records.says(
                person,
                CLINIC,
                "{'resourceType':'Immunization','status':'completed','vaccineCode':{'coding':[{'system':"
                        + "'http://hl7.org/fhir/sid/cvx','code':'03'}]},'occurrenceString':'as a baby',"
                        + "'recorded':'2025-01-01'}");
        assertEquals(List.of(Gap.NO_DAY), gaps());
    }

    @Test
    void whatCannotBeJudgedSaysWhy() {
        records.given(person, CLINIC, "03", "2019-03");
        records.given(person, CLINIC, "03", "2027-01-01");
        records.given(person, CLINIC, "03", "2017-01-01");
        records.says(
                person,
                CLINIC,
                "{'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'MMR'},"
                        + "'occurrenceDateTime':'2019-03-01'}");
        assertEquals(List.of(Gap.NO_DAY, Gap.NO_CODE, Gap.BEFORE_BIRTH, Gap.IN_FUTURE), gaps());
        assertEquals(List.of(), read().counted());
    }

    @Test
    void whatTwoSourcesSayCountsOnce() {
        records.given(person, CLINIC, "03", "2019-03-01");
        records.given(person, Records.source("school"), "03", "2019-03-01");
        records.given(person, CLINIC, "03", "2022-03-01");
        assertEquals(
                List.of(LocalDate.of(2022, 3, 1), LocalDate.of(2019, 3, 1)),
                read().counted().stream().map(GivenDose::date).toList());
    }
}
