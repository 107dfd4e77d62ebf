// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.healthstead.kinds.Projected.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.healthstead.api.record.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a medication is, wherever that is written; how it is taken; and what is not taken. */
class MedicationTest {

    private static final String TABLET = "{'resourceType':'Medication','code':{'text':'Zelmidopa 100 mg'}}";

    private static String title(String json) {
        return new Projected()
                .with("Medication/1", TABLET)
                .with("urn:uuid:5", TABLET)
                .with(
                        "MedicationRequest/1",
                        "{'resourceType':'MedicationRequest','medicationReference':{'reference':'Medication/1'}}")
                .with(
                        "MedicationRequest/a",
                        "{'resourceType':'MedicationRequest','medicationReference':{'reference':'MedicationRequest/b'}}")
                .with(
                        "MedicationRequest/b",
                        "{'resourceType':'MedicationRequest','medicationReference':{'reference':'MedicationRequest/a'}}")
                .project(json)
                .title()
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'medicationReference':{'reference':'Medication/1'}                                    => Zelmidopa 100 mg
        'medicationReference':{'reference':'urn:uuid:5'}                                      => Zelmidopa 100 mg
        'medicationReference':{'reference':'Medication/1','display':'as printed'}             => as printed
        'medicationReference':{'reference':'Medication/9'}                                    => -
        'medicationReference':{'reference':'Medication/9','display':'as printed'}             => as printed
        'medicationReference':{'reference':'#m1'}                                             => -
        'medicationReference':{'identifier':{'value':'17'}}                                   => -
        'medicationReference':{}                                                              => -
        'medicationReference':'Medication/1'                                                  => Zelmidopa 100 mg
        'medicationReference':{'reference':'MedicationRequest/a'}                             => -
        'medicationCodeableConcept':{'text':'Iron'}                                           => Iron
        'medicationCodeableConcept':{},'medicationReference':{'reference':'Medication/1'}     => Zelmidopa 100 mg
        'contained':[{'resourceType':'Medication','id':'m1','code':{'text':'Brintafol'}}],'medicationReference':{'reference':'#m1'} => Brintafol
        'contained':[{'resourceType':'Medication','id':'m1','ingredient':[{'itemReference':{'reference':'#s'}}]},{'resourceType':'Substance','id':'s','code':{'text':'Zinc'}}],'medicationReference':{'reference':'#m1'} => Zinc
        'contained':[{'resourceType':'Medication','id':'m1','ingredient':[{'itemReference':{'reference':'#m1'}}]}],'medicationReference':{'reference':'#m1'} => -
        """)
    void isNamed(String members, String title) {
        assertEquals(title, title("{'resourceType':'MedicationRequest'," + members + "}"));
    }

    @Test
    void isNamedByWhatItWasPrescribedAs() {
        assertEquals(
                "Zelmidopa 100 mg",
                title("{'resourceType':'MedicationDispense','authorizingPrescription':"
                        + "[{'reference':'MedicationRequest/1'}]}"));
    }

    /** So that the entry is projected again when the medication comes. */
    @Test
    void remembersWhatIsMissing() {
        var projection =
                Projected.of("{'resourceType':'MedicationRequest','medicationReference':{'reference':'Medication/9'}}");
        assertEquals(List.of("Medication/9"), projection.needs());
        assertEquals(Optional.empty(), projection.title());
        var contained = Projected.of("{'resourceType':'MedicationRequest','medicationReference':{'reference':'#m1'}}");
        assertEquals(List.of(), contained.needs());
    }

    @Test
    void isCodedByWhatIsContained() {
        assertEquals(
                "http://www.nlm.nih.gov/research/umls/rxnorm|1049221",
                Projected.of(
                                "{'resourceType':'MedicationRequest','contained':[{'resourceType':'Medication','id':'m','code':"
                                    + "{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1049221'}]}}],"
                                    + "'medicationReference':{'reference':'#m'}}")
                        .code()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        {'text':'one a day'}                                                                  => one a day
        {'text':' ','patientInstruction':'with water'}                                        => with water
        {'text':'','doseAndRate':[{'doseQuantity':{'value':5,'unit':'mg'}}]}                  => 5 mg
        {'doseQuantity':{'value':1,'unit':'tablet'}}                                          => 1 tablet
        {'doseAndRate':[{'doseRange':{'low':{'value':1},'high':{'value':2,'unit':'tablet'}}}]} => 1–2 tablet
        {'doseAndRate':[{'doseQuantity':{'value':1,'unit':'L'},'rateQuantity':{'value':125,'unit':'mL/h'}}]} => 1 L, 125 mL/h
        {'doseAndRate':{'rateRatio':{'numerator':{'value':1,'unit':'mL'},'denominator':{'value':1,'unit':'h'}}}} => 1 mL / 1 h
        {'dose':{'value':3,'unit':'mg'},'route':{'text':'oral'}}                              => 3 mg, oral
        {'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}}}                     => once a day
        {'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d'}}}                     => 3 times a day
        {'timing':{'repeat':{'frequency':1.0,'period':1.0,'periodUnit':'d'}}}                 => once a day
        {'timing':{'repeat':{'period':1.0,'periodUnit':'d'}}}                                 => once a day
        {'timing':{'repeat':{'frequency':2.0,'period':1.00,'periodMax':1,'periodUnit':'wk'}}} => 2 times a week
        {'timing':{'repeat':{'frequency':1,'period':1.5,'periodUnit':'d'}}}                   => every 1.5 days
        {'timing':{'repeat':{'frequency':1,'period':10.0,'periodUnit':'d'}}}                  => every 10 days
        {'timing':{'repeat':{'boundsDuration':{'value':1.0,'code':'wk'}}}}                    => for 1 week
        {'doseAndRate':[{'doseQuantity':{'value':1.0}}],'timing':{'repeat':{'frequency':1,'period':1.0,'periodUnit':'d'}}} => 1, once a day
        {'doseAndRate':[{'doseQuantity':{'value':1.0,'unit':'tablet'}}]}                      => 1 tablet
        {'doseQuantity':{'value':1.50,'unit':'mg'}}                                           => 1.5 mg
        {'doseQuantity':{'value':0.50,'unit':'mg'}}                                           => 0.5 mg
        {'doseQuantity':{'value':0.05,'unit':'mg'}}                                           => 0.05 mg
        {'doseQuantity':{'value':100,'unit':'mg'}}                                            => 100 mg
        {'doseQuantity':{'value':1000.00,'unit':'mg'}}                                        => 1000 mg
        {'doseQuantity':{'value':1.010,'unit':'mg'}}                                          => 1.01 mg
        {'doseQuantity':{'value':1.0E2,'unit':'mg'}}                                          => 1.0E2 mg
        {'doseRange':{'low':{'value':1.0},'high':{'value':2.0,'unit':'tablet'}}}              => 1–2 tablet
        {'maxDosePerAdministration':{'value':2.0,'unit':'g'}}                                 => at most 2 g at once
        {'text':'take 1.0 tablet every 1.0 days'}                                             => take 1.0 tablet every 1.0 days
        {'timing':{'repeat':{'frequency':3,'frequencyMax':4,'period':1,'periodUnit':'d'}}}    => 3–4 times a day
        {'timing':{'repeat':{'period':8,'periodUnit':'h'}}}                                   => every 8 hours
        {'timing':{'repeat':{'frequency':1,'period':4,'periodMax':6,'periodUnit':'h'}}}       => every 4–6 hours
        {'timing':{'repeat':{'frequency':2,'period':3,'periodUnit':'wk'}}}                    => 2 times every 3 weeks
        {'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'days'}}}                  => once a day
        {'timing':{'repeat':{'frequency':2,'period':1,'periodUnit':'moon'}}}                  => 2 times
        {'timing':{'repeat':{'count':1}}}                                                     => once
        {'timing':{'repeat':{'count':5,'countMax':7,'period':1,'periodUnit':'d'}}}            => once a day, 5–7 times in all
        {'timing':{'repeat':{'when':['ACM']}}}                                                => before breakfast
        {'timing':{'repeat':{'when':['PC'],'offset':30}}}                                     => 30 minutes after meal
        {'timing':{'repeat':{'when':'HS'}}}                                                   => before going to sleep
        {'timing':{'repeat':{'timeOfDay':['08:00:00','20:30']}}}                              => at 08:00, at 20:30
        {'timing':{'repeat':{'dayOfWeek':['mon','FRI','someday']}}}                           => on Mondays, on Fridays, someday
        {'timing':{'repeat':{'duration':30,'durationUnit':'min','frequency':1,'period':1,'periodUnit':'d'}}} => once a day, over 30 minutes
        {'timing':{'repeat':{'boundsDuration':{'value':10,'unit':'days','code':'d'}}}}        => for 10 days
        {'timing':{'repeat':{'boundsDuration':{'value':1,'code':'wk'}}}}                      => for 1 week
        {'timing':{'repeat':{'boundsRange':{'low':{'value':7,'unit':'days'},'high':{'value':10,'unit':'days'}}}}} => for 7–10 days
        {'timing':{'repeat':{'boundsPeriod':{'start':'2024-01-01','end':'2024-02-01'}}}}      => 2024-01-01 – 2024-02-01
        {'timing':{'code':{'text':'BID'}}}                                                    => BID
        {'timing':{'code':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation','code':'TID'}]}}} => Three times a day
        {'timing':{'event':['2024-01-01','2024-01-08','2024-01-15','2024-01-22']}}            => 2024-01-01, 2024-01-08, 2024-01-15, and 1 more
        {'timing':'at night'}                                                                 => at night
        {'asNeededBoolean':true}                                                              => as needed
        {'asNeededBoolean':false}                                                             => -
        {'asNeededCodeableConcept':{'text':'pain'}}                                           => as needed for pain
        {'additionalInstruction':[{'text':'with food'},{'text':'no alcohol'}]}                => with food, no alcohol
        {'method':{'text':'Inhale'},'site':{'text':'left nostril'}}                           => left nostril, Inhale
        {'maxDosePerPeriod':{'numerator':{'value':4,'unit':'tablet'},'denominator':{'value':1,'unit':'d'}}} => at most 4 tablet / 1 d
        {'maxDosePerAdministration':{'value':2,'unit':'g'}}                                   => at most 2 g at once
        {}                                                                                    => -
        'one a day'                                                                           => -
        """)
    void isTaken(String dosage, String line) {
        assertEquals(
                line, shown(Projected.of("{'resourceType':'MedicationRequest','dosageInstruction':[" + dosage + "]}")));
    }

    @Test
    void isTakenInWordsOfEitherLanguage() {
        Wording said = Projected.of("{'resourceType':'MedicationRequest','dosageInstruction':[{"
                        + "'doseAndRate':[{'doseQuantity':{'value':1.0,'unit':'Tablette'}}],"
                        + "'timing':{'repeat':{'frequency':1.0,'period':1.0,'periodUnit':'d'}}}]}")
                .valueWords()
                .orElseThrow();
        assertEquals("1 Tablette, einmal täglich", said.in(Locale.GERMAN, Wording.Printer.PLAIN));
        assertEquals("1 Tablette, once a day", said.in(Locale.ENGLISH, Wording.Printer.PLAIN));
    }

    /** The zero of a result tells how exactly it was measured. */
    @Test
    void onlyWhatIsTakenLosesItsZeros() {
        assertEquals("4.10 mmol/L", shown(Projected.observation("'valueQuantity':{'value':4.10,'unit':'mmol/L'}")));
    }

    @Test
    void isTakenInTheOrderOfItsSteps() {
        assertEquals(
                "first; second; third",
                shown(Projected.of("{'resourceType':'MedicationStatement','dosage':[{'sequence':3,'text':'third'},"
                        + "{'sequence':1,'text':'first'},{'sequence':2,'text':'second'}]}")));
        assertEquals(
                "b; a",
                shown(Projected.of(
                        "{'resourceType':'MedicationStatement','dosage':[{'sequence':3,'text':'b'},{'text':'a'}]}")));
    }

    @Test
    void countsStepsThatALineHasNoRoomFor() {
        String steps = "{'text':'step'},".repeat(59) + "{'text':'last'}";
        assertEquals(
                "step; step; step; step; and 56 more",
                shown(Projected.of("{'resourceType':'MedicationRequest','dosageInstruction':[" + steps + "]}")));
    }

    @Test
    void isAdministeredWithADose() {
        assertEquals(
                "3 mg, Intravenous",
                shown(Projected.of(
                        "{'resourceType':'MedicationAdministration','dosage':{'route':{'text':'Intravenous'},"
                                + "'dose':{'value':3,'unit':'mg'}}}")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        MedicationRequest 'status':'active','intent':'order'                  => now
        MedicationRequest 'status':'active','intent':'proposal'               => PLANNED
        MedicationRequest 'status':'active','intent':'plan'                   => PLANNED
        MedicationRequest 'status':'active','doNotPerform':true               => PROHIBITION
        MedicationRequest 'status':'active','doNotPerform':false              => now
        MedicationRequest 'status':'active','doNotPerform':'true'             => PROHIBITION
        MedicationRequest 'status':'stopped'                                  => OVER
        MedicationRequest 'status':'cancelled'                                => CANCELLED
        MedicationRequest 'status':'on-hold'                                  => ON_HOLD now
        MedicationRequest 'status':'draft'                                    => DRAFT
        MedicationStatement 'status':'not-taken'                              => NOT_DONE
        MedicationStatement 'taken':'n'                                       => NOT_DONE
        MedicationStatement 'wasNotTaken':true                                => NOT_DONE
        MedicationStatement 'status':'intended'                               => PLANNED
        MedicationStatement 'status':'unknown'                                => STATE_UNKNOWN now
        MedicationStatement 'status':'completed'                              => OVER
        MedicationStatement 'status':'entered-in-error'                       => IN_ERROR
        MedicationAdministration 'status':'not-done'                          => NOT_DONE
        MedicationDispense 'status':'declined'                                => REJECTED
        """)
    void isNowOrNot(String members, String state) {
        String[] parts = members.split(" ", 2);
        var projection = Projected.of("{'resourceType':'" + parts[0] + "'," + parts[1] + "}");
        String qualifiers = projection.qualifiers().stream().map(Enum::name).collect(Collectors.joining(" "));
        assertEquals(state, (qualifiers + (projection.current() ? " now" : "")).strip());
    }

    @Test
    void wordsOfAClosedMedicationAreClosedToo() {
        String closed = "{'resourceType':'Medication','code':{'text':'Zelmidopa'},'meta':{'security':[{"
                + "'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]}}";
        String request = "{'resourceType':'MedicationRequest','medicationReference':{'reference':'Medication/1'}}";
        assertTrue(new Projected().with("Medication/1", closed).project(request).confidential());
        assertFalse(new Projected()
                .with("Medication/1", "{'resourceType':'Medication','code':{'text':'Zelmidopa'}}")
                .project(request)
                .confidential());
    }
}
