// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.YearCalendar;

/**
 * How many of the shown entries the months and days of a year have, counted by the index.
 *
 * @param year which; 0 for none
 * @param months counts by month, 0 for entries of which only the year is known
 * @param days counts by day of each month
 * @param isKnown false when no number can be said
 */
record TimelineCalendar(
        int year, Map<Integer, KindCounts> months, Map<Integer, NavigableMap<Integer, Long>> days, boolean isKnown) {

    static TimelineCalendar of(
            Optional<SearchService> search, PersonId person, int year, TimelineFilter filter, Caller caller) {
        Map<Integer, KindCounts> months = new TreeMap<>();
        Map<Integer, NavigableMap<Integer, Long>> days = new TreeMap<>();
        boolean isKnown = false;
        try {
            if (search.isPresent() && year > 0) {
                YearCalendar counted = search.get().calendar(person, year, filter.record(), caller);
                isKnown = counted.complete();
                for (YearCalendar.Bucket bucket : counted.buckets()) {
                    if (filter.shows(bucket.category(), bucket.type())) {
                        months.computeIfAbsent(bucket.month(), month -> new KindCounts())
                                .add(bucket.category(), bucket.count());
                        days.computeIfAbsent(bucket.month(), month -> new TreeMap<>())
                                .merge(bucket.day(), bucket.count(), Long::sum);
                    }
                }
            }
        } catch (ProblemException e) {
            isKnown = false;
        }
        return new TimelineCalendar(year, months, days, isKnown);
    }

    long total() {
        return months.values().stream().mapToLong(KindCounts::total).sum();
    }

    /** Of a month from 1, or of those of which only the year is known: 0. */
    long count(int month) {
        return months.getOrDefault(month, KindCounts.NONE).total();
    }

    /** Of the fullest month. */
    long most() {
        return months.values().stream().mapToLong(KindCounts::total).max().orElse(0);
    }
}
