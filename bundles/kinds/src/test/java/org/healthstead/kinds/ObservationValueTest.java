// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.healthstead.kinds.Projected.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of an Observation's value: what a line says, and which numbers can be compared. */
class ObservationValueTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'valueQuantity':{'value':5.50,'unit':'g/dL'}                                 => 5.50 g/dL
        'valueQuantity':{'value':5,'code':'mmol/L'}                                  => 5 mmol/L
        'valueQuantity':{'value':0.5,'comparator':'<','unit':'ng/mL'}                => <0.5 ng/mL
        'valueQuantity':{'value':0.8,'unit':'1'}                                     => 0.8
        'valueQuantity':{'value':27,'unit':'{score}','code':'{score}'}               => 27 {score}
        'valueQuantity':{'value':27,'unit':' ','code':'%'}                           => 27 %
        'valueQuantity':{'value':'6.9','unit':'mmol/L'}                              => 6.9 mmol/L
        'valueQuantity':{'value':'6,9','unit':'mmol/L'}                              => 6.9 mmol/L
        'valueQuantity':{'value':'< 5','unit':'mmol/L'}                              => <5 mmol/L
        'valueQuantity':{'value':'≥90','unit':'mL/min'}                              => >=90 mL/min
        'valueQuantity':{'value':'1,234','unit':'U/L'}                               => 1,234 U/L
        'valueQuantity':{'value':'many','unit':'/field'}                             => many /field
        'valueQuantity':{'value':1e400,'unit':'U/L'}                                 => 1e400 U/L
        'valueQuantity':{'unit':'mmol/L','system':'http://unitsofmeasure.org','code':'mmol/L'} => -
        'valueQuantity':{'value':null,'unit':'mmol/L'}                               => -
        'valueQuantity':'6.9 mmol/L'                                                 => 6.9 mmol/L
        'valueInteger':0                                                             => 0
        'valueDecimal':1.10                                                          => 1.10
        'valueString':'Positive'                                                     => Positive
        'valueString':' '                                                            => -
        'valueString':'','note':[{'text':'Tube broken'}]                             => Tube broken
        'valueString':'http://example.org/curve'                                     => http://example.org/curve
        'valueBoolean':true                                                          => Yes
        'valueBoolean':false                                                         => No
        'valueTime':'07:30:00'                                                       => 07:30:00
        'valueDateTime':'2024-02'                                                    => 2024-02
        'valuePeriod':{'start':'2024-03-04','end':'2024-03-05'}                      => 2024-03-04 – 2024-03-05
        'valuePeriod':{'start':'2024-03-04'}                                         => from 2024-03-04
        'valuePeriod':{'end':'2024-03-05'}                                           => until 2024-03-05
        'valueRatio':{'numerator':{'value':1},'denominator':{'value':128}}           => 1:128
        'valueRatio':{'numerator':{'value':5,'unit':'mg'},'denominator':{'value':2,'unit':'mL'}} => 5 mg / 2 mL
        'valueRange':{'low':{'value':8,'unit':'mm'},'high':{'value':11,'unit':'mm'}} => 8–11 mm
        'valueRange':{'low':{'value':5,'unit':'/HPF'}}                               => ≥ 5 /HPF
        'valueRange':{'high':{'value':2}}                                            => ≤ 2
        'valueSampledData':{'origin':{'value':0},'data':'1 2 3 4 E 5'}               => a curve of 6 values
        'valueSampledData':{'origin':{'value':0},'data':' '}                         => -
        'valueCodeableConcept':{'text':'Group B'}                                    => Group B
        'valueCodeableConcept':{'coding':[{'code':'x','display':'Group AB'}]}        => Group AB
        'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA1-1'}]} => LOINC LA1-1
        'valueCodeableConcept':{},'valueString':'second'                             => second
        'valueReference':{'display':'Dr Rask'}                                       => Dr Rask
        'valueQuantity':{'value':93,'unit':'%'},'component':[{'code':{'text':'Flow'},'valueQuantity':{'value':2,'unit':'L/min'}}] => 93 % (Flow: 2 L/min)
        """)
    void says(String members, String line) {
        assertEquals(line, shown(Projected.observation(members)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'dataAbsentReason':{'coding':[{'code':'not-performed','display':'Not Performed'}],'text':'Sample clotted'} => Sample clotted
        'dataAbsentReason':{'coding':[{'code':'masked'}]}                            => Masked
        'dataAbsentReason':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/data-absent-reason','code':'not-asked'}]} => Not Asked
        'dataAbsentReason':'unknown'                                                 => Unknown
        'dataAbsentReason':'machine was off'                                         => machine was off
        'dataAbsentReason':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/data-absent-reason','code':'lost'}]} => HL7 data absent reason lost
        'valueQuantity':{'unit':'g','extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'error'}]} => Error
        '_valueString':{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'asked-declined'}]} => Asked But Declined
        '_valueQuantity':{'extension':{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'masked'}} => Masked
        '_valueString':{'extension':[{'url':'http://example.org/other','valueCode':'error'}]} => -
        'valueQuantity':{'value':5},'dataAbsentReason':{'text':'Sample clotted'}     => 5
        """)
    void saysWhyThereIsNone(String members, String line) {
        assertEquals(line, shown(Projected.observation(members)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'component':[{'code':{'text':'Left eye'},'valueQuantity':{'value':0.8,'unit':'1'}},{'code':{'text':'Right eye'},'valueQuantity':{'value':0.3}}] => Left eye: 0.8; Right eye: 0.3
        'component':[{'code':{'text':'1 minute'},'valueInteger':3},{'code':{'text':'5 minutes'},'valueInteger':9}] => 1 minute: 3; 5 minutes: 9
        'component':{'code':{'text':'Colour'},'valueString':'amber'}                 => Colour: amber
        'component':[{'valueQuantity':{'value':128,'unit':'mmHg'}},{'valueQuantity':{'value':82,'unit':'mmHg'}}] => 128 mmHg; 82 mmHg
        'component':[{'code':{'text':'Casts'},'dataAbsentReason':{'text':'not seen'}}] => Casts: not seen
        'component':[{'code':{'text':'Casts'}}],'note':[{'text':'see letter'}]       => see letter
        'hasMember':[{'reference':'Observation/1','display':'E. coli'},{'display':'Klebsiella'}] => E. coli; Klebsiella
        'hasMember':[{'reference':'Observation/7'}]                                  => Urea
        'note':{'text':'Please repeat'}                                              => Please repeat
        'note':[{'text':''},{'text':'Second note'}]                                  => Second note
        """)
    void saysWhatItsPartsSay(String members, String line) {
        Projected record =
                new Projected().with("Observation/7", "{'resourceType':'Observation','code':{'text':'Urea'}}");
        assertEquals(
                line, shown(record.project("{'resourceType':'Observation','code':{'text':'Panel'}," + members + "}")));
    }

    @Test
    void countsWhatALineHasNoRoomFor() {
        String part = "{'code':{'text':'Titre'},'valueInteger':1},";
        String many = "'component':[" + part.repeat(11) + "{'code':{'text':'Titre'},'valueInteger':1}]";
        String line = shown(Projected.observation(many));
        assertEquals("Titre: 1; ".repeat(8) + "and 4 more", line);
        String members = "'hasMember':[" + "{'display':'M'},".repeat(19) + "{'display':'N'}]";
        assertEquals("M; and 12 more", shown(Projected.observation(members)));
    }

    /** Numbers that charts can compare: those that are one, with what was measured. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'valueQuantity':{'value':5.50,'unit':'g/dL'}                => 5.50
        'valueQuantity':{'value':'6,9','unit':'mmol/L'}             => 6.9
        'valueInteger':0                                            => 0
        'valueQuantity':{'value':1e400}                             => ``
        'valueQuantity':{'value':1e-999999999}                      => ``
        'valueQuantity':{'value':'1,234'}                           => ``
        'valueString':'5'                                           => ``
        'component':[{'code':{'text':'a'},'valueQuantity':{'value':'1'}},{'code':{'text':'b'},'valueString':'x'},{'code':{'text':'c'},'valueInteger':3}] => 1 3
        """)
    void keepsTheNumbers(String members, String lexemes) {
        List<String> numbers = Projected.observation(members).measurements().stream()
                .map(measurement -> measurement.quantity().lexeme())
                .toList();
        assertEquals(lexemes.strip(), String.join(" ", numbers));
    }
}
