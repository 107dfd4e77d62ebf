// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinically relevant date of every kind, and words where there is none. */
class WhenTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        Condition 'onsetAge':{'value':7,'unit':'years','code':'a'}                    => - at the age of 7
        Condition 'onsetAge':{'value':7,'unit':'Years'}                               => - at the age of 7
        Condition 'onsetAge':{'value':18,'code':'mo','unit':'mo'}                     => - at the age of 18 months
        Condition 'onsetAge':{'value':1,'code':'wk'}                                  => - at the age of 1 week
        Condition 'onsetAge':{'value':3,'unit':'moons'}                               => - at the age of 3 moons
        Condition 'onsetAge':{'value':30,'comparator':'<','unit':'a'}                 => - at the age of <30
        Condition 'onsetRange':{'low':{'value':20,'unit':'a'},'high':{'value':29,'unit':'a'}} => - at the age of 20–29
        Condition 'onsetRange':{'low':{'value':3,'unit':'mo'},'high':{'value':5,'unit':'mo'}} => - at the age of 3–5 mo
        Condition 'onsetString':'in her twenties'                                     => - in her twenties
        Condition 'onsetString':'2019'                                                => 2019
        Condition 'onsetPeriod':{'start':'2019-02','end':'2020'}                      => 2019-02
        Condition 'onsetPeriod':{'end':'2020'}                                        => 2020
        Condition 'onsetAge':{'value':7,'unit':'a'},'recordedDate':'2024-01-01'       => 2024-01-01 at the age of 7
        Condition 'assertedDate':'2012-08-24'                                         => 2012-08-24
        Condition 'onsetDateTime':'unknown','recordedDate':'2024-01-01'               => 2024-01-01 unknown
        Condition 'onsetDateTime':'2021-02-30'                                        => - 2021-02-30
        Condition 'abatementDateTime':'2020-05'                                       => 2020-05 until 2020-05
        Condition 'abatementPeriod':{'start':'2020-05','end':'2021'}                  => 2021 until 2021
        Condition 'abatementAge':{'value':7,'unit':'a'}                               => - until the age of 7
        Condition 'abatementRange':{'low':{'value':3,'unit':'a'},'high':{'value':5,'unit':'a'}} => - until the age of 3–5
        Condition 'abatementString':'after iron'                                      => - after iron
        Condition 'onsetDateTime':'2019','abatementDateTime':'2020-05'                => 2019
        Condition 'abatementAge':{'value':7,'unit':'a'},'recordedDate':'2024'         => 2024
        Observation 'effectiveTiming':{'event':['2013-03-01','2013-04-01']}           => 2013-03-01
        Observation 'effectiveTiming':{'event':['2013-04-01','2013-03-01','never']}   => 2013-03-01
        Observation 'effectiveTiming':{'repeat':{'boundsPeriod':{'start':'2014'}}}    => 2014
        Observation 'effectiveInstant':'2024-03-05T08:15:00Z'                         => 2024-03-05T08:15:00Z
        Observation 'effectivePeriod':{'start':'2020-01-01','end':'2020-02-01'}       => 2020-01-01
        Observation 'issued':'2024-03-05T08:15:00Z'                                   => 2024-03-05T08:15:00Z
        Observation 'effectiveDateTime':' 2024-03-05 '                                => 2024-03-05
        Observation '_effectiveDateTime':{'extension':[{'url':'x'}]}                  => -
        Immunization 'occurrenceString':'spring 2021'                                 => - spring 2021
        Immunization 'occurrenceString':'spring 2021','recorded':'2022-01-01'         => 2022-01-01 spring 2021
        Immunization 'date':'1999-01-01'                                              => 1999-01-01
        ExplanationOfBenefit 'created':'2023-06-30','billablePeriod':{'start':'2021-02-03'} => 2021-02-03
        ExplanationOfBenefit 'created':'2023-06-30','item':[{'servicedDate':'2021-02-01'}]  => 2021-02-01
        Claim 'created':'2023-06-30','item':[{'servicedPeriod':{'start':'2021-02-01'}}]     => 2021-02-01
        Claim 'created':'2023-06-30'                                                  => 2023-06-30
        DeviceUseStatement 'timingPeriod':{'start':'2018-04'},'recordedOn':'2020'     => 2018-04
        DeviceUseStatement 'timingDateTime':'2018-04-05'                              => 2018-04-05
        DeviceUseStatement 'timingTiming':{'event':['2018-04-06']}                    => 2018-04-06
        Device 'manufactureDate':'2015-08-08'                                         => 2015-08-08
        Media 'createdDateTime':'2020-08-08','issued':'2024-01-01T00:00:00Z'          => 2020-08-08
        Media 'createdPeriod':{'start':'2020-08-09'}                                  => 2020-08-09
        Media 'issued':'2024-01-01T00:00:00Z'                                         => 2024-01-01T00:00:00Z
        Procedure 'performedAge':{'value':12,'unit':'a'}                              => - at the age of 12
        Procedure 'performedString':'as a child'                                      => - as a child
        Procedure 'performedRange':{'low':{'value':12},'high':{'value':14}}           => - at the age of 12–14
        AllergyIntolerance 'onsetString':'childhood'                                  => - childhood
        AllergyIntolerance 'lastOccurrence':'2019'                                    => 2019
        Encounter 'period':{'end':'2020-01-02'}                                       => 2020-01-02
        Encounter 'statusHistory':[{'period':{'start':'2020-01-03'}}]                 => 2020-01-03
        Appointment 'start':'2024-02-01T09:00:00Z'                                    => 2024-02-01T09:00:00Z
        Appointment 'requestedPeriod':[{'start':'2024-02-02'}]                        => 2024-02-02
        Goal 'startDate':'2024-01-01','target':[{'dueDate':'2025-01-01'}]             => 2024-01-01
        Goal 'target':[{'dueDate':'2025-01-01'}]                                      => 2025-01-01
        Specimen 'collection':{'collectedDateTime':'2011-05-30'}                      => 2011-05-30
        DocumentReference 'indexed':'2015-01-01T00:00:00Z'                            => 2015-01-01T00:00:00Z
        DocumentReference 'content':[{'attachment':{'creation':'2005-12-24'}}]        => 2005-12-24
        Basic 'created':'2013-05-14'                                                  => 2013-05-14
        Coverage 'period':{'start':'2011-05-23'}                                      => 2011-05-23
        Unheard 'date':'2013-05-14'                                                   => 2013-05-14
        """)
    void isFound(String members, String when) {
        String[] parts = members.split(" ", 2);
        var projection = Projected.of("{'resourceType':'" + parts[0] + "'," + parts[1] + "}");
        String date = projection.date().map(Object::toString).orElse("-");
        assertEquals(when, (date + " " + projection.when().map(Object::toString).orElse("")).strip());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        Observation 'effectivePeriod':{'start':'2020-01-01','end':'2020-02-01'}            => 2020-02-01
        Observation 'effectivePeriod':{'start':'2020-01-01T08:00:00Z','end':'2020-01-01'}  => 2020-01-01
        Observation 'effectiveTiming':{'event':['2013-04-01','2013-05-01','2013-03-01']}   => 2013-05-01
        Observation 'effectiveTiming':{'repeat':{'boundsPeriod':{'start':'2014','end':'2015'}}} => 2015
        Encounter 'period':{'start':'2020-01-02','end':'2020-01-05'}                       => 2020-01-05
        Observation 'effectivePeriod':{'start':'2020-02-01','end':'2020-01-01'}            => -
        Observation 'effectivePeriod':{'start':'2020-01-01','end':'2020-01-01'}            => -
        Observation 'effectivePeriod':{'start':'2020-01','end':'2020-01-20'}               => -
        Observation 'effectivePeriod':{'start':'2020-01-01','end':'soon'}                  => -
        Observation 'effectivePeriod':{'start':'2020-01-01'}                               => -
        Observation 'effectivePeriod':{'end':'2020-01-01'}                                 => -
        Observation 'effectiveTiming':{'event':['2013-04-01']}                             => -
        Observation 'effectiveDateTime':'2020-01-01','issued':'2020-01-05T00:00:00Z'       => -
        Condition 'abatementPeriod':{'start':'2020-05','end':'2021'}                       => -
        """)
    void lasts(String members, String until) {
        String[] parts = members.split(" ", 2);
        var projection = Projected.of("{'resourceType':'" + parts[0] + "'," + parts[1] + "}");
        assertEquals(until, projection.until().map(Object::toString).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        MedicationStatement 'effectivePeriod':{'start':'2014-05-05','end':'2014-05-10'}           => 2014-05-10
        MedicationStatement 'effectiveDateTime':'2014-05-05'                                      => -
        MedicationRequest 'authoredOn':'2020-01-01','dispenseRequest':{'validityPeriod':{'end':'2020-03'}} => -
        MedicationRequest 'authoredOn':'2020-01-01','dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'end':'2020-02-01'}}}}] => 2020-02-01
        MedicationRequest 'authoredOn':'2020-01-01','dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'end':'2020-02-01'}}}},{'text':'then half'}] => -
        MedicationRequest 'authoredOn':'2020-01-01','dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':14,'unit':'d','code':'d'}}}}] => 2020-01-15
        MedicationRequest 'authoredOn':'2020-01-31','dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':1,'code':'mo'}}}}] => 2020-02-29
        MedicationRequest 'authoredOn':'2020','dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':1,'code':'mo'}}}}] => -
        MedicationRequest 'authoredOn':'2020-01-01','dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':6,'code':'h'}}}}] => -
        MedicationRequest 'dispenseRequest':{'validityPeriod':{'end':'2020-03'}}                  => -
        Condition 'onsetDateTime':'2019','abatementDateTime':'2025-10-01'                         => 2025-10-01
        Condition 'onsetPeriod':{'start':'2019','end':'2020'}                                     => -
        AllergyIntolerance 'onsetPeriod':{'start':'2019','end':'2020'}                            => -
        CarePlan 'period':{'start':'2019','end':'2020'}                                           => 2020
        """)
    void saysWhenItEnds(String members, String end) {
        String[] parts = members.split(" ", 2);
        assertEquals(
                end,
                Projected.of("{'resourceType':'" + parts[0] + "'," + parts[1] + "}")
                        .until()
                        .map(Object::toString)
                        .orElse("-"));
    }
}
