// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.knowledge.GrowthScore;
import org.healthstead.api.knowledge.KnowledgeSource;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.kinds.tables.DataTable;
import org.osgi.service.component.annotations.Component;

/**
 * The growth charts of the CDC of the year 2000, from birth to 20 years. Read when they are first asked for. Safe for
 * several threads.
 *
 * <p>Below two years the CDC recommends those of the WHO, which do not ship: no licence of theirs that would allow it
 * has been seen.
 */
@Component(service = GrowthReference.class)
public final class CdcGrowthReference implements GrowthReference {

    private static final String FILE = "growth/cdc2000.tsv";
    private static final KnowledgeSource SOURCE =
            new KnowledgeSource("CDC", "https://www.cdc.gov/growthcharts/cdc-data-files.htm");

    /** A twelfth of a year of 365.25 days. */
    private static final double DAYS_OF_MONTH = 30.4375;

    private static final double END = 240;
    private static final double INFANCY = 24;
    private static final double HEAD_END = 36;
    private static final double INFANT_STEP = 1;
    private static final double STEP = 4;

    private static final List<Integer> PERCENTILES = List.of(3, 5, 10, 25, 50, 75, 90, 95, 97);
    private static final List<Integer> INDEX_PERCENTILES = List.of(3, 5, 10, 25, 50, 75, 85, 90, 95, 97);

    /** Which table holds from which age until which, each but for its end. */
    private record Span(String table, double from, double until, double step) {}

    private static final Map<GrowthMeasure, List<Span>> SPANS = Map.of(
            GrowthMeasure.HEIGHT,
            List.of(new Span("length", 0, INFANCY, INFANT_STEP), new Span("height", INFANCY, END, STEP)),
            GrowthMeasure.WEIGHT,
            List.of(new Span("weight-infant", 0, INFANCY, INFANT_STEP), new Span("weight", INFANCY, END, STEP)),
            GrowthMeasure.BODY_MASS_INDEX,
            List.of(new Span("bmi", INFANCY, END, STEP)),
            GrowthMeasure.HEAD_CIRCUMFERENCE,
            List.of(new Span("head", 0, HEAD_END, INFANT_STEP)));

    private volatile Map<String, LmsTable> tables;

    @Override
    public KnowledgeSource source() {
        return SOURCE;
    }

    @Override
    public double months(LocalDate birth, LocalDate day) {
        return ChronoUnit.DAYS.between(birth, day) / DAYS_OF_MONTH;
    }

    @Override
    public double endMonths() {
        return END;
    }

    @Override
    public Optional<GrowthScore> score(GrowthMeasure measure, Sex sex, GrowthPoint point) {
        if (!(point.value() > 0)) {
            return Optional.empty();
        }
        return SPANS.get(measure).stream()
                .filter(span -> point.months() >= span.from() && point.months() < span.until())
                .findFirst()
                .flatMap(span -> table(span, sex))
                .flatMap(table -> table.at(point.months()))
                .map(lms -> lms.z(point.value()))
                .map(z -> new GrowthScore(z, NormalDistribution.below(z) * 100));
    }

    @Override
    public List<GrowthCurves> charts(GrowthMeasure measure, Sex sex) {
        return SPANS.get(measure).stream()
                .flatMap(span -> table(span, sex).stream().map(table -> curves(measure, span, table)))
                .toList();
    }

    private static GrowthCurves curves(GrowthMeasure measure, Span span, LmsTable table) {
        boolean isIndex = measure == GrowthMeasure.BODY_MASS_INDEX;
        NavigableMap<Integer, List<GrowthPoint>> curves = new TreeMap<>();
        for (int percentile : isIndex ? INDEX_PERCENTILES : PERCENTILES) {
            double z = NormalDistribution.quantile(percentile);
            List<GrowthPoint> points = new ArrayList<>();
            double last = Math.min(span.until(), table.lastMonths());
            for (double months = span.from(); months < last; months += span.step()) {
                points.add(point(table, months, z));
            }
            points.add(point(table, last, z));
            curves.put(percentile, points);
        }
        return new GrowthCurves(span.from(), span.until(), curves);
    }

    private static GrowthPoint point(LmsTable table, double months, double z) {
        return new GrowthPoint(months, table.at(months).orElseThrow().value(z));
    }

    private Optional<LmsTable> table(Span span, Sex sex) {
        return switch (sex) {
            case MALE -> Optional.of(table(span.table(), "1"));
            case FEMALE -> Optional.of(table(span.table(), "2"));
            case OTHER, UNKNOWN -> Optional.empty();
        };
    }

    /** @param sex 1 for boys, 2 for girls */
    LmsTable table(String name, String sex) {
        Map<String, LmsTable> known = tables;
        return (known == null ? read() : known).get(name + sex);
    }

    private synchronized Map<String, LmsTable> read() {
        if (tables == null) {
            Map<String, List<Lms>> rows = new HashMap<>();
            for (List<String> cells : DataTable.read(FILE).rows()) {
                rows.computeIfAbsent(cells.get(0) + cells.get(1), key -> new ArrayList<>())
                        .add(new Lms(number(cells, 2), number(cells, 3), number(cells, 4), number(cells, 5)));
            }
            Map<String, LmsTable> all = new HashMap<>();
            rows.forEach((name, list) -> all.put(name, new LmsTable(list)));
            tables = all;
        }
        return tables;
    }

    private static double number(List<String> cells, int index) {
        return Double.parseDouble(cells.get(index));
    }
}
