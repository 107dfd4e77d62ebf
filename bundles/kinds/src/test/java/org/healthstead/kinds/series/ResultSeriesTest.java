// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.kinds.CataloguedKinds;
import org.healthstead.kinds.analyte.TabledAnalytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultSeriesTest {

    private static final EntryId ENTRY = new EntryId(new UUID(1, 2));
    private static final String LAB = "'category':[{'coding':[{'code':'laboratory',"
            + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],";

    private final Kinds kinds = new CataloguedKinds();
    private final ResultSeries rules = new ResultSeries(kinds, new TabledAnalytes());

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
        'valueQuantity':{'value':5.4,'unit':'MG/DL'}                                      | 5.4 MG/DL   | 54 g.m-3
        'valueQuantity':{'value':5.4,'unit':'mg%'}                                        | 5.4 mg%     | -
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
        assertEquals(first, series(LOINC, "LDL", amount("1.4", "mmol/L")), "the molar mass is known");
        assertEquals(first, series(LOINC, "LDL", "'valueQuantity':{'value':54,'unit':'mg/dl'}"), "as it is written");
        for (String other : List.of(
                amount("54", "mm[Hg]"),
                "'valueQuantity':{'value':54,'unit':'mg%'}",
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

    private static String loinc(String code) {
        return "{'system':'http://loinc.org','code':'" + code + "'}";
    }

    private String canonical(String code, String value) {
        return point(test(loinc(code), "x", value))
                .canonical()
                .map(number -> number.lexeme() + " " + number.unit())
                .orElse("-");
    }

    /** Codes, reported numbers with their units, and what they come to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2345-7  | 90 mg/dL                | 14749-6 | 4.99556 mmol/L       | 900 g.m-3        | 900.0000896 g.m-3
        2160-0  | 1 mg/dL                 | 14682-9 | 88.4 umol/L          | 10 g.m-3         | 9.9996312 g.m-3
        3094-0  | 28.014 mg/dL            | 14937-7 | 10 mmol/L            | 280.14 g.m-3     | 280.14 g.m-3
        718-7   | 16.1 g/dL               | 718-7   | 10 mmol/L            | 161000 g.m-3     | 161000 g.m-3
        2951-2  | 140 mmol/L              | 2951-2  | 140 meq/L            | 140 m-3.mol      | 140 m-3.mol
        17861-6 | 10 mg/dL                | 2000-8  | 5 meq/L              | 100 g.m-3        | 100.2 g.m-3
        4548-4  | 6.5 %                   | 59261-8 | 48 mmol/mol          | 0.065 1{NGSP}    | 0.0654304 1{NGSP}
        4544-3  | 45 %                    | 4544-3  | 0.45 L/L             | 0.45 1           | 0.45 1
        8867-4  | 60 /min                 | 8867-4  | 60 {beats}/min       | 1 s-1            | 1 s-1
        777-3   | 250 10*3/uL             | 26515-7 | 250 10*9/L           | 250000000000000 m-3 | 250000000000000 m-3
        1742-6  | 40 U/L                  | 1742-6  | 40 [IU]/L            | 0.00066666666666666666667 m-3.mol.s-1 | 0.00066666666666666666667 m-3.mol.s-1
        3016-3  | 2 m[IU]/L               | 3016-3  | 2 mU/L               | 2 [iU].m-3       | 2 [iU].m-3
        6301-6  | 2.5 {INR}               | 6301-6  | 2.5 1                | 2.5 1            | 2.5 1
        5803-2  | 6 [pH]                  | 5803-2  | 6 {pH}               | 6 1              | 6 1
        2823-3  | 4 K/uL                  | 2823-3  | 4 10*3/uL            | 4000000000000 m-3 | 4000000000000 m-3
        """)
    void codesAndUnitsOfOneAnalyteAreOneSeries(
            String code, String amount, String otherCode, String otherAmount, String canonical, String otherCanonical) {
        String value = amount(amount);
        String other = amount(otherAmount);
        assertEquals(canonical, canonical(code, value));
        assertEquals(otherCanonical, canonical(otherCode, other));
        assertEquals(
                series(loinc(code), "x", value), series(loinc(otherCode), "the name of another laboratory", other));
    }

    private static String amount(String numberAndUnit) {
        int blank = numberAndUnit.indexOf(' ');
        return amount(numberAndUnit.substring(0, blank), numberAndUnit.substring(blank + 1));
    }

    @Test
    void whatIsNotOneThingIsNotOneSeries() {
        for (String[] pair : new String[][] {
            {"2345-7", "90 mg/dL", "2350-7", "90 mg/dL"},
            {"4548-4", "6.5 %", "59261-8", "4.6 %"},
            {"10835-7", "30 mg/dL", "43583-4", "75 nmol/L"},
            {"30240-6", "0.5 mg/L", "30240-6", "0.5 mg/L{FEU}"},
            {"48065-7", "0.5 mg/L{FEU}", "48066-5", "0.5 mg/L{DDU}"},
            {"33914-3", "90 mL/min/{1.73_m2}", "33914-3", "90 mL/min"},
            {"99999-9", "90 mg/dL", "99999-9", "5 mmol/L"},
        }) {
            assertNotEquals(
                    series(loinc(pair[0]), "x", amount(pair[1])),
                    series(loinc(pair[2]), "x", amount(pair[3])),
                    () -> String.join(" ", pair));
        }
    }

    @Test
    void aNumberWithoutUnitIsOneWhereThereIsNone() {
        String inr = series(loinc("6301-6"), "INR", amount("2.5 {INR}"));
        assertEquals(inr, series(loinc("6301-6"), "INR", "'valueQuantity':{'value':2.5}"));
        assertNotEquals(series(LOINC, "LDL", amount("54 mg/dL")), series(LOINC, "LDL", "'valueQuantity':{'value':54}"));
    }

    @Test
    void theUpperPressureIsOneThingAloneAndInAPair() {
        String pair = "'status':'final','code':{'coding':[" + loinc("85354-9") + "]},'component':["
                + "{'code':{'coding':[" + loinc("8480-6") + "]}," + amount("120 mm[Hg]") + "}]";
        String other = pair.replace("85354-9", "99999-9");
        String alone = series(loinc("8480-6"), "Systolic", amount("118 mm[Hg]"));
        assertEquals(alone, points(pair).getLast().series());
        assertEquals(
                Optional.of("http://loinc.org|8480-6"), points(pair).getLast().seriesCode());
        assertNotEquals(alone, points(other).getLast().series());
    }

    /** What another quantity would be where a point is: of the analyte of the point, and in its scale. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2089-1  | mg/dL    | 1   | mmol/L   | 386.654 g.m-3
        2089-1  | mg/dL    | 1   | mm[Hg]   | 133322 g.m-1.s-2
        2089-1  | mg/dL    | 1   | blorp    | -
        4548-4  | %        | 0   | mmol/mol | 0.02152 1{NGSP}
        59261-8 | mmol/mol | 7   | mmol/mol | 0.0279236 1{NGSP}
        8310-5  | [degF]   | 0   | Cel      | 273.15 K
        """)
    void anotherQuantityIsConvertedAsAPointWouldBe(
            String code, String unit, String number, String other, String canonical) {
        SeriesPoint point = point(test("{'system':'http://loinc.org','code':'" + code + "'}", "x", amount("5", unit)));
        Optional<CanonicalValue> converted = rules.comparable(
                point,
                new Quantity(
                        number,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("http://unitsofmeasure.org"),
                        Optional.of(other)));
        assertEquals(
                canonical,
                converted.map(value -> value.lexeme() + ' ' + value.unit()).orElse("-"));
    }

    @Test
    void aSeriesKnowsTheCodesItCanBeFoundBy() {
        assertTrue(rules.codes("http://loinc.org|8480-6").contains("http://loinc.org|85354-9"));
        assertTrue(rules.codes("http://loinc.org|4548-4").contains("http://loinc.org|59261-8"));
        assertTrue(rules.sharedCodes().contains("http://loinc.org|2345-7"));
        assertEquals(Set.of("urn:x|1"), rules.codes("urn:x|1"));
        for (String shared : rules.sharedCodes()) {
            assertTrue(rules.codes(shared).contains(shared), shared);
        }
    }
}
