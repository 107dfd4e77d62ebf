// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.facts.SeriesFacts;

/**
 * The upper and the lower values of a blood pressure: two series that are measured as one.
 *
 * @param uppers systolic ones, newest first
 * @param lowers diastolic ones, newest first
 */
record BloodPressure(List<SeriesPoint> uppers, List<SeriesPoint> lowers) {

    /**
     * @param points of a series
     * @return empty for a series that is none of the two, and where the other one is not there
     */
    static Optional<BloodPressure> of(UiServices services, SeriesView view, List<SeriesPoint> points, Caller caller) {
        PlainName names = PlainName.of(services);
        SeriesPoint first = points.getFirst();
        return Stream.of(PressurePart.values())
                .filter(part -> part.is(first, names))
                .findFirst()
                .flatMap(part -> others(services, view, first, part.other(), caller)
                        .map(others -> part == PressurePart.UPPER
                                ? new BloodPressure(points, others)
                                : new BloodPressure(others, points)));
    }

    private static Optional<List<SeriesPoint>> others(
            UiServices services, SeriesView view, SeriesPoint first, PressurePart part, Caller caller) {
        PlainName names = PlainName.of(services);
        return services.series().list(view.person(), caller).series().stream()
                .filter(each -> part.is(each.latest(), names) && isAlike(each.latest(), first))
                .max(Comparator.comparingInt(Series::count))
                .map(each -> services.series().points(SeriesQuery.of(view.person(), each.id()), caller))
                .filter(others -> !others.isEmpty());
    }

    private static boolean isAlike(SeriesPoint one, SeriesPoint other) {
        return one.type().equals(other.type())
                && one.canonical().isPresent()
                && one.canonical()
                        .map(CanonicalValue::unit)
                        .equals(other.canonical().map(CanonicalValue::unit))
                && one.qualifiers().contains(Qualifier.OTHER_SUBJECT)
                        == other.qualifiers().contains(Qualifier.OTHER_SUBJECT);
    }

    /** Without values that another one says already. */
    BloodPressure once(SeriesFacts facts) {
        return new BloodPressure(facts.once(uppers), facts.once(lowers));
    }

    /** The lower value of each upper one: of the same entry one after the other, else the only one of the same time. */
    Map<SeriesPoint, SeriesPoint> pairs() {
        Map<EntryId, List<SeriesPoint>> left = new HashMap<>();
        lowers.forEach(point ->
                left.computeIfAbsent(point.entry(), entry -> new ArrayList<>(1)).add(point));
        Map<SeriesPoint, SeriesPoint> pairs = new HashMap<>();
        for (SeriesPoint upper : uppers) {
            List<SeriesPoint> ofEntry = left.getOrDefault(upper.entry(), List.of());
            if (!ofEntry.isEmpty()) {
                pairs.put(upper, ofEntry.removeFirst());
            }
        }
        Map<String, List<SeriesPoint>> lone = byTime(lowers);
        byTime(uppers).forEach((time, some) -> {
            List<SeriesPoint> others = lone.getOrDefault(time, List.of());
            if (some.size() == 1 && others.size() == 1) {
                pairs.put(some.getFirst(), others.getFirst());
            }
        });
        return pairs;
    }

    /** Numbers that are the whole of their entry, by their date as it is written and by when that ends. */
    private static Map<String, List<SeriesPoint>> byTime(List<SeriesPoint> points) {
        return points.stream()
                .filter(point -> !point.isComponent()
                        && point.quantity().isPresent()
                        && point.dateText().isPresent())
                .collect(Collectors.groupingBy(point -> point.dateText().orElseThrow() + ' ' + point.latestInstant()));
    }
}
