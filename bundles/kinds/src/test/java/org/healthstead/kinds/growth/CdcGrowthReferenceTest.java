// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.api.knowledge.GrowthScore;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.kinds.tables.DataTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdcGrowthReferenceTest {

    private static final double EXACT = 0.01;

    private static final Map<String, GrowthMeasure> MEASURES = Map.of(
            "length", GrowthMeasure.HEIGHT,
            "height", GrowthMeasure.HEIGHT,
            "weight-infant", GrowthMeasure.WEIGHT,
            "weight", GrowthMeasure.WEIGHT,
            "bmi", GrowthMeasure.BODY_MASS_INDEX,
            "head", GrowthMeasure.HEAD_CIRCUMFERENCE);

    private final CdcGrowthReference reference = new CdcGrowthReference();

    /** What the CDC publishes: each value has its percentile, and each percentile its value. */
    @Test
    void agreesWithThePublishedPercentiles() {
        int compared = 0;
        for (List<String> row : DataTable.read("growth/cdc2000-percentiles.tsv").rows()) {
            double months = Double.parseDouble(row.get(2));
            Lms lms = reference.table(row.get(0), row.get(1)).at(months).orElseThrow();
            for (String published : row.subList(3, row.size())) {
                int percentile = Integer.parseInt(published.substring(0, published.indexOf('=')));
                double value = Double.parseDouble(published.substring(published.indexOf('=') + 1));
                String where = String.join(" ", row.subList(0, 3)) + " " + published;
                assertEquals(value, lms.value(NormalDistribution.quantile(percentile)), EXACT, where);
                assertEquals(percentile, NormalDistribution.below(lms.z(value)) * 100, EXACT, where);
                compared++;
            }
        }
        assertTrue(compared > 2_000, "compared " + compared);
    }

    @Test
    void everyAgeOfAChartIsScoredByItsOwnTable() {
        for (List<String> row : DataTable.read("growth/cdc2000-percentiles.tsv").rows()) {
            double months = Double.parseDouble(row.get(2));
            boolean isInfants = List.of("length", "weight-infant").contains(row.get(0));
            boolean isPast = months >= (isInfants ? 24 : row.get(0).equals("head") ? 36 : 240);
            if (!isPast) {
                double median =
                        Double.parseDouble(row.get(7).substring(row.get(7).indexOf('=') + 1));
                Optional<GrowthScore> score = reference.score(
                        MEASURES.get(row.get(0)),
                        row.get(1).equals("1") ? Sex.MALE : Sex.FEMALE,
                        new GrowthPoint(months, median));
                assertEquals(50, score.orElseThrow().percentile(), EXACT, () -> String.join(" ", row));
                assertEquals(0, score.orElseThrow().z(), EXACT);
            }
        }
    }

    /** Ages between two rows lie between their medians. */
    @Test
    void agesBetweenTwoRowsAreInterpolated() {
        LmsTable table = reference.table("height", "1");
        Lms before = table.at(24.5).orElseThrow();
        Lms after = table.at(25.5).orElseThrow();
        Lms quarter = table.at(24.75).orElseThrow();
        assertEquals(before.m() + (after.m() - before.m()) / 4, quarter.m(), 1e-9);
        assertEquals(before.l() + (after.l() - before.l()) / 4, quarter.l(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01,2020-01-01,0",
        "2020-01-01,2022-01-01,24.01643",
        "2020-02-29,2021-02-28,11.99179",
        "2020-01-02,2020-01-01,-0.03285"
    })
    void agesAreCountedInDays(LocalDate birth, LocalDate day, double months) {
        assertEquals(months, reference.months(birth, day), 1e-5);
    }

    @ParameterizedTest
    @CsvSource({
        "HEIGHT,MALE,-0.1,50",
        "HEIGHT,MALE,240,175",
        "HEIGHT,OTHER,60,110",
        "HEIGHT,UNKNOWN,60,110",
        "BODY_MASS_INDEX,FEMALE,23.9,16",
        "HEAD_CIRCUMFERENCE,FEMALE,36,48",
        "WEIGHT,FEMALE,60,0",
        "WEIGHT,FEMALE,60,-3"
    })
    void whatHasNoCurveHasNoScore(GrowthMeasure measure, Sex sex, double months, double value) {
        assertEquals(Optional.empty(), reference.score(measure, sex, new GrowthPoint(months, value)));
    }

    @Test
    void chartsFollowEachOtherAndTheirCurvesDoNotCross() {
        for (GrowthMeasure measure : GrowthMeasure.values()) {
            for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
                double last = -1;
                for (GrowthCurves chart : reference.charts(measure, sex)) {
                    assertTrue(last < 0 || chart.from() == last, () -> measure + " " + sex);
                    last = chart.until();
                    assertTrue(chart.curves().size() >= 9);
                    List<GrowthPoint> below = null;
                    for (List<GrowthPoint> curve : chart.curves().values()) {
                        assertEquals(chart.from(), curve.getFirst().months());
                        for (int i = 0; below != null && i < curve.size(); i++) {
                            assertTrue(curve.get(i).value() > below.get(i).value());
                        }
                        below = curve;
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0.5", "1.959963984540054,0.975", "-1.959963984540054,0.025", "3,0.998650101968370", "-9,0", "9,1"})
    void theNormalDistribution(double z, double below) {
        assertEquals(below, NormalDistribution.below(z), 1e-12);
    }
}
