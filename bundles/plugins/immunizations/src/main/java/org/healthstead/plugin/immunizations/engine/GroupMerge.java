// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.VaccineGroup;

/**
 * Chapter 9: merges the best series of the antigens of a vaccine group.
 *
 * @param situation of the patient
 * @param results of all series
 */
record GroupMerge(Situation situation, List<SeriesResult> results) {

    List<GroupForecast> forecasts() {
        List<GroupForecast> all = new ArrayList<>();
        for (VaccineGroup group : situation.base().groups()) {
            bySeriesGroup(group).values().forEach(basis -> all.add(forecast(group, basis)));
        }
        return List.copyOf(all);
    }

    /** FORECASTVG-1: only best series of the same series group are merged. */
    private Map<Integer, List<SeriesResult>> bySeriesGroup(VaccineGroup group) {
        Map<Integer, List<SeriesResult>> merged = new TreeMap<>();
        for (SeriesResult result : results) {
            if (result.best() && group.antigens().contains(result.series().antigen())) {
                merged.computeIfAbsent(result.series().choice().group(), number -> new ArrayList<>())
                        .add(result);
            }
        }
        return merged;
    }

    private GroupForecast forecast(VaccineGroup group, List<SeriesResult> basis) {
        List<Finding> why = new ArrayList<>();
        SeriesStatus status = status(group, basis, why);
        List<SeriesResult> open = basis.stream()
                .filter(result -> result.status() == SeriesStatus.NOT_COMPLETE)
                .toList();
        boolean due = status == SeriesStatus.NOT_COMPLETE;
        EnumSet<ForecastReason> reasons = EnumSet.noneOf(ForecastReason.class);
        basis.forEach(result -> reasons.add(result.reason()));
        return new GroupForecast(
                group.name(),
                basis.getFirst().series().choice().group(),
                basis.getFirst().series().type(),
                status,
                reasons,
                due ? dates(group, open, why) : ForecastDates.NONE,
                due ? doseNumber(group, open) : 0,
                due
                        ? open.stream()
                                .flatMap(result -> result.vaccines().stream())
                                .distinct()
                                .toList()
                        : List.of(),
                open.stream().map(result -> result.series().antigen()).toList(),
                List.copyOf(basis),
                List.copyOf(why));
    }

    /** SINGLEANTVG-1 and Table 9-4. */
    private static SeriesStatus status(VaccineGroup group, List<SeriesResult> basis, List<Finding> why) {
        if (group.antigens().size() == 1) {
            why.add(Finding.of("SINGLEANTVG-1", basis.getFirst().status().name()));
            return basis.getFirst().status();
        }
        SeriesStatus status = Stream.of(
                        SeriesStatus.CONTRAINDICATED,
                        SeriesStatus.AGED_OUT,
                        SeriesStatus.NOT_RECOMMENDED,
                        SeriesStatus.NOT_COMPLETE)
                .filter(one -> basis.stream().anyMatch(result -> result.status() == one))
                .findFirst()
                .orElse(
                        basis.stream().allMatch(result -> result.status() == SeriesStatus.IMMUNE)
                                ? SeriesStatus.IMMUNE
                                : SeriesStatus.COMPLETE);
        why.add(Finding.of("Table 9-4", status.name()));
        return status;
    }

    private ForecastDates dates(VaccineGroup group, List<SeriesResult> open, List<Finding> why) {
        LocalDate earliest = group.antigens().size() == 1
                ? first(open, ForecastDates::earliest)
                : earliestOfSeveral(group, open, why);
        why.add(Finding.of(group.antigens().size() == 1 ? "SINGLEANTVG-2" : "MULTIANTVG-1", "earliest", earliest));
        LocalDate pastDue = first(open, ForecastDates::pastDue);
        return new ForecastDates(
                earliest,
                later(earliest, first(open, ForecastDates::recommended)),
                pastDue == null ? null : later(earliest, pastDue),
                first(open, ForecastDates::latest));
    }

    /** MULTIANTVG-1. */
    private LocalDate earliestOfSeveral(VaccineGroup group, List<SeriesResult> open, List<Finding> why) {
        if (open.stream().noneMatch(SeriesResult::overridden)) {
            return dates(open, ForecastDates::earliest)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
        why.add(Finding.of("FORECASTPRIORITY-1", "interval-priority"));
        LocalDate last = group.antigens().stream()
                .flatMap(antigen -> situation.history().of(antigen).stream())
                .map(GivenDose::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return later(first(open, ForecastDates::earliest), last);
    }

    /** FORECASTDN-2. */
    private static int doseNumber(VaccineGroup group, List<SeriesResult> open) {
        var numbers = open.stream().mapToInt(SeriesResult::doseNumber);
        return (group.full() ? numbers.min() : numbers.max()).orElse(0);
    }

    /** FORECASTVG-2 to FORECASTVG-4 begin with the earliest of all dates; null when there is none. */
    private static LocalDate first(List<SeriesResult> open, Function<ForecastDates, LocalDate> date) {
        return dates(open, date).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<LocalDate> dates(List<SeriesResult> open, Function<ForecastDates, LocalDate> date) {
        return open.stream().map(result -> date.apply(result.dates())).filter(Objects::nonNull);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
