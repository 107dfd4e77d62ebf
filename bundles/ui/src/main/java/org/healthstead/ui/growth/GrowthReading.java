// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.SeriesFacts;

/** What a record says of growth, read once for a page or a sheet. */
final class GrowthReading {

    private final UiServices services;
    private final Person person;
    private final Caller caller;
    private final GrowthReference reference;
    private final Map<GrowthMeasure, List<SeriesPoint>> results = new EnumMap<>(GrowthMeasure.class);
    private final List<WorkedOutIndex> indexes;

    private GrowthReading(UiServices services, Person person, Caller caller) {
        this.services = services;
        this.person = person;
        this.caller = caller;
        this.reference = services.growth().require();
        for (Series series : services.series().list(person.id(), caller).series()) {
            GrowthMeasures.of(series.latest(), services.analytes().find())
                    .ifPresent(measure -> results.computeIfAbsent(measure, key -> new ArrayList<>())
                            .addAll(services.series().points(SeriesQuery.of(person.id(), series.id()), caller)));
        }
        indexes = WorkedOutIndex.of(
                results.getOrDefault(GrowthMeasure.WEIGHT, List.of()),
                results.getOrDefault(GrowthMeasure.HEIGHT, List.of()),
                results.getOrDefault(GrowthMeasure.BODY_MASS_INDEX, List.of()));
        if (!indexes.isEmpty()) {
            // No report gives one, and there is one all the same.
            results.putIfAbsent(GrowthMeasure.BODY_MASS_INDEX, List.of());
        }
    }

    static GrowthReading of(UiServices services, Person person, Caller caller) {
        return new GrowthReading(services, person, caller);
    }

    /** Those that there is something of, in the order of measures. */
    Set<GrowthMeasure> measures() {
        return Collections.unmodifiableSet(results.keySet());
    }

    /** Empty where the day is not known: ages need it. */
    Optional<LocalDate> birth() {
        return person.birthDate().flatMap(GrowthValues::day);
    }

    GrowthReference reference() {
        return reference;
    }

    /** Whose curves are drawn: as the record says, else as somebody has chosen. */
    Optional<Sex> curves(Optional<Sex> chosen) {
        return GrowthChoice.isRecorded(person)
                ? person.sex()
                : chosen.filter(sex -> sex == Sex.FEMALE || sex == Sex.MALE);
    }

    /**
     * One measure. What several sources say of one measurement is one value.
     *
     * @param sex whose curves; empty for none
     * @return empty without a day of birth
     */
    Optional<Growth> of(GrowthMeasure measure, Optional<Sex> sex) {
        return birth().map(day -> {
            List<SeriesPoint> all = results.getOrDefault(measure, List.of());
            List<SeriesPoint> once =
                    SeriesFacts.of(services, person.id(), List.of(all), caller).once(all);
            List<WorkedOutIndex> made = measure == GrowthMeasure.BODY_MASS_INDEX ? indexes : List.of();
            GrowthValues values =
                    GrowthValues.of(once, measure, day, sex, reference).with(made, day, sex, reference);
            return new Growth(measure, sex, day, values, reference);
        });
    }
}
