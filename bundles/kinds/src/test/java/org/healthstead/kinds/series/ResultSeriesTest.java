// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.kinds.CataloguedKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultSeriesTest {

    private static final EntryId ENTRY = new EntryId(new UUID(1, 2));
    private static final String LAB = "'category':[{'coding':[{'code':'laboratory',"
            + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],";

    private final Kinds kinds = new CataloguedKinds();
    private final ResultSeries rules = new ResultSeries(kinds);

    private List<SeriesPoint> points(String members) {
        JsonObject body = JsonObject.parse(("{'resourceType':'Observation'," + LAB + members + "}").replace('\'', '"'));
        Projection line = kinds.project(body, RecordContext.NONE);
        return rules.points(ENTRY, line);
    }

    private SeriesPoint point(String members) {
        List<SeriesPoint> points = points(members);
        assertEquals(1, points.size());
        return points.getFirst();
    }

    private static String test(String code, String text, String value) {
        return "'status':'final','code':{'text':'" + text + "','coding':[" + code + "]},'effectiveDateTime':'2024',"
                + value;
    }

    private static String amount(String value, String unit) {
        return "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "','code':'" + unit
                + "','system':'http://unitsofmeasure.org'}";
    }

    private static final String LOINC = "{'system':'http://loinc.org','code':'2089-1'}";

    @Test
    void aNumberOfUcumIsComparable() {
        SeriesPoint point = point(test(LOINC, "LDL", amount("5.40", "mg/dL")));
        assertEquals("5.40", point.quantity().orElseThrow().lexeme());
        assertEquals("54", point.canonical().orElseThrow().lexeme());
        assertEquals("g.m-3", point.canonical().orElseThrow().unit());
        assertEquals("5.40 mg/dL", point.value().orElseThrow().text());
        assertEquals("2024", point.dateText().orElseThrow());
    }

    /** The line has the gravest of both; each part has its own. */
    @Test
    void aPartIsJudgedByItself() {
        String pressure = "'status':'final','code':{'text':'Blood pressure'},'component':["
                + "{'code':{'text':'Systolic'},'interpretation':[{'coding':[{'code':'HH'}]}],"
                + amount("191", "mm[Hg]") + "},{'code':{'text':'Diastolic'},"
                + "'interpretation':[{'coding':[{'code':'N'}]}]," + amount("70", "mm[Hg]") + "},"
                + "{'code':{'text':'Mean'}," + amount("99", "mm[Hg]") + "}]";
        assertEquals(
                List.of(Judgement.CRITICAL, Judgement.NORMAL, Judgement.NONE),
                points(pressure).stream()
                        .filter(SeriesPoint::isComponent)
                        .map(SeriesPoint::judgement)
                        .toList());
    }

    /** A value, what is reported of it, and what it is compared by; {@code -} for nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'valueQuantity':{'value':5.4}                                                     | 5.4         | -
        'valueQuantity':{'value':5.4,'unit':'mg/dL'}                                      | 5.4 mg/dL   | -
        'valueQuantity':{'value':5,'unit':'drops','code':'drops','system':'http://unitsofmeasure.org'} | 5 drops | -
        'valueQuantity':{'value':5,'code':'mg/dL','system':'http://example.org'}          | 5 mg/dL     | -
        'valueQuantity':{'comparator':'<','value':0.01,'code':'g/L','system':'http://unitsofmeasure.org'}  | <0.01 g/L | 10 g.m-3
        'valueQuantity':{'comparator':'>=','value':60,'code':'%','system':'http://unitsofmeasure.org'}     | >=60 % | 0.6 1
        'valueQuantity':{'comparator':'ad','value':60,'code':'%','system':'http://unitsofmeasure.org'}     | ad60 % | -
        'valueQuantity':{'value':1e400,'code':'mg','system':'http://unitsofmeasure.org'}  | 1e400       | -
        'valueQuantity':{'value':1e30,'code':'mg','system':'http://unitsofmeasure.org'}   | 1e30 mg     | 1E+27 g
        'valueString':'positive'                                                          | positive    | -
        'valueString':'12'                                                                | 12          | -
        'valueInteger':12                                                                 | 12          | -
        """)
    void whatIsReportedStaysAndNothingIsGuessed(String members, String reported, String canonical) {
        SeriesPoint point = point(test(LOINC, "LDL", members));
        assertEquals(reported, point.value().orElseThrow().text());
        assertEquals(
                canonical,
                point.canonical()
                        .map(value -> value.value() + " " + value.unit())
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'valueRange':{'low':{'value':1},'high':{'value':5,'unit':'mg'}}
        'valueRatio':{'numerator':{'value':1},'denominator':{'value':128}}
        """)
    void whatIsNoOneNumberHasWordsOnly(String members) {
        SeriesPoint point = point(test(LOINC, "LDL", members));
        assertTrue(point.value().isPresent());
        assertEquals(Optional.empty(), point.quantity());
        assertEquals(Optional.empty(), point.canonical());
    }

    @Test
    void unitsOfOneDimensionAreOneSeriesAndOthersAreNot() {
        String first = series(LOINC, "LDL", amount("54", "mg/dL"));
        assertEquals(first, series(LOINC, "LDL", amount("0.54", "g/L")));
        assertEquals(first, series(LOINC, "LDL Cholesterol", amount("0.54", "g/L")), "LOINC's code is enough");
        for (String other : List.of(
                amount("1.4", "mmol/L"),
                amount("54", "mm[Hg]"),
                "'valueQuantity':{'value':54,'unit':'mg/dL'}",
                "'valueQuantity':{'value':54}",
                "'valueString':'54 mg/dL'")) {
            assertNotEquals(first, series(LOINC, "LDL", other), other);
        }
        assertNotEquals(first, series("{'system':'http://loinc.org','code':'2093-3'}", "LDL", amount("54", "mg/dL")));
        assertNotEquals(
                first,
                series(LOINC, "LDL", amount("54", "mg/dL") + ",'focus':[{'reference':'RelatedPerson/child'}]"),
                "about somebody else");
    }

    @Test
    void aCodeOfOneLaboratoryNamesAThingTogetherWithItsWords() {
        String local = "{'system':'urn:oid:1.2.3','code':'LAB'}";
        assertNotEquals(
                series(local, "Sodium", amount("140", "mmol/L")), series(local, "Potassium", amount("4", "mmol/L")));
        assertEquals(
                series(local, "Sodium", amount("140", "mmol/L")), series(local, "SODIUM ", amount("140", "mmol/L")));
        assertNotEquals(series("", "Sodium", amount("140", "mmol/L")), series("", "Potassium", amount("4", "mmol/L")));
    }

    private String series(String code, String text, String value) {
        return point(test(code, text, value)).series();
    }

    @Test
    void aBloodPressureHasAPointForEachPartAndOneForTheWhole() {
        String part = "{'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},%s}";
        List<SeriesPoint> points = points(test(
                "{'system':'http://loinc.org','code':'85354-9'}",
                "Blood pressure",
                "'component':[" + part.formatted("8480-6", amount("120", "mm[Hg]")) + ","
                        + part.formatted("8462-4", amount("80", "mm[Hg]")) + "]"));
        assertEquals(3, points.size());
        assertEquals(3, points.stream().map(SeriesPoint::series).distinct().count());
        assertEquals(
                List.of("", "http://loinc.org|8480-6", "http://loinc.org|8462-4"),
                points.stream().map(point -> point.componentCode().orElse("")).toList());
        assertEquals(
                List.of("", "15998640", "10665760"),
                points.stream()
                        .map(point ->
                                point.canonical().map(value -> value.lexeme()).orElse(""))
                        .toList());
        assertEquals("80 mm[Hg]", points.getLast().value().orElseThrow().text());
    }

    @Test
    void aPartWithoutANameIsNotTakenForTheWhole() {
        List<SeriesPoint> points =
                points(test(LOINC, "Panel", "'component':[{" + amount("1", "mg") + "},{" + amount("2", "mg") + "}]"));
        assertEquals(
                List.of(true, false, false),
                points.stream().map(point -> point.quantity().isEmpty()).toList());
        assertEquals(
                List.of("1 mg", "2 mg"),
                points.stream()
                        .skip(1)
                        .map(point -> point.value().orElseThrow().text())
                        .toList());
    }

    @Test
    void rangeAndFlagStayWithTheirNumber() {
        SeriesPoint point = point(test(
                LOINC,
                "LDL",
                amount("190", "mg/dL") + ",'referenceRange':[{'high':{'value':130,'unit':'mg/dL'}}],"
                        + "'interpretation':[{'coding':[{'code':'H'}]}]"));
        assertEquals(Optional.of("H"), point.flag());
        assertEquals(Optional.of("130"), point.high());
        assertEquals(Optional.empty(), point.low());
    }

    @Test
    void aMistakeAndWhatWasNotDoneHaveNone() {
        for (String status : List.of("entered-in-error", "cancelled")) {
            assertEquals(
                    List.of(),
                    points(test(LOINC, "LDL", amount("54", "mg/dL")).replace("'final'", "'" + status + "'")));
        }
        assertEquals(List.of(), points("'status':'registered','code':{'text':'LDL'}"));
    }
}
