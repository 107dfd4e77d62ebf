// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchService;
import org.healthstead.ui.api.Messages;

/**
 * Which kinds of entries and which years a record has, counted by the index, which is many times cheaper than counting
 * rows. While the index is away, being built or behind, kinds and years only help to find the way, and no number is
 * shown.
 *
 * @param byCategory of whatever kind; also what most records have while nobody can say for certain
 * @param byYear of what is shown, newest first
 * @param undated how many of what is shown have no date
 * @param total of what is shown
 * @param isKnown false when no number can be said
 */
record TimelineFacets(
        Map<Category, Long> byCategory,
        NavigableMap<Integer, KindCounts> byYear,
        long undated,
        long total,
        boolean isKnown) {

    private static final TimelineFacets UNKNOWN = new TimelineFacets(common(), new TreeMap<>(), 0, 0, false);

    static TimelineFacets of(Optional<SearchService> search, PersonId person, TimelineFilter filter, Caller caller) {
        if (search.isEmpty()) {
            return UNKNOWN;
        }
        try {
            RecordExtent extent = search.get().extent(person, filter.record().ofAnyKind(), caller);
            return extent.buckets().isEmpty() && !filter.isNarrowed() ? UNKNOWN : of(extent, filter);
        } catch (ProblemException e) {
            return UNKNOWN;
        }
    }

    private static TimelineFacets of(RecordExtent extent, TimelineFilter filter) {
        Map<Category, Long> byCategory = extent.complete() ? new EnumMap<>(Category.class) : common();
        NavigableMap<Integer, KindCounts> byYear = new TreeMap<>(Comparator.reverseOrder());
        long undated = 0;
        long total = 0;
        for (RecordExtent.Bucket bucket : extent.buckets()) {
            byCategory.merge(bucket.category(), bucket.count(), Long::sum);
            if (filter.shows(bucket.category(), bucket.type())) {
                total += bucket.count();
                undated += bucket.year().isEmpty() ? bucket.count() : 0;
                bucket.year()
                        .ifPresent(year -> byYear.computeIfAbsent(year, any -> new KindCounts())
                                .add(bucket.category(), bucket.count()));
            }
        }
        return new TimelineFacets(byCategory, byYear, undated, total, extent.complete());
    }

    private static Map<Category, Long> common() {
        Map<Category, Long> common = new EnumMap<>(Category.class);
        List.of(
                        Category.RESULT,
                        Category.VITAL_SIGN,
                        Category.VISIT,
                        Category.CONDITION,
                        Category.MEDICATION,
                        Category.IMMUNIZATION,
                        Category.DOCUMENT)
                .forEach(category -> common.put(category, 0L));
        return common;
    }

    /** The next newer year that has entries. */
    Optional<Integer> yearAfter(int year) {
        return Optional.ofNullable(byYear.lowerKey(year));
    }

    /** The next older year that has entries. */
    Optional<Integer> yearBefore(int year) {
        return Optional.ofNullable(byYear.higherKey(year));
    }

    long count(Collection<Category> categories) {
        return categories.stream()
                .mapToLong(category -> byCategory.getOrDefault(category, 0L))
                .sum();
    }

    /** How many entries from when to when. */
    String sentence(Messages messages) {
        if (byYear.isEmpty()) {
            return messages.get("timeline.extent", total);
        }
        String newest = byYear.firstKey().toString();
        return byYear.size() == 1
                ? messages.get("timeline.extent.year", total, newest)
                : messages.get("timeline.extent.years", total, byYear.lastKey().toString(), newest);
    }
}
