// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.healthstead.kinds.Projected.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.healthstead.api.record.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, values and states of goals, visits, relatives, immunizations, documents and bills. */
class OtherKindsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        FamilyMemberHistory 'relationship':{'text':'Mother'},'condition':[{'code':{'text':'breast cancer'},'onsetAge':{'value':47,'unit':'years'}}] => Mother | breast cancer at 47
        FamilyMemberHistory 'relationship':{'text':'Mother'},'condition':[{'code':{'text':'gout'},'onsetAge':{'value':18,'code':'mo'}},{'code':{'text':'asthma'}}] => Mother | gout at 18 months; asthma
        FamilyMemberHistory 'relationship':{'text':'Uncle'},'condition':[{'code':{'text':'stroke'},'onsetRange':{'low':{'value':60,'unit':'a'},'high':{'value':65,'unit':'a'}}}] => Uncle | stroke at 60–65
        FamilyMemberHistory 'relationship':{'text':'Uncle'},'condition':[{'code':{'text':'stroke'},'onsetString':'after the war'}] => Uncle | stroke (after the war)
        FamilyMemberHistory 'relationship':{'text':'Uncle'},'condition':[{'code':{'text':'stroke'},'onsetPeriod':{'start':'1987'}}] => Uncle | stroke (from 1987)
        FamilyMemberHistory 'relationship':{'text':'Father'},'condition':{'code':{'text':'stroke'}},'deceasedAge':{'value':62,'unit':'a'} => Father | stroke; died at the age of 62
        FamilyMemberHistory 'relationship':{'text':'Father'},'deceasedBoolean':true                     => Father | died
        FamilyMemberHistory 'relationship':{'text':'Father'},'deceasedBoolean':false                    => Father | -
        FamilyMemberHistory 'relationship':{'text':'Father'},'deceasedDate':'1999-05'                   => Father | died: 1999-05
        FamilyMemberHistory 'relationship':{'text':'Father'},'deceasedString':'in the war'              => Father | died: in the war
        FamilyMemberHistory 'relationship':{'text':'Aunt'},'note':[{'text':'nothing known'}]            => Aunt | nothing known
        FamilyMemberHistory 'relationship':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-RoleCode','code':'MTH'}]} => mother | -
        Immunization 'vaccineCode':{'text':'MMR'},'doseQuantity':{'value':0.5,'unit':'mL'}              => MMR | 0.5 mL
        Immunization 'vaccineCode':{'text':'MMR'},'status':'not-done','statusReason':{'text':'patient objection'} => MMR | patient objection NOT_DONE
        Immunization 'vaccineCode':{'text':'MMR'},'wasNotGiven':true                                    => MMR | - NOT_DONE
        Immunization 'vaccineCode':{'text':'MMR'},'notGiven':true                                       => MMR | - NOT_DONE
        Immunization 'vaccineCode':{'text':'MMR'},'status':'entered-in-error'                           => MMR | - IN_ERROR
        Goal 'description':{'text':'Walk'},'lifecycleStatus':'entered-in-error'                         => Walk | - IN_ERROR
        Goal 'description':{'text':'Walk'},'lifecycleStatus':'cancelled'                                => Walk | - CANCELLED
        Goal 'description':{'text':'Walk'},'status':'rejected'                                          => Walk | - REJECTED
        Goal 'description':{'text':'Weight'},'lifecycleStatus':'active','target':[{'detailQuantity':{'value':70,'unit':'kg'}}] => Weight | 70 kg now
        Goal 'description':{'text':'Weight'},'lifecycleStatus':'proposed'                               => Weight | - PLANNED
        Appointment 'description':'Dentist','status':'noshow'                                           => Dentist | - MISSED
        Appointment 'description':'Dentist','status':'cancelled'                                        => Dentist | - CANCELLED
        Appointment 'description':'Dentist','status':'entered-in-error'                                 => Dentist | - IN_ERROR
        Appointment 'serviceType':[{'text':'Check'}],'comment':'bring card','status':'proposed'         => Check | bring card PLANNED
        Appointment 'reasonCode':[{'text':'Check'}]                                                     => Check | -
        AppointmentResponse 'comment':'too early','participantStatus':'declined'                        => too early | - REJECTED
        Encounter 'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'EMER'}   => emergency | -
        Encounter 'type':[{'text':'Check-up'}],'reasonCode':[{'text':'Cough'}]                          => Check-up | Cough
        Encounter 'reasonCode':[{'text':'Cough'}]                                                       => Cough | -
        Encounter 'type':[{'text':'Check-up'}],'status':'cancelled'                                     => Check-up | - CANCELLED
        DocumentReference 'type':{'text':'Letter'},'docStatus':'preliminary'                            => Letter | - PRELIMINARY
        DocumentReference 'content':[{'attachment':{'title':'Scan'}}],'status':'superseded'             => Scan | - OVER
        DocumentReference 'description':'Discharge letter','type':{'text':'Letter'}                     => Discharge letter | -
        Composition 'title':'Summary','section':[{'title':'Allergies'},{'title':'Medication'}]          => Summary | Allergies, Medication
        QuestionnaireResponse 'questionnaire':'http://example.org/Questionnaire/1','item':[{'text':'Smoker?','answer':[{'valueBoolean':false}]}] => Smoker? | Smoker? no
        QuestionnaireResponse 'contained':[{'resourceType':'Questionnaire','id':'q','title':'Sleep'}],'questionnaire':'#q' => Sleep | -
        QuestionnaireResponse 'item':[{'text':'A','answer':[{'valueInteger':3}]},{'item':[{'text':'B','answer':[{'valueCoding':{'display':'often'}}]}]}] => A | A: 3; B: often
        QuestionnaireResponse 'status':'in-progress','item':[{'text':'A'}]                              => A | - DRAFT
        Procedure 'code':{'text':'Biopsy'},'status':'not-done','statusReason':{'text':'refused'}        => Biopsy | refused NOT_DONE
        Procedure 'code':{'text':'Biopsy'},'notDone':true                                               => Biopsy | - NOT_DONE
        Procedure 'code':{'text':'Biopsy'},'status':'stopped'                                           => Biopsy | - ABORTED
        Claim 'type':{'text':'professional'},'item':[{'productOrService':{'text':'Check-up'}}]          => Check-up | -
        Claim 'type':{'text':'professional'},'insurer':{'display':'Plan A'},'use':'preauthorization'    => professional | Plan A PLANNED
        AllergyIntolerance 'substance':{'text':'Latex'},'reaction':[{'manifestation':[{'text':'Hives'}]}] => Latex | Hives now
        AllergyIntolerance 'reaction':[{'manifestation':[{'text':'Hives'}]}]                            => Hives | - now
        List 'title':'Allergies','emptyReason':{'coding':[{'code':'nilknown'}]}                         => Allergies | nilknown ABSENT
        Provenance 'policy':['http://example.org/policy'],'target':[{'display':'Letter'}]               => Letter | -
        Communication 'payload':[{'contentString':'Please call'}]                                       => Please call | -
        Communication 'topic':{'text':'Result'},'payload':[{'contentString':'Please call'}],'status':'not-done' => Result | Please call NOT_DONE
        ServiceRequest 'code':{'text':'X-ray'},'status':'revoked'                                       => X-ray | - CANCELLED
        ServiceRequest 'code':{'text':'X-ray'},'doNotPerform':true                                      => X-ray | - PROHIBITION
        CarePlan 'category':[{'coding':[{'system':'http://hl7.org/fhir/us/core/CodeSystem/careplan-category','code':'assess-plan'}]},{'text':'Wound care'}] => Wound care | - now
        CarePlan 'category':[{'coding':[{'system':'http://hl7.org/fhir/us/core/CodeSystem/careplan-category','code':'assess-plan'}]}] => assess-plan | - now
        CarePlan 'category':[{'coding':[{'system':'http://hl7.org/fhir/us/core/CodeSystem/careplan-category','code':'assess-plan'}]}],'activity':[{'detail':{'code':{'text':'Dressing'}}}] => Dressing | - now
        CarePlan 'category':[{'coding':[{'system':'http://hl7.org/fhir/us/core/CodeSystem/careplan-category','code':'assess-plan'}]},{'text':'Wound care'}],'title':'My wound','status':'completed' => My wound | - OVER
        CareTeam 'participant':[{'role':[{'coding':[{'system':'http://snomed.info/sct','code':'116154003'}],'text':'Patient'}]},{'role':[{'text':'Nurse'}]}] => Nurse | -
        CareTeam 'reasonCode':[{'text':'Asthma'}],'participant':[{'role':[{'text':'Nurse'}]}] => Asthma | -
        Device 'deviceName':[{'name':'Nebulizer'}],'status':'active' => Nebulizer | - now
        Device 'deviceName':[{'name':'Nebulizer'}],'status':'inactive' => Nebulizer | - OVER
        Device 'deviceName':[{'name':'Analyzer'}] => Analyzer | -
        SupplyDelivery 'suppliedItem':{'itemCodeableConcept':{'text':'Floss'},'quantity':{'value':1}} => Floss | 1
        Unheard 'code':{'text':'Thing'},'status':'not-done'                                             => Thing | - NOT_DONE
        """)
    void areReadable(String members, String line) {
        String[] parts = members.split(" ", 2);
        var projection = Projected.of("{'resourceType':'" + parts[0] + "'," + parts[1] + "}");
        String qualifiers = projection.qualifiers().stream().map(Enum::name).collect(Collectors.joining(" "));
        String state = (qualifiers + (projection.current() ? " now" : "")).strip();
        assertEquals(line, (projection.title().orElse("-") + " | " + shown(projection) + " " + state).strip());
    }

    /** A list has as many digits as the currency; what a program computed may have more. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'value':108.80000000000001,'currency':'USD' => 108.80 USD
        'value':0.0,'currency':'USD'                => 0.00 USD
        'value':0.125,'currency':'EUR'              => 0.13 EUR
        'value':1200.00,'currency':'JPY'            => 1200 JPY
        'value':7,'currency':'EUR'                  => 7.00 EUR
        'value':1.234,'currency':'points'           => 1.234 points
        """)
    void roundMoneyToItsCurrency(String money, String shown) {
        String json = "{'resourceType':'Claim','type':{'text':'professional'},'total':{" + money + "}}";
        Projected record = new Projected();
        var cells = Projected.KINDS.cells(record.project(json), Projected.json(json), record);
        assertEquals(shown, cells.get("total").text().replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'presentedForm':[{}]                                                             => DOCUMENT
        'presentedForm':[{}],'category':[{'coding':[{'system':'http://loinc.org','code':'34117-2'}]}] => DOCUMENT
        'presentedForm':[{}],'result':[{'reference':'Observation/1'}]                    => RESULT
        'presentedForm':[{}],'conclusion':'No fracture'                                  => RESULT
        'presentedForm':[{}],'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0074','code':'LAB'}]}] => RESULT
        'presentedForm':[{}],'category':[{'coding':[{'system':'http://loinc.org','code':'LP29684-5'}]}] => RESULT
        'status':'final'                                                                 => RESULT
        """)
    void tellANoteFromAReportOfResults(String members, Category category) {
        assertEquals(
                category,
                Projected.of("{'resourceType':'DiagnosticReport'," + members + "}")
                        .category());
    }
}
