// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthstead.api.record.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the source says about a result: every coding, every concept, all words. */
class InterpretationTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        [{'coding':[{'code':'H'}]}]                                           => H OUTSIDE
        {'coding':[{'code':'HH'}]}                                            => HH CRITICAL
        {'coding':{'code':'HH'}}                                              => HH CRITICAL
        'HH'                                                                  => HH CRITICAL
        ['N']                                                                 => N NORMAL
        [{'text':'High'}]                                                     => H OUTSIDE
        [{'text':'Critically low'}]                                           => LL CRITICAL
        [{'text':'kritisch erhöht'}]                                          => HH CRITICAL
        [{'text':'Unauffällig'}]                                              => N NORMAL
        [{'text':'nicht im Normbereich'}]                                     => A OUTSIDE
        [{'coding':[{'display':'Critically high'}]}]                          => HH CRITICAL
        [{'coding':[{'code':'abnormal','display':'Abnormal'}]}]               => A OUTSIDE
        [{'coding':[{'code':'hh'}]}]                                          => HH CRITICAL
        [{'coding':[{'code':'H*'}]}]                                          => H OUTSIDE
        [{'coding':[{'code':' L ! '}]}]                                       => L OUTSIDE
        [{'coding':[{'system':'urn:local','code':'17'},{'code':'HH'}]}]       => HH CRITICAL
        [{'coding':[{'code':'A'}]},{'coding':[{'code':'HH'}]}]                => HH CRITICAL
        [{'coding':[{'code':'HH'}]},{'coding':[{'code':'N'}]}]                => HH CRITICAL
        [{'coding':[{'code':'N'}],'text':'High'}]                             => H OUTSIDE
        [{'coding':[{'code':'DET'}]}]                                         => DET OUTSIDE
        [{'coding':[{'code':'NEG'}]}]                                         => NEG NORMAL
        [{'coding':[{'code':'IND'}]}]                                         => IND NONE
        [{'coding':[{'code':'>'}]}]                                           => > OUTSIDE
        [{'coding':[{'system':'urn:local','code':'17'}]}]                     => 17 NOT_UNDERSTOOD
        [{'coding':[{'system':'urn:local','code':'17'}]},{'coding':[{'code':'N'}]}] => 17 NOT_UNDERSTOOD
        [{'text':'see letter'}]                                               => see letter NOT_UNDERSTOOD
        'see letter'                                                          => see letter NOT_UNDERSTOOD
        [{'text':'afwijkend'}]                                                => afwijkend NOT_UNDERSTOOD
        [{'coding':[{'system':'urn:local','code':'N','display':'Niet bepaald'}]}] => Niet bepaald NOT_UNDERSTOOD
        [{'coding':[{'system':'urn:local','code':'N','display':'Normal'}]}]   => N NORMAL
        [{'coding':[{'system':'urn:local','code':'L'}]}]                      => L OUTSIDE
        [{'coding':[{'system':'http://hl7.org/fhir/v2/0078','code':'H','display':'Hoog'}]}] => H OUTSIDE
        [{'coding':[{'system':'https://www.hl7.org/fhir/DSTU2/valueset-observation-interpretation.html','code':'N','display':'Normaal'}]}] => N NORMAL
        [{'coding':[{'system':'http://snomed.info/sct','code':'281302008','display':'Boven referentiewaarde'}]}] => H OUTSIDE
        [{'coding':[{'system':'http://snomed.info/sct','code':'17621005','display':'Normaal'}]}] => N NORMAL
        [{'coding':[{'system':'urn:oid:2.16.840.1.113883.5.83','code':'LL','display':'laag'}]}] => LL CRITICAL
        [{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-NullFlavor','code':'UNK','display':'unknown'}]}] => NONE
        []                                                                    => NONE
        [{}]                                                                  => NONE
        {'text':' '}                                                          => NONE
        ''                                                                    => NONE
        null                                                                  => NONE
        7                                                                     => 7 NOT_UNDERSTOOD
        """)
    void isReadWhole(String interpretation, String judged) {
        assertEquals(judged, judged("'valueString':'x','interpretation':" + interpretation));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'interpretation':[{'coding':[{'code':'HH'}]}]                         => HH CRITICAL
        'interpretation':[{'coding':[{'code':'HH'}]}],'valueString':''        => HH CRITICAL
        'interpretation':[{'coding':[{'code':'HH'}]}],'valueRange':{'low':{'value':500}} => HH CRITICAL
        'interpretation':[{'coding':[{'code':'HH'}]}],'dataAbsentReason':{'text':'lost'} => HH CRITICAL
        'component':[{'valueInteger':1,'interpretation':[{'coding':[{'code':'LL'}]}]},{'valueInteger':2}] => LL CRITICAL
        'component':[{'valueInteger':1,'interpretation':[{'coding':[{'code':'N'}]}]},{'valueInteger':2}]  => NONE
        'component':[{'valueInteger':1,'interpretation':[{'coding':[{'code':'N'}]}]},{'valueInteger':2,'interpretation':'N'}] => N NORMAL
        'interpretation':'N','component':[{'valueInteger':1},{'valueInteger':2}] => N NORMAL
        'interpretation':'N','component':[{'valueInteger':1,'interpretation':'H'},{'valueInteger':2}] => H OUTSIDE
        'component':{'valueInteger':1,'interpretation':'HH'}                  => HH CRITICAL
        'component':[{'valueString':'x','interpretation':[{'text':'odd'}]}]   => odd NOT_UNDERSTOOD
        """)
    void countsWhateverTheValueIs(String members, String judged) {
        assertEquals(judged, judged(members));
    }

    @Test
    void marksWhatIsNotUnderstood() {
        var projection = Projected.observation("'interpretation':[{'text':'see letter'}]");
        assertTrue(projection.is(Qualifier.NOT_UNDERSTOOD));
        assertTrue(projection.judgement().needsLook());
    }

    private static String judged(String members) {
        var projection = Projected.observation(members);
        return (projection.flag().orElse("") + ' ' + projection.judgement()).strip();
    }
}
