// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.healthstead.kinds.Projected.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.healthstead.api.record.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A blood pressure is one value in whatever shape it comes, and nothing of it is lost. */
class BloodPressureTest {

    private static final String SYSTOLIC =
            "{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}],'text':'Systolic'},";
    private static final String DIASTOLIC =
            "{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}],'text':'Diastolic'},";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        S'valueQuantity':{'value':128,'unit':'mmHg'}};D'valueQuantity':{'value':82,'unit':'mmHg'}}    => 128/82 mmHg
        D'valueQuantity':{'value':82,'unit':'mmHg'}};S'valueQuantity':{'value':128,'unit':'mmHg'}}    => 128/82 mmHg
        S'valueQuantity':{'value':128,'unit':'mm[Hg]'}};D'valueQuantity':{'value':82,'unit':'mmHg'}}  => 128/82 mm[Hg]
        S'valueQuantity':{'value':128,'unit':'mmHg','code':'mm[Hg]'}};D'valueQuantity':{'value':82,'code':'mm[Hg]'}} => 128/82 mmHg
        S'valueQuantity':{'value':17.1,'unit':'kPa'}};D'valueQuantity':{'value':10.9,'unit':'kPa'}}   => 17.1/10.9 kPa
        S'valueQuantity':{'value':17.1,'unit':'kPa'}};D'valueQuantity':{'value':82,'unit':'mmHg'}}    => Systolic: 17.1 kPa; Diastolic: 82 mmHg
        S'valueQuantity':{'value':'128','unit':'mmHg'}};D'valueQuantity':{'value':'82'}}              => 128/82 mmHg
        S'valueQuantity':{'value':128,'unit':'mmHg'}};D'dataAbsentReason':{'text':'could not be heard'}} => 128/– mmHg (Diastolic: could not be heard)
        S'valueQuantity':null};D'valueQuantity':{'value':82,'unit':'mmHg'}}                           => –/82 mmHg
        S'dataAbsentReason':{'text':'refused'}};D'dataAbsentReason':{'text':'refused'}}               => Systolic: refused; Diastolic: refused
        S'valueQuantity':{'value':128,'unit':'mmHg'}};D'valueQuantity':{'value':82,'unit':'mmHg'}};{'code':{'text':'Mean'},'valueQuantity':{'value':97,'unit':'mmHg'}} => 128/82 mmHg (Mean: 97 mmHg)
        S'valueQuantity':{'value':128,'unit':'mmHg'}};D'valueQuantity':{'value':82,'unit':'mmHg'}};{'code':{'text':'Pulse'},'valueQuantity':{'value':66,'unit':'/min'}} => 128/82 mmHg (Pulse: 66 /min)
        S'valueQuantity':{'value':128,'unit':'mmHg'}};D'valueQuantity':{'value':82,'unit':'mmHg'}};S'valueQuantity':{'value':110,'unit':'mmHg'}} => Systolic: 128 mmHg; Diastolic: 82 mmHg; Systolic: 110 mmHg
        S'valueQuantity':{'value':128,'unit':'mmHg'}}                                                 => Systolic: 128 mmHg
        """)
    void isOneValue(String components, String line) {
        assertEquals(line, shown(Projected.observation("'component':[" + written(components) + "]")));
    }

    private static String written(String components) {
        return components
                .replace(";S", "," + SYSTOLIC)
                .replace(";D", "," + DIASTOLIC)
                .replace(";{", ",{")
                .replaceFirst("^S", SYSTOLIC)
                .replaceFirst("^D", DIASTOLIC);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        S'valueQuantity':{'value':90,'unit':'mmHg'}} => 90/– mmHg
        D'valueQuantity':{'value':50,'unit':'mmHg'}} => –/50 mmHg
        """)
    void staysOneWithAPartOnly(String component, String line) {
        assertEquals(
                line,
                shown(Projected.of("{'resourceType':'Observation','code':{'coding':[{'system':"
                        + "'http://loinc.org','code':'85354-9'}]},'component':[" + written(component) + "]}")));
    }

    @Test
    void namesEachNumber() {
        Projection projection = Projected.observation("'component':[" + written("S'valueQuantity':{'value':128}}") + ","
                + written("D'valueQuantity':{'value':82}}") + "]");
        assertEquals(2, projection.measurements().size());
        assertEquals("Systolic", projection.measurements().get(0).component().orElseThrow());
        assertEquals(
                "http://loinc.org|8462-4",
                projection.measurements().get(1).code().orElseThrow());
    }
}
