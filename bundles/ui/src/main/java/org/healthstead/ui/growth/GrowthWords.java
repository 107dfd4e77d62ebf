// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthScore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/** Ages and percentiles in words. */
final class GrowthWords {

    private static final int YEARS_IN_MONTHS = 2;

    /** Those that the curves of every measure have; the one of the body mass index alone lies between two of them. */
    private static final NavigableMap<Integer, Integer> NAMED = new TreeMap<>();

    static {
        for (int percentile : new int[] {3, 5, 10, 25, 50, 75, 90, 95, 97}) {
            NAMED.put(percentile, percentile);
        }
    }

    private final Messages messages;

    GrowthWords(Messages messages) {
        this.messages = messages;
    }

    String measure(GrowthMeasure measure) {
        return switch (measure) {
            case HEIGHT -> messages.get("growth.measure.height");
            case WEIGHT -> messages.get("growth.measure.weight");
            case BODY_MASS_INDEX -> messages.get("growth.measure.index");
            case HEAD_CIRCUMFERENCE -> messages.get("growth.measure.head");
        };
    }

    /** What a chart shows, and whose curves. */
    String title(GrowthMeasure measure, Sex sex) {
        return messages.get("growth.title", measure(measure), sex(sex));
    }

    String sex(Sex sex) {
        return sex == Sex.FEMALE ? messages.get("growth.sex.female") : messages.get("growth.sex.male");
    }

    /** In months below two years, then in years and months. */
    String age(LocalDate birth, LocalDate day) {
        Period age = Period.between(birth, day);
        if (age.getYears() < YEARS_IN_MONTHS) {
            return messages.get("growth.age.months", age.toTotalMonths());
        }
        String years = messages.get("growth.age.years", age.getYears());
        return age.getMonths() == 0
                ? years
                : messages.get("growth.age.both", years, messages.get("growth.age.months", age.getMonths()));
    }

    /** Between which curves it lies. */
    String place(GrowthScore score) {
        Integer above = NAMED.ceilingKey((int) Math.ceil(score.percentile()));
        Integer below = NAMED.floorKey((int) Math.floor(score.percentile()));
        if (below == null) {
            return messages.get("growth.place.below", ordinal(NAMED.firstKey()));
        }
        if (above == null) {
            return messages.get("growth.place.above", ordinal(NAMED.lastKey()));
        }
        return below.equals(above)
                ? messages.get("growth.place.at", ordinal(below))
                : messages.get("growth.place.between", ordinal(below), ordinal(above));
    }

    /** Where a value lies, with the exact number. */
    String placed(GrowthValue value) {
        return value.score()
                .map(score -> messages.get(
                        "growth.placed",
                        place(score),
                        QuantityLabel.number(
                                String.format(Locale.ROOT, "%.1f", score.percentile()), messages.locale())))
                .orElseGet(() -> messages.get("growth.place.none"));
    }

    /** That growth cannot be shown, because the day of birth is not known. */
    String birth(Person person) {
        return person.birthDate()
                .map(date -> messages.get("growth.birth.coarse", PartialDateLabel.words(date, messages.locale())))
                .orElseGet(() -> messages.get("growth.birth.unknown"));
    }

    /** How a chart is read. */
    List<String> caption(Growth growth, GrowthCurves chart, String made) {
        List<GrowthValue> inside = growth.inside(chart);
        GrowthAxes axes = new GrowthAxes(chart);
        long outside = inside.stream()
                .filter(value -> !axes.shows(value.point().value()))
                .count();
        List<String> sentences = new ArrayList<>();
        String unit = QuantityLabel.unit(growth.measure().unit());
        sentences.add(messages.get(axes.isOfYears() ? "growth.caption.years" : "growth.caption.months", unit));
        sentences.add(messages.get("growth.caption.curves"));
        if (inside.stream().anyMatch(value -> value.workedOut().isPresent())) {
            sentences.add(made);
        }
        if (outside > 0) {
            sentences.add(messages.get("growth.caption.outside", outside));
        }
        return sentences;
    }

    /** How many results have no place in the charts, and why. */
    List<String> left(GrowthValues values) {
        List<String> sentences = new ArrayList<>();
        for (GrowthValues.Left reason : GrowthValues.Left.values()) {
            Integer count = values.left().get(reason);
            if (count != null) {
                sentences.add(
                        switch (reason) {
                            case NUMBER -> messages.get("growth.left.number", count);
                            case UNIT -> messages.get("growth.left.unit", count);
                            case DAY -> messages.get("growth.left.day", count);
                            case BEFORE_BIRTH -> messages.get("growth.left.birth", count);
                            case GROWN -> messages.get("growth.left.grown", count);
                            case UNKNOWN -> messages.get("growth.left.unknown", count);
                        });
            }
        }
        return sentences;
    }

    private String ordinal(int percentile) {
        return messages.get("growth.ordinal", percentile);
    }
}
