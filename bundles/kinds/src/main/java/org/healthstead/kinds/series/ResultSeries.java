// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesObstacle;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.kinds.analyte.Measurand;
import org.healthstead.kinds.analyte.TabledAnalytes;
import org.healthstead.kinds.tables.DataTable;
import org.healthstead.kinds.ucum.UnitSpellings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sorts results into series. Safe for several threads. */
@Component(service = SeriesRules.class)
public final class ResultSeries implements SeriesRules {

    /** Of the rules in this package and of units: count up when points come out differently. */
    private static final int RULES = 5;

    /** What holds a result itself; samples and pictures do not. */
    private static final Set<String> TYPES = Set.of("Observation", "DiagnosticReport");

    private static final Set<Category> MEASURED = Set.of(Category.RESULT, Category.VITAL_SIGN);

    private final Kinds kinds;
    private final TabledAnalytes analytes;
    private final ComparableValues values = new ComparableValues();
    private final Panels panels = new Panels();
    private final Scales scales = new Scales();
    private final SeriesNames names;
    private final int tables = DataTable.sum(Scales.TABLE, Panels.TABLE, UnitSpellings.TABLE);
    private volatile SeriesCodes codes;

    @Activate
    public ResultSeries(@Reference Kinds kinds, @Reference TabledAnalytes analytes) {
        this.kinds = kinds;
        this.analytes = analytes;
        this.names = new SeriesNames(analytes, panels);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public int number() {
        int number = RULES + 31 * (analytes.number() + 31 * tables);
        for (String type : List.of("Observation", "DiagnosticReport")) {
            number = number * 31 + kinds.number(type);
        }
        return number == 0 ? 1 : number;
    }

    @Override
    public List<SeriesPoint> points(EntryId entry, Projection line) {
        if (!TYPES.contains(line.type()) || line.negated() || !saysSomething(line)) {
            return List.of();
        }
        SeriesPoint.Builder point = SeriesPoint.of(entry, 0)
                .kind(line.type(), line.category())
                .title(line.titleWords(), line.code())
                .date(line.date())
                .until(line.until())
                .qualified(line.qualifiers());
        List<SeriesPoint> points = new ArrayList<>(1);
        Optional<Measurement> whole = line.measurements().stream()
                .filter(measured -> isWhole(measured, line))
                .findFirst();
        SeriesName name = names.of(line);
        if (whole.isPresent()) {
            points.add(measured(point, whole.get(), name, line.judgement()));
        } else if (MEASURED.contains(line.category())) {
            points.add(point.words(line.valueWords())
                    .judged(line.flag(), line.judgement())
                    .series(name.ofWords(line.title()), line.code())
                    .build());
        }
        int ordinal = 1;
        for (Measurement part : line.measurements()) {
            if (part != whole.orElse(null)) {
                point.of(entry, ordinal++).component(part.component(), part.code());
                points.add(measured(point, part, names.of(part, line, name), judgement(part)));
            }
        }
        return points;
    }

    /** A part is judged by itself: a pressure is not high because the other one is. */
    private Judgement judgement(Measurement part) {
        return part.flag().map(kinds::judgement).orElse(Judgement.NONE);
    }

    /** A part has a name, or at least another number than the line. */
    private static boolean isWhole(Measurement measured, Projection line) {
        return measured.component().isEmpty()
                && measured.code().isEmpty()
                && line.value().filter(measured.quantity().shownValue()::equals).isPresent();
    }

    /** A result that is still awaited hides none that is there. */
    private static boolean saysSomething(Projection line) {
        return line.judgement() != Judgement.NONE
                || !line.is(Qualifier.AWAITED)
                        && (line.value().isPresent() || !line.measurements().isEmpty() || line.is(Qualifier.MODIFIED));
    }

    private SeriesPoint measured(
            SeriesPoint.Builder point, Measurement measured, SeriesName name, Judgement judgement) {
        Quantity quantity = measured.quantity();
        Optional<CanonicalValue> canonical = values.of(quantity, name.measurand());
        Optional<Scales.Scale> scale = scale(canonical, name.measurand());
        SeriesName series = scale.map(other -> name.with(analytes.measurand(other.series())))
                .orElse(name);
        Optional<CanonicalValue> comparable = scale.isPresent() ? canonical.map(scale.get()::apply) : canonical;
        return point.number(quantity, comparable)
                .judged(measured.flag(), judgement)
                .within(measured.low(), measured.high())
                .series(series.ofNumbers(comparable, quantity), series.code())
                .build();
    }

    private Optional<Scales.Scale> scale(Optional<CanonicalValue> canonical, Optional<Measurand> measurand) {
        return measurand.flatMap(
                known -> canonical.flatMap(value -> scales.of(known.analyte().id(), value.unit())));
    }

    @Override
    public Optional<CanonicalValue> comparable(SeriesPoint point, Quantity other) {
        Optional<Measurand> measurand = names.measurand(point.measuredAs());
        Optional<CanonicalValue> canonical = values.of(other, measurand);
        Optional<Scales.Scale> scale = scale(canonical, measurand);
        return scale.isPresent() ? canonical.map(scale.get()::apply) : canonical;
    }

    @Override
    public Optional<SeriesObstacle> obstacle(SeriesPoint leading, SeriesPoint other) {
        Optional<String> thing = names.thing(leading);
        Optional<String> another = names.thing(other);
        if (thing.isPresent() && another.isPresent() && areApart(thing.get(), another.get())) {
            return Optional.of(SeriesObstacle.ANALYTE);
        }
        boolean isOfAnother = leading.qualifiers().contains(Qualifier.OTHER_SUBJECT);
        if (!leading.type().equals(other.type())
                || isOfAnother != other.qualifiers().contains(Qualifier.OTHER_SUBJECT)
                || leading.quantity().isPresent() != other.quantity().isPresent()) {
            return Optional.of(SeriesObstacle.UNLIKE);
        }
        return other.quantity()
                .filter(quantity -> !isComparable(leading, quantity))
                .map(quantity -> SeriesObstacle.UNIT);
    }

    /** Two codes of one terminology; of another nobody has said that it means something else. */
    private static boolean areApart(String one, String other) {
        return !one.equals(other)
                && one.substring(0, one.indexOf('|') + 1).equals(other.substring(0, other.indexOf('|') + 1));
    }

    private boolean isComparable(SeriesPoint leading, Quantity other) {
        Optional<String> unit = leading.canonical().map(CanonicalValue::unit);
        return comparable(leading, other)
                .map(value -> unit.filter(value.unit()::equals).isPresent())
                .orElseGet(() -> unit.isEmpty()
                        && written(leading.quantity().orElseThrow()).equals(written(other)));
    }

    private static String written(Quantity quantity) {
        return quantity.shownUnit().map(String::strip).orElse("");
    }

    @Override
    public int certainty(SeriesPoint point) {
        if (names.measurand(point).isPresent()) {
            return 2;
        }
        return names.thing(point).isPresent() ? 1 : 0;
    }

    @Override
    public Set<String> codes(String seriesCode) {
        return shared().of(seriesCode);
    }

    @Override
    public Set<String> sharedCodes() {
        return shared().shared().keySet();
    }

    private SeriesCodes shared() {
        SeriesCodes known = codes;
        if (known == null) {
            known = SeriesCodes.of(analytes, panels, scales);
            codes = known;
        }
        return known;
    }
}
