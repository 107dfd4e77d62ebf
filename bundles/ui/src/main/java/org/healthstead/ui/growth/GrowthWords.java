// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.time.Period;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthScore;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.ui.api.Messages;

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

    private String ordinal(int percentile) {
        return messages.get("growth.ordinal", percentile);
    }
}
