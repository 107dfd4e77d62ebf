// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PartialDate.Precision;
import org.healthstead.api.search.YearCalendar;

/** Counts matching entries of one year by category, type and day. For one thread. */
public final class CalendarCounter implements Collector {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int DAYS = 366;
    private static final int MONTHS = 12;

    /** A number for each day; after them one for each month whose day is not known, then one for the year. */
    private static final int SLOTS = DAYS + MONTHS + 1;

    private static final Precision[] PRECISIONS = Precision.values();

    private record Kind(int category, String type, int slot) {}

    /** For a search in one thread, the only kind there is here. */
    private record Alone(CalendarCounter counter) implements CollectorManager<CalendarCounter, CalendarCounter> {

        @Override
        public CalendarCounter newCollector() {
            return counter;
        }

        @Override
        public CalendarCounter reduce(Collection<CalendarCounter> collectors) {
            return counter;
        }
    }

    private final ColumnCache columns;
    private final LocalDate newYear;
    private final Map<Kind, Long> counts = new HashMap<>();

    private CalendarCounter(ColumnCache columns, int year) {
        this.columns = columns;
        this.newYear = LocalDate.of(year, 1, 1);
    }

    /** @param query that matches nothing outside the year */
    public static List<YearCalendar.Bucket> count(IndexSearcher searcher, Query query, ColumnCache columns, int year)
            throws IOException {
        CalendarCounter counter = searcher.search(query, new Alone(new CalendarCounter(columns, year)));
        return counter.counts.entrySet().stream()
                .map(count -> counter.bucket(count.getKey(), count.getValue()))
                .toList();
    }

    private YearCalendar.Bucket bucket(Kind kind, long count) {
        int month = 0;
        int day = 0;
        if (kind.slot() < DAYS) {
            LocalDate date = newYear.plusDays(kind.slot());
            month = date.getMonthValue();
            day = date.getDayOfMonth();
        } else if (kind.slot() < DAYS + MONTHS) {
            month = kind.slot() - DAYS + 1;
        }
        return new YearCalendar.Bucket(Category.ofCode(kind.category()), kind.type(), month, day, count);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(columns.of(context.reader()));
    }

    private int slot(int minutes, Precision precision) {
        int day = Math.floorDiv(minutes, MINUTES_OF_DAY) - (int) newYear.toEpochDay();
        return switch (precision) {
            case YEAR -> SLOTS - 1;
            case MONTH -> DAYS + newYear.plusDays(day).getMonthValue() - 1;
            default -> day;
        };
    }

    private final class Segment implements LeafCollector {

        private final SegmentColumns segment;
        private final int[][] byFacet;

        Segment(SegmentColumns segment) {
            this.segment = segment;
            this.byFacet = new int[segment.typeOf.length][];
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Nothing is scored.
        }

        @Override
        public void collect(int doc) {
            int facet = segment.facets[doc];
            if (byFacet[facet] == null) {
                byFacet[facet] = new int[SLOTS];
            }
            byFacet[facet][slot(segment.dates[doc], PRECISIONS[segment.precisions[doc]])]++;
        }

        @Override
        public void finish() {
            for (int facet = 0; facet < byFacet.length; facet++) {
                for (int slot = 0; byFacet[facet] != null && slot < SLOTS; slot++) {
                    if (byFacet[facet][slot] > 0) {
                        Kind kind = new Kind(segment.categoryOf[facet], segment.types.get(segment.typeOf[facet]), slot);
                        counts.merge(kind, (long) byFacet[facet][slot], Long::sum);
                    }
                }
            }
        }
    }
}
