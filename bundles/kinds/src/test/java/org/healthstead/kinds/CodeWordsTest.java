// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.healthstead.api.record.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words for codes that come without any, where a vocabulary has them; else the code with the name of its system. */
class CodeWordsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        {'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'207'}]}                    => COVID-19, mRNA, LNP-S, PF, 100 mcg/0.5 mL dose
        {'coding':[{'system':'urn:oid:2.16.840.1.113883.12.292','code':'02'}]}                => OPV
        {'coding':[{'system':'http://hl7.org/fhir/sid/cvx|4.0','code':'02'}]}                 => OPV
        {'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'9999'}]}                   => CVX 9999
        {'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'E11.9'}]}            => ICD-10-CM E11.9
        {'coding':[{'system':'urn:oid:2.16.840.1.113883.6.1','code':'2093-3'}]}               => LOINC 2093-3
        {'coding':[{'system':'http://loinc.org|2.70','code':'2093-3'}]}                       => LOINC 2093-3
        {'coding':[{'system':'http://example.org/codes','code':'K7'}]}                        => K7
        {'coding':[{'code':'K7'}]}                                                            => K7
        {'coding':[{'system':'http://loinc.org'}]}                                            => -
        {'coding':[{'system':'http://loinc.org','code':'1-8'},{'system':'http://hl7.org/fhir/sid/cvx','code':'02'}]} => OPV
        {'coding':[{'system':'http://loinc.org','code':'1-8'},{'code':'x','display':'Words'}]} => Words
        {'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'02','display':' '}]}       => OPV
        {'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'02'}],'text':'Polio drops'} => Polio drops
        {'coding':[{'system':'http://snomed.info/sct','code':'1','display':'Polio vaccine (product)'}]} => Polio vaccine
        {'coding':[{'system':'urn:oid:2.16.840.1.113883.6.96','code':'1'}],'text':'Polio drops (regime/therapy)'} => Polio drops
        {'coding':[{'system':'http://snomed.info/sct','code':'1','display':'Polio vaccine (adult)'}]} => Polio vaccine (adult)
        {'coding':[{'system':'http://snomed.info/sct','code':'1','display':'(product)'}]}     => (product)
        {'coding':[{'system':'http://example.org/codes','code':'1','display':'Polio (product)'}]} => Polio (product)
        {'text':'  '}                                                                         => -
        'OPV'                                                                                 => OPV
        [{'text':'First'},{'text':'Second'}]                                                  => First
        """)
    void areFound(String concept, String title) {
        var projection = Projected.of("{'resourceType':'Immunization','vaccineCode':" + concept + "}");
        assertEquals(title, projection.title().orElse("-"));
    }

    static Stream<String> vocabularies() {
        return new DataFiles().list("vocabulary").stream();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void areFoundInEveryVocabulary(String name) {
        DataFile file = new DataFiles().read("vocabulary/" + name);
        assertFalse(file.headers("source").isEmpty(), "names its source");
        assertFalse(file.rows().isEmpty());
        for (String system : file.headers("system")) {
            List<String> row = file.rows().getFirst();
            String title = Projected.of("{'resourceType':'Basic','code':{'coding':[{'system':'" + system + "','code':'"
                            + row.get(0) + "'}]}}")
                    .title()
                    .orElseThrow();
            assertEquals(row.get(1), title);
        }
    }

    @Test
    void areGivenInGermanWhereWeHaveThem() {
        var words = Projected.of("{'resourceType':'Encounter','class':{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'AMB'}}")
                .titleWords()
                .orElseThrow();
        assertEquals("ambulatory", words.text());
        assertEquals("Ambulant", words.in(Locale.GERMAN, Wording.Printer.PLAIN));
    }

    @Test
    void standInOneVocabularyEach() {
        var systems = vocabularies()
                .flatMap(name -> new DataFiles().read("vocabulary/" + name).headers("system").stream())
                .toList();
        assertEquals(systems.stream().distinct().count(), systems.size());
        assertTrue(systems.size() > 300);
    }
}
