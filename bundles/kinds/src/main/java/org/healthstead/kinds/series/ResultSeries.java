// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.kinds.ucum.UcumUnits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sorts results into series. Safe for several threads. */
@Component(service = SeriesRules.class)
public final class ResultSeries implements SeriesRules {

    /** Of the rules in this package: count up when points come out differently. */
    private static final int RULES = 4;

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Set<String> COMPARATORS = Set.of("<", "<=", ">=", ">");

    /** What holds a result itself; samples and pictures do not. */
    private static final Set<String> TYPES = Set.of("Observation", "DiagnosticReport");

    private static final Set<Category> MEASURED = Set.of(Category.RESULT, Category.VITAL_SIGN);

    /** One code names one thing everywhere, whatever words stand beside it. */
    private static final List<String> TERMINOLOGIES = List.of("http://loinc.org|", "http://snomed.info/sct|");

    /** Characters that a name is told by: no more than every store keeps of it. */
    private static final int MAX_TITLE = 250;

    private static final int MAX_PART = 120;
    private static final int MAX_CODE = 190;
    private static final int MAX_UNIT = 30;

    private static final String NO_NUMBER = "words";
    private static final String NO_UNIT = "none";

    private final Kinds kinds;
    private final UcumUnits units = UcumUnits.shared();

    @Activate
    public ResultSeries(@Reference Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public int number() {
        int number = RULES;
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
        String name = name(line);
        if (whole.isPresent()) {
            points.add(measured(point, whole.get(), name, line.judgement()));
        } else if (MEASURED.contains(line.category())) {
            points.add(point.words(line.valueWords())
                    .judged(line.flag(), line.judgement())
                    // Two things that are told in words can share a code; one must not hide the other.
                    .series(name + folded(line.title().orElse(""), MAX_TITLE) + NO_NUMBER)
                    .build());
        }
        int ordinal = 1;
        for (Measurement part : line.measurements()) {
            if (part != whole.orElse(null)) {
                point.of(entry, ordinal++).component(part.component(), part.code());
                points.add(measured(point, part, name + part(part) + '\n', judgement(part)));
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

    private SeriesPoint measured(SeriesPoint.Builder point, Measurement measured, String name, Judgement judgement) {
        Quantity quantity = measured.quantity();
        Optional<CanonicalValue> canonical = canonical(quantity);
        String dimension = canonical.map(CanonicalValue::unit).orElseGet(() -> ownUnit(quantity));
        return point.number(quantity, canonical)
                .judged(measured.flag(), judgement)
                .within(measured.low(), measured.high())
                .series(name + dimension)
                .build();
    }

    private Optional<CanonicalValue> canonical(Quantity quantity) {
        boolean isPlain = quantity.comparator()
                .filter(sign -> !COMPARATORS.contains(sign))
                .isEmpty();
        return isPlain && quantity.system().filter(UCUM::equals).isPresent()
                ? quantity.code().flatMap(units::of).map(conversion -> {
                    BigDecimal value = conversion.apply(quantity.value());
                    return new CanonicalValue(text(value), conversion.unit());
                })
                : Optional.empty();
    }

    /** Without an exponent while that is readable. */
    private static String text(BigDecimal value) {
        return Math.abs(value.scale()) <= 25 ? value.toPlainString() : value.toString();
    }

    /** A unit that is none of UCUM stands by itself, as it is written. */
    private static String ownUnit(Quantity quantity) {
        return quantity.shownUnit()
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .map(unit -> "as " + cut(unit, MAX_UNIT))
                .orElse(NO_UNIT);
    }

    private static String name(Projection line) {
        String code = cut(line.code().orElse(""), MAX_CODE);
        boolean isEnough = TERMINOLOGIES.stream().anyMatch(code::startsWith);
        return line.type()
                + (line.is(Qualifier.OTHER_SUBJECT) ? "\nof another\n" : "\n")
                + code
                + '\n'
                + (isEnough ? "" : folded(line.title().orElse(""), MAX_TITLE))
                + '\n';
    }

    private static String part(Measurement part) {
        String code = cut(part.code().orElse(""), MAX_CODE);
        boolean isEnough = TERMINOLOGIES.stream().anyMatch(code::startsWith);
        return code + '\n' + (isEnough ? "" : folded(part.component().orElse(""), MAX_PART));
    }

    private static String folded(String words, int most) {
        return cut(words, most).strip().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
