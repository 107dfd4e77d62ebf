// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        boolean due = status == SeriesStatus.NOT_COMPLETE;
        EnumSet<ForecastReason> reasons = EnumSet.noneOf(ForecastReason.class);
        List<SeriesResult> open = new ArrayList<>();
        List<String> antigens = new ArrayList<>();
        Set<String> vaccines = new LinkedHashSet<>();
        for (SeriesResult result : basis) {
            reasons.add(result.reason());
            if (result.status() == SeriesStatus.NOT_COMPLETE) {
                open.add(result);
                antigens.add(result.series().antigen());
                vaccines.addAll(result.vaccines());
            }
        }
        return new GroupForecast(
                group.name(),
                basis.getFirst().series().choice().group(),
                basis.getFirst().series().type(),
                status,
                Collections.unmodifiableSet(reasons),
                due ? dates(group, open, why) : ForecastDates.NONE,
                due ? doseNumber(group, open) : 0,
                due ? List.copyOf(vaccines) : List.of(),
                List.copyOf(antigens),
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
                ForecastDates.later(earliest, first(open, ForecastDates::recommended)),
                pastDue == null ? null : ForecastDates.later(earliest, pastDue),
                first(open, ForecastDates::latest));
    }

    /** MULTIANTVG-1. */
    private LocalDate earliestOfSeveral(VaccineGroup group, List<SeriesResult> open, List<Finding> why) {
        if (open.stream().noneMatch(SeriesResult::overridden)) {
            LocalDate latest = null;
            for (SeriesResult result : open) {
                latest = ForecastDates.later(latest, result.dates().earliest());
            }
            return latest;
        }
        why.add(Finding.of("FORECASTPRIORITY-1", "interval-priority"));
        LocalDate last = group.antigens().stream()
                .flatMap(antigen -> situation.history().of(antigen).stream())
                .map(GivenDose::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return ForecastDates.later(first(open, ForecastDates::earliest), last);
    }

    /** FORECASTDN-2. */
    private static int doseNumber(VaccineGroup group, List<SeriesResult> open) {
        var numbers = open.stream().mapToInt(SeriesResult::doseNumber);
        return (group.full() ? numbers.min() : numbers.max()).orElse(0);
    }

    /** FORECASTVG-2 to FORECASTVG-4 begin with the earliest of all dates; null when there is none. */
    private static LocalDate first(List<SeriesResult> open, Function<ForecastDates, LocalDate> date) {
        LocalDate first = null;
        for (SeriesResult result : open) {
            LocalDate other = date.apply(result.dates());
            first = first == null || other != null && other.isBefore(first) ? other : first;
        }
        return first;
    }
}
