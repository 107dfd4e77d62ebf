// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FactKey;
import org.healthstead.api.record.FactRules;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.kinds.CataloguedKinds;
import org.healthstead.kinds.analyte.TabledAnalytes;
import org.healthstead.kinds.series.ResultSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what entries are known as one fact. */
class KeyedFactsTest {

    private static final Kinds KINDS = new CataloguedKinds();
    private static final TabledAnalytes ANALYTES = new TabledAnalytes();
    private static final FactRules RULES = new KeyedFacts(KINDS, new ResultSeries(KINDS, ANALYTES), ANALYTES);

    private static final String RESULT = "{'resourceType':'Observation','status':'final',"
            + "'category':[{'coding':[{'code':'laboratory',"
            + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],"
            + "'code':{'coding':[{'system':'http://loinc.org','code':'2089-1'}],'text':'LDL'},"
            + "'effectiveDateTime':'2020-03-01T08:00:00Z',"
            + "'valueQuantity':{'value':100,'unit':'mg/dL','code':'mg/dL','system':'http://unitsofmeasure.org'}}";

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    private static List<FactKey> keys(String text) {
        JsonObject body = json(text);
        return RULES.keys(KINDS.project(body, RecordContext.NONE), body);
    }

    private static Set<FactKey> certain(String text) {
        return keys(text).stream()
                .filter(key -> key.certainty() == FactKey.Certainty.SAME)
                .collect(Collectors.toSet());
    }

    @Test
    void areOfTheTypesWhoseKindsSaySo() {
        Set<String> types = KINDS.all().stream()
                .filter(kind ->
                        kind.rules().stream().anyMatch(rule -> rule.name().equals("fact")))
                .map(Kind::type)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(types, new TreeSet<>(RULES.types()));
        assertNotEquals(0, RULES.number());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'unit':'mg/dL' => 'unit':'mg per dl'
        'value':100, => 'value':100.0,
        'value':100,'unit':'mg/dL','code':'mg/dL' => 'value':1,'unit':'g/L','code':'g/L'
        'text':'LDL' => 'text':'Low density cholesterol'
        http://loinc.org => urn:oid:2.16.840.1.113883.6.1
        08:00:00Z => 10:00:59+02:00
        'coding':[{'system':'http://loinc.org' => 'coding':[{'system':'http://here.example','code':'7'},{'system':'http://loinc.org'
        'status':'final' => 'status':'amended','id':'7','issued':'2020-04-01','note':[{'text':'seen'}]
        """)
    void areTheSameHoweverItIsWritten(String before, String after) {
        String other = RESULT.replace(before, after);
        assertNotEquals(RESULT, other);
        assertEquals(certain(RESULT), certain(other));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'value':100, => 'value':101,
        'value':100, => 'value':100,'comparator':'<',
        2020-03-01T08:00:00Z => 2020-03-01T08:01:00Z
        2020-03-01T08:00:00Z => 2020-03-01
        'code':'2089-1' => 'code':'2085-9'
        'code':'2089-1' => 'code':'18262-6'
        'status':'final' => 'status':'final','bodySite':{'text':'left'}
        'unit':'mg/dL','code':'mg/dL','system':'http://unitsofmeasure.org' => 'unit':'x'
        """)
    void areOthersWhenItIsSomethingElse(String before, String after) {
        String other = RESULT.replace(before, after);
        assertNotEquals(RESULT, other);
        assertTrue(certain(RESULT).stream().noneMatch(certain(other)::contains));
    }

    @Test
    void meetWhereOnlyTheValueDiffers() {
        FactKey one = certain(RESULT).iterator().next();
        FactKey other = certain(RESULT.replace("100,", "120,")).iterator().next();
        assertEquals(one.meeting(), other.meeting());
        assertNotEquals(one.says(), other.says());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'status':'final' => 'status':'entered-in-error'
        'status':'final' => 'status':'final','focus':[{'display':'Fetus B'}]
        'status':'final' => 'status':'final','modifierExtension':[{'url':'http://x.example','valueBoolean':true}]
        """)
    void areNoneOfWhatIsPartOfNoFact(String before, String after) {
        String other = RESULT.replace(before, after);
        assertEquals(List.of(), keys(other));
        assertEquals(Optional.empty(), RULES.family(KINDS.project(json(other), RecordContext.NONE)));
    }

    @Test
    void neverMeetTheOpposite() {
        String given = "{'resourceType':'Immunization','status':'completed','occurrenceDateTime':'2020-10-01',"
                + "'identifier':[{'system':'http://r.example','value':'1'}],"
                + "'vaccineCode':{'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'140'}],'text':'Flu'}}";
        Set<String> meetings = keys(given).stream().map(FactKey::meeting).collect(Collectors.toSet());
        assertFalse(meetings.isEmpty());
        assertTrue(keys(given.replace("completed", "not-done")).stream()
                .map(FactKey::meeting)
                .noneMatch(meetings::contains));
    }

    /** The first code says nothing to anybody else. */
    @Test
    void areTheSameWhateverCodeComesFirst() {
        String sodium = RESULT.replace("2089-1", "2951-2").replace("mg/dL", "mmol/L");
        String other =
                sodium.replace("'coding':[{'system':'http://loinc", "'coding':[{'code':'NA'},{'system':'http://loinc");
        assertNotEquals(sodium, other);
        assertEquals(certain(sodium), certain(other));
    }

    /** Left alone, 140 mmHg is not 140/90. */
    @Test
    void aPressureWithOnePartMissingIsNoPressure() {
        String part = "{'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},'valueQuantity':{'value':%s,"
                + "'unit':'mmHg','code':'mm[Hg]','system':'http://unitsofmeasure.org'}}";
        String pressure = RESULT.replace("2089-1", "85354-9").replaceAll(",'valueQuantity':.*", ",'component':[%s]}");
        String upper = part.formatted("8480-6", "140");
        String lower = part.formatted("8462-4", "90");
        Set<FactKey> whole = certain(pressure.formatted(upper + "," + lower));
        assertEquals(whole, certain(pressure.formatted(lower + "," + upper)));
        assertTrue(certain(pressure.formatted(upper)).stream().noneMatch(whole::contains));
    }

    @Test
    void aNumberThatWasRoundedInAnotherUnitIsNear() {
        String glucose = RESULT.replace("2089-1", "2345-7").replace("100,", "94,");
        String molar = RESULT.replace("2089-1", "14749-6").replace("mg/dL", "mmol/L");
        assertTrue(isNear(glucose, molar.replace("100,", "5.2,")));
        assertFalse(isNear(glucose, molar.replace("100,", "5.5,")));
        assertFalse(isNear(glucose, glucose.replace("94,", "94.4,")), "in the same unit they are two numbers");
    }

    private static boolean isNear(String one, String other) {
        return RULES.isNear(line(one), line(other));
    }

    private static Projection line(String text) {
        return KINDS.project(json(text), RecordContext.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        surely code        => "surely" says not how certain it is; wanted same or perhaps
        same               => compares nothing
        same / value       => compares nothing
        same code /        => compares nothing
        same Code          => "Code" is no part; wanted code, code=NAME
        same code..text    => "code..text" is no part
        """)
    void aWrongLineIsRefused(String text, String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> FactLine.parse(text))
                .getMessage();
        assertTrue(said.contains(message), said);
    }
}
