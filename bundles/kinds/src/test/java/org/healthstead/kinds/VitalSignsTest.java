// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vital sign is one by its category or, where the source leaves that out, by its code. */
class VitalSignsTest {

    private static Projection project(String category, String coding) {
        return Projected.of("{'resourceType':'Observation','status':'final',"
                + (category.isEmpty() ? "" : "'category':[{" + category + "}],")
                + "'code':{'coding':[{" + coding + "}],'text':'Measured'},'valueQuantity':{'value':71,'unit':'kg'}}");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        ``                                    => 'system':'http://loinc.org','code':'29463-7'                    => VITAL_SIGN
        ``                                    => 'system':'urn:oid:2.16.840.1.113883.6.1','code':'8480-6'        => VITAL_SIGN
        ``                                    => 'code':'17'},{'system':'http://loinc.org','code':'85354-9'      => VITAL_SIGN
        'text':'Measurements'                 => 'system':'http://loinc.org','code':'8867-4'                     => VITAL_SIGN
        'coding':[{'code':'exam'}]            => 'system':'http://loinc.org','code':'8310-5'                     => VITAL_SIGN
        'coding':[{'code':'vital-signs'}]     => 'system':'http://loinc.org','code':'8280-0'                     => VITAL_SIGN
        'coding':[{'code':'laboratory'}]      => 'system':'http://loinc.org','code':'2708-6'                     => RESULT
        'coding':[{'code':'survey'}]          => 'system':'http://loinc.org','code':'29463-7'                    => SOCIAL
        ``                                    => 'system':'http://loinc.org','code':'2823-3'                     => RESULT
        ``                                    => 'system':'http://loinc.org','code':'8480-60'                    => RESULT
        ``                                    => 'system':'http://example.org/tests','code':'8480-6'             => RESULT
        ``                                    => 'code':'8480-6'                                                 => RESULT
        """)
    void areKnownByCategoryOrCode(String category, String coding, Category expected) {
        Projection projection = project(category, coding);
        assertEquals(expected, projection.category());
        assertEquals(expected == Category.VITAL_SIGN, projection.accessCategory() == AccessCategory.VITAL_SIGNS);
    }

    @Test
    void areKnownByTheCodesOfTheirParts() {
        String parts = "'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},'valueQuantity':"
                + "{'value':120,'unit':'mmHg'}}]}";
        String pressure = "{'resourceType':'Observation','status':'final','code':{'text':'RR'}," + parts;
        assertEquals(
                Category.VITAL_SIGN, Projected.of(pressure.formatted("8480-6")).category());
        assertEquals(Category.RESULT, Projected.of(pressure.formatted("2823-3")).category());
    }

    /** The codes are those of FHIR's own value set. */
    @Test
    void haveTheCodesOfTheProfile() throws IOException {
        Set<String> codes = ValueSets.read().codes("http://hl7.org/fhir/ValueSet/observation-vitalsignresult");
        assertEquals(13, codes.size());
        for (String code : codes) {
            assertEquals(
                    Category.VITAL_SIGN,
                    project("", "'system':'http://loinc.org','code':'" + code + "'")
                            .category(),
                    code);
        }
    }

    /** A plugin cannot take their place by the other way to know them either. */
    @Test
    void areTheCores() {
        CataloguedKinds kinds = new CataloguedKinds();
        int before = kinds.number("Observation");
        String conditions = kinds.of("Observation").stream()
                .filter(kind -> kind.id().equals("Observation.vital-sign"))
                .flatMap(kind -> kind.rules().stream())
                .filter(rule -> rule.name().equals("or-when"))
                .map(rule -> "when " + rule.text() + "\n")
                .collect(Collectors.joining());
        kinds.bindContribution(() -> List.of("kind Observation.mine\nsource http://example.org\n" + conditions));
        assertEquals(before, kinds.number("Observation"));
        kinds.bindContribution(() -> List.of("kind Observation.mine\nsource http://example.org\nwhen code is 5"));
        assertNotEquals(before, kinds.number("Observation"));
    }
}
