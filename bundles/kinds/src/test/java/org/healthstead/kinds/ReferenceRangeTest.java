// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is judged by a range only where it is clear that the range is meant for this person and this value. */
class ReferenceRangeTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        4.5 => [{'low':{'value':3.5},'high':{'value':5.1}}]                                    => N NORMAL
        6.9 => [{'low':{'value':3.5},'high':{'value':5.1}}]                                    => H OUTSIDE
        3.4 => [{'low':{'value':3.5},'high':{'value':5.1}}]                                    => L OUTSIDE
        3.5 => [{'low':{'value':3.5},'high':{'value':5.1}}]                                    => N NORMAL
        5.1 => [{'low':{'value':3.50},'high':{'value':5.10}}]                                  => N NORMAL
        6.9 => {'low':{'value':3.5},'high':{'value':5.1}}                                      => H OUTSIDE
        4.5 => [{'low':{'value':'3,5'},'high':{'value':'5,1'}}]                                => N NORMAL
        6 => [{'high':{'value':5}}]                                                          => H OUTSIDE
        5 => [{'high':{'value':5}}]                                                          => N NORMAL
        5 => [{'high':{'value':5,'comparator':'<'}}]                                         => H OUTSIDE
        60 => [{'low':{'value':60,'comparator':'>'}}]                                         => L OUTSIDE
        61 => [{'low':{'value':60}}]                                                          => N NORMAL
        0 => [{'low':{'value':0},'high':{'value':5}}]                                        => N NORMAL
        -3 => [{'low':{'value':-2},'high':{'value':3}}]                                       => L OUTSIDE
        7 => [{'low':{'value':10},'high':{'value':5}}]                                       => NONE
        7 => [{'low':{},'high':{}}]                                                          => NONE
        7 => []                                                                              => NONE
        """)
    void comparesWithBounds(String value, String ranges, String judged) {
        assertEquals(judged, judged(value, ranges));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        160 => '<150'                  => H OUTSIDE
        150 => '< 150'                 => H OUTSIDE
        150 => '<=150'                 => N NORMAL
        150 => '≤ 150'                 => N NORMAL
        59 => '>60'                   => L OUTSIDE
        4.5 => '3.5-5.1'               => N NORMAL
        6.9 => '3,5 – 5,1'             => H OUTSIDE
        4.5 => '3.5 to 5.1'            => N NORMAL
        6.9 => '3,5 bis 5,1'           => H OUTSIDE
        4.5 => '(3.5-5.1)'             => N NORMAL
        4.5 => '[3.5 - 5.1]'           => N NORMAL
        6 => 'bis 5'                 => H OUTSIDE
        6 => 'up to 5'               => H OUTSIDE
        -3 => '-2 - 2'                => L OUTSIDE
        0 => '-2.0 – -1.0'           => H OUTSIDE
        4 => '3-5 (fasting only)'    => NONE
        4 => 'men: 3-5'              => NONE
        4 => 'negative'              => NONE
        4 => '3-5-7'                 => NONE
        4 => ''                      => NONE
        1.02 => '1.005-1.030'          => N NORMAL
        250000 => '150.000 - 400.000'  => NONE
        250000 => '150,000-400,000'    => NONE
        """)
    void readsATextThatIsNothingButARange(String value, String text, String judged) {
        assertEquals(judged, judged(value, "[{'text':" + text + "}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        '3-5'                       => N NORMAL
        '3-5 x/L'                   => N NORMAL
        '3 - 5 X/l'                 => N NORMAL
        'Normal range 3-5'          => N NORMAL
        '3-5 (fasting only)'        => NONE
        'men 3-5'                   => NONE
        'm: 3-5'                    => NONE
        'nüchtern'                  => NONE
        """)
    void believesNumbersUnlessTheirTextSaysMore(String text, String judged) {
        assertEquals(
                judged,
                of("'valueQuantity':{'value':4,'unit':'x/L'},'referenceRange':[{'low':{'value':3,'unit':'x/L'},"
                        + "'high':{'value':5,'unit':'x/L'},'text':" + text + "}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'mg/dL' => 'mg/dL'             => H OUTSIDE
        'mg/dL' => 'MG/DL'             => H OUTSIDE
        'mmHg' => 'mm[Hg]'             => H OUTSIDE
        'µmol/L' => 'μmol/L'           => H OUTSIDE
        'umol/L' => 'µmol/L'           => H OUTSIDE
        'mg/dL' => ''                  => H OUTSIDE
        'mg/dL' => 'mmol/L'            => NONE
        'mg/dL' => 'g/L'               => NONE
        '%' => 'mmol/mol'              => NONE
        """)
    void neverComparesUnitsThatDiffer(String value, String range, String judged) {
        Projection projection =
                Projected.observation("'valueQuantity':{'value':9,'unit':" + value + "},'referenceRange':"
                        + "[{'low':{'value':3,'unit':" + range + "},'high':{'value':5,'unit':" + range + "}}]");
        assertEquals(judged, judged(projection));
        assertEquals(
                judged.equals("NONE") ? "" : "3",
                projection.measurements().getFirst().low().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        50000 ug/L      => 0 10 mg/L            => H OUTSIDE
        10000 ug/L      => 0 10 mg/L            => N NORMAL
        10000.1 ug/L    => 0 10 mg/L            => H OUTSIDE
        0.0030 g/L      => 3 10 mg/L            => N NORMAL
        0.0029 g/L      => 3 10 mg/L            => L OUTSIDE
        72000 g         => 50 70 kg             => H OUTSIDE
        70000 g         => 50 70 kg             => N NORMAL
        0.09 mmol/L     => 45 84 umol/L         => H OUTSIDE
        0.084 mmol/L    => 45 84 umol/L         => N NORMAL
        0.7 mg/dL       => 6 12 mg/L            => N NORMAL
        5.2 10*3/uL     => 4 10 10*9/L          => N NORMAL
        120 m[IU]/L     => 0 0.1 [IU]/L         => H OUTSIDE
        99.5 [degF]     => 36 37.5 Cel          => N NORMAL
        99.6 [degF]     => 36 37.5 Cel          => H OUTSIDE
        17 kPa          => 90 120 mm[Hg]        => H OUTSIDE
        5 mmol/L        => 3 6 mg/L             => NONE
        90 mg/dL        => 3.9 5.6 mmol/L       => NONE
        48 mmol/mol     => 4 6 %                => NONE
        140 meq/L       => 135 145 mmol/L       => NONE
        140 mmol/L      => 135 145 g            => NONE
        800 ug/L{FEU}   => 0 0.5 mg/L{DDU}      => NONE
        800 ug/L{FEU}   => 0 0.5 mg/L           => NONE
        800 ug/L{FEU}   => 0 0.5 mg/L{FEU}      => H OUTSIDE
        5 no.unit       => 0 10 mg/L            => NONE
        """)
    void convertsUnitsOfUcumExactly(String value, String range, String judged) {
        String[] number = value.split(" ");
        String[] bounds = range.split(" ");
        assertEquals(
                judged,
                of("'valueQuantity':" + ucum(number[0], number[1]) + ",'referenceRange':[{'low':"
                        + ucum(bounds[0], bounds[2]) + ",'high':" + ucum(bounds[1], bounds[2]) + "}]"));
    }

    private static String ucum(String number, String unit) {
        return "{'value':" + number + ",'unit':'" + unit + "','system':'http://unitsofmeasure.org','code':'" + unit
                + "'}";
    }

    /** The bounds of a measurement are in its unit; those of another unit are left to the report's own words. */
    @Test
    void keepsBoundsOfAnotherUnitApart() {
        Projection projection = Projected.observation("'valueQuantity':" + ucum("50000", "ug/L")
                + ",'referenceRange':[{'low':" + ucum("0", "mg/L") + ",'high':" + ucum("10", "mg/L") + "}]");
        assertEquals("H OUTSIDE", judged(projection));
        assertEquals(Optional.empty(), projection.measurements().getFirst().high());
        assertEquals("H", projection.measurements().getFirst().flag().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        {'text':'0-10 mg/L'}                                                      => H OUTSIDE
        {'text':'< 50 mg/L'}                                                      => H OUTSIDE
        {'text':'<= 50 mg/L'}                                                     => N NORMAL
        {'text':'0-60 mg/l'}                                                      => N NORMAL
        {'text':'0-60000 µg/l'}                                                   => N NORMAL
        {'text':'0-60 Mg/L'}                                                      => NONE
        {'text':'0-60 MG/L'}                                                      => NONE
        {'text':'0-60 mmol/L'}                                                    => NONE
        {'text':'0-60 parts'}                                                     => NONE
        {'text':'1.005-1.030 g/L'}                                                => NONE
        {'text':'0-10 mg/L (fasting)'}                                            => NONE
        {'high':{'value':10,'unit':'mg/L'}}                                       => H OUTSIDE
        {'high':{'value':10,'unit':'mg/L','code':'mg'}}                           => NONE
        {'low':{'value':0},'high':{'value':60,'unit':'mg/L'}}                     => N NORMAL
        {'low':{'value':60,'unit':'mg/L'},'high':{'value':90}}                    => L OUTSIDE
        {'low':{'value':60,'unit':'mg/L'},'high':{'value':30}}                    => NONE
        """)
    void readsAUnitInWordsOnlyWhereItIsCertain(String range, String judged) {
        assertEquals(judged, of("'valueQuantity':" + ucum("50000", "ug/L") + ",'referenceRange':[" + range + "]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        '<'  => 3000   => L OUTSIDE
        '<'  => 5000   => NONE
        '>'  => 10000  => H OUTSIDE
        '>=' => 10000  => NONE
        '~'  => 50000  => NONE
        """)
    void convertsWhatIsABoundItself(String comparator, String number, String judged) {
        assertEquals(
                judged,
                of("'valueQuantity':" + ucum(number, "ug/L").replace("}", ",'comparator':" + comparator + "}")
                        + ",'referenceRange':[{'low':" + ucum("3", "mg/L") + ",'high':" + ucum("10", "mg/L") + "}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        '<' => 4 3 5                   => NONE
        '<' => 3 3 5                   => L OUTSIDE
        '<' => 2 3 5                   => L OUTSIDE
        '>' => 5 3 5                   => H OUTSIDE
        '>=' => 5 3 5                  => NONE
        '>' => 4 3 5                   => NONE
        '≥' => 4 3 5                   => NONE
        'about' => 4 3 5               => NONE
        """)
    void placesWhatIsABoundItself(String comparator, String numbers, String judged) {
        String[] all = numbers.split(" ");
        assertEquals(
                judged,
                of("'valueQuantity':{'value':" + all[0] + ",'comparator':" + comparator
                        + "},'referenceRange':[{'low':{'value':" + all[1] + "},'high':{'value':" + all[2] + "}}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        {'low':{'value':8},'high':{'value':11}}     => H OUTSIDE
        {'low':{'value':1},'high':{'value':2}}      => L OUTSIDE
        {'low':{'value':4},'high':{'value':5}}      => N NORMAL
        {'low':{'value':4},'high':{'value':9}}      => NONE
        {'low':{'value':500}}                       => H OUTSIDE
        {'low':{'value':4}}                         => NONE
        {'high':{'value':2}}                        => L OUTSIDE
        """)
    void placesAValueThatIsARange(String range, String judged) {
        assertEquals(
                judged, of("'valueRange':" + range + ",'referenceRange':[{'low':{'value':3},'high':{'value':5}}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        FEMALE [M13.5-17.5 'male'; F12-15.5 'female']               => N NORMAL
        MALE [M13.5-17.5 'male'; F12-15.5 'female']                 => L OUTSIDE
        OTHER [M13.5-17.5 'male'; F12-15.5 'female']                => NONE
        FEMALE [M13.5-17.5 'Männer']                                => NONE
        FEMALE [F12-15.5 'Frauen']                                  => N NORMAL
        MALE [F12-15.5 'Women']                                     => NONE
        UNKNOWN [F12-15.5 'Women']                                  => NONE
        FEMALE [F12-15.5 'pregnant women']                          => NONE
        FEMALE [M13.5-17.5 'adult male'; F12-15.5 'female']         => N NORMAL
        FEMALE [M13.5-17.5 'men, women']                            => L OUTSIDE
        FEMALE [F12-15.5 'smokers']                                 => NONE
        """)
    void choosesByWhomItIsFor(String sex, String judged) {
        String[] parts = sex.split(" ", 2);
        StringBuilder ranges = new StringBuilder();
        for (String range : parts[1].substring(1, parts[1].length() - 1).split("; ")) {
            String[] bounds = range.substring(1, range.indexOf(' ')).split("-");
            ranges.append(ranges.isEmpty() ? "" : ",")
                    .append("{'low':{'value':" + bounds[0] + "},'high':{'value':" + bounds[1]
                            + "},'appliesTo':[{'text':" + range.substring(range.indexOf(' ')) + "}]}");
        }
        assertEquals(
                judged,
                judged(new Projected()
                        .of(Person.Sex.valueOf(parts[0]))
                        .project("{'resourceType':'Observation','valueQuantity':{'value':13},'referenceRange':["
                                + ranges + "]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        1971-05-04 {'low':{'value':18,'unit':'a'}}                                           => H OUTSIDE
        1971 {'low':{'value':18,'code':'a'}}                                                 => H OUTSIDE
        1971-05-04 {'low':{'value':0,'unit':'a'},'high':{'value':2,'unit':'a'}}              => NONE
        1971-05-04 {'low':{'value':0,'unit':'h'},'high':{'value':48,'unit':'h'}}             => NONE
        1971-05-04 {'low':{'value':0},'high':{'value':9,'unit':'moons'}}                     => NONE
        1971-05-04 {'low':{'value':0,'unit':'d'},'high':{'value':30000,'unit':'days'}}       => H OUTSIDE
        2023-12-05 {'low':{'value':0,'unit':'mo'},'high':{'value':6,'unit':'mo'}}            => H OUTSIDE
        2023-12-05 {'low':{'value':4,'unit':'mo'},'high':{'value':6,'unit':'mo'}}            => NONE
        2006-09-01 {'low':{'value':0,'unit':'a'},'high':{'value':17,'unit':'a'}}             => NONE
        unknown {'low':{'value':18,'unit':'a'}}                                              => NONE
        1971-05-04 {}                                                                        => NONE
        """)
    void choosesByAge(String born, String judged) {
        String[] parts = born.split(" ", 2);
        assertEquals(
                judged,
                judged(new Projected()
                        .born(parts[0].equals("unknown") ? null : parts[0])
                        .project("{'resourceType':'Observation','effectiveDateTime':'2024-03-05','valueQuantity':"
                                + "{'value':9},'referenceRange':[{'high':{'value':5},'age':" + parts[1] + "}]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        {'coding':[{'code':'normal'}]}                                  => H OUTSIDE
        {'text':'Normal range'}                                         => NONE
        {'text':'normal'}                                               => H OUTSIDE
        {'text':'abnormal'}                                             => NONE
        {'coding':[{'code':'therapeutic'}]}                             => NONE
        {'coding':[{'code':'recommended','display':'Recommended Range'}]} => NONE
        """)
    void judgesByWhatIsNormal(String type, String judged) {
        assertEquals(judged, judged("9", "[{'high':{'value':5},'type':" + type + "}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        [{'high':{'value':5}},{'high':{'value':5}}]                                      => H OUTSIDE
        [{'high':{'value':5}},{'high':{'value':8}}]                                      => H OUTSIDE
        [{'high':{'value':5}},{'high':{'value':10}}]                                     => NONE
        [{'high':{'value':5}},{'text':'see letter'}]                                     => NONE
        [{'high':{'value':5}},{'high':{'value':12},'type':{'coding':[{'code':'therapeutic'}]}}] => NONE
        """)
    void leavesOpenWhereRangesDisagree(String ranges, String judged) {
        assertEquals(judged, judged("9", ranges));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'N' 9                       => H OUTSIDE CONTRADICTED
        'L' 9                       => L OUTSIDE CONTRADICTED
        'H' 4                       => H OUTSIDE CONTRADICTED
        'HH' 4                      => HH CRITICAL CONTRADICTED
        'HH' 9                      => HH CRITICAL
        'N' 4                       => N NORMAL
        'A' 4                       => A OUTSIDE
        'HM' 4                      => HM OUTSIDE
        'haemolysed' 4              => haemolysed NOT_UNDERSTOOD
        'U' 9                       => H OUTSIDE
        """)
    void saysWhenCodeAndRangeContradict(String code, String judged) {
        String[] parts = code.split(" ");
        Projection projection = Projected.observation("'valueQuantity':{'value':" + parts[1] + "},'interpretation':"
                + parts[0] + ",'referenceRange':[{'low':{'value':3},'high':{'value':5}}]");
        assertEquals(judged, judged(projection) + (projection.is(Qualifier.CONTRADICTED) ? " CONTRADICTED" : ""));
    }

    /** Every component is judged, whatever stands before it. */
    @Test
    void judgesEveryComponent() {
        Projection projection = Projected.observation("'component':[{'code':{'text':'a'},'valueString':'x'},"
                + "{'code':{'text':'b'},'valueInteger':9,'referenceRange':[{'high':{'value':5}}]},"
                + "{'code':{'text':'c'},'valueQuantity':{'value':'4'},'referenceRange':[{'high':{'value':5}}]}]");
        assertEquals("H", projection.measurements().get(0).flag().orElseThrow());
        assertEquals("N", projection.measurements().get(1).flag().orElseThrow());
        assertEquals("5", projection.measurements().get(1).high().orElseThrow());
        assertEquals(Judgement.OUTSIDE, projection.judgement());
    }

    private static String judged(String value, String ranges) {
        return of("'valueQuantity':{'value':" + value + "},'referenceRange':" + ranges);
    }

    private static String of(String members) {
        return judged(Projected.observation(members));
    }

    private static String judged(Projection projection) {
        return (projection.flag().orElse("") + ' ' + projection.judgement()).strip();
    }
}
