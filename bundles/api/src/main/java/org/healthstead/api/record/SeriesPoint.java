// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One result at one time, in one series: what charts and comparisons work with. Immutable.
 *
 * <p>An entry has one point for its whole value, a number or words, and one for each component that was measured.
 */
public final class SeriesPoint {

    /** Of a point without a date: before every other. */
    public static final long UNDATED = Long.MIN_VALUE;

    /** As lists have it: the latest local time first, undated ones last. */
    public static final Comparator<SeriesPoint> NEWEST_FIRST = Comparator.comparingLong(SeriesPoint::sortKey)
            .thenComparingLong(point -> point.entry.value().getMostSignificantBits() ^ Long.MIN_VALUE)
            .thenComparingLong(point -> point.entry.value().getLeastSignificantBits() ^ Long.MIN_VALUE)
            .reversed()
            .thenComparingInt(point -> point.ordinal);

    private final EntryId entry;
    private final int ordinal;
    private final String series;
    private final Optional<String> seriesCode;
    private final String type;
    private final Category category;
    private final Optional<Wording> title;
    private final Optional<String> code;
    private final Optional<String> component;
    private final Optional<String> componentCode;
    private final Optional<String> date;
    private final long sortKey;
    private final long instant;
    private final long latest;
    private final Optional<Quantity> quantity;
    private final Optional<Wording> words;
    private final Optional<CanonicalValue> canonical;
    private final Optional<String> flag;
    private final Judgement judgement;
    private final long qualifiers;
    private final Optional<String> low;
    private final Optional<String> high;
    private final Optional<SeriesPoint> said;

    private SeriesPoint(Builder builder) {
        entry = Objects.requireNonNull(builder.entry, "entry");
        ordinal = builder.ordinal;
        series = Objects.requireNonNull(builder.series, "series");
        seriesCode = builder.seriesCode;
        type = builder.type;
        category = builder.category;
        title = builder.title;
        code = builder.code;
        component = builder.component;
        componentCode = builder.componentCode;
        date = builder.date;
        sortKey = builder.sortKey;
        instant = builder.instant;
        latest = builder.latest;
        quantity = builder.quantity;
        words = builder.words;
        canonical = builder.canonical;
        flag = builder.flag;
        judgement = builder.judgement;
        qualifiers = builder.qualifiers;
        low = builder.low;
        high = builder.high;
        said = builder.said;
    }

    /** @param ordinal place among the points of its entry; 0 for the whole value */
    public static Builder of(EntryId entry, int ordinal) {
        return new Builder().of(entry, ordinal);
    }

    public EntryId entry() {
        return entry;
    }

    /** Place among the points of its entry; 0 for the whole value. */
    public int ordinal() {
        return ordinal;
    }

    /**
     * What makes points one series, as {@link SeriesRules} made it: for stores, to be compared and hashed. Clinical,
     * and no text for a reader.
     */
    public String series() {
        return series;
    }

    /**
     * The code that the series is known by, as {@code system|code}: of the analyte, else of the entry. For stores, that
     * ask {@link SeriesRules#codes} which entries it can be in; empty for a point that was read from one.
     */
    public Optional<String> seriesCode() {
        return seriesCode;
    }

    /** FHIR resource type of the entry. */
    public String type() {
        return type;
    }

    /** How its entry is grouped for a reader. */
    public Category category() {
        return category;
    }

    /** {@link Projection#titleWords} of the entry. */
    public Optional<Wording> title() {
        return title;
    }

    /** {@link Projection#code} of the entry. */
    public Optional<String> code() {
        return code;
    }

    /** Which part was measured, in the words of its source; empty for the whole value. */
    public Optional<String> component() {
        return component;
    }

    /** {@code system|code} of the part. */
    public Optional<String> componentCode() {
        return componentCode;
    }

    /** Tells what was measured: a point of the series that a person says it is ({@link SeriesJoin}), else this. */
    public SeriesPoint measuredAs() {
        return said.orElse(this);
    }

    /** True for a part of a result that has a point of its own, too. */
    public boolean isComponent() {
        return ordinal > 0;
    }

    /** When, as the source wrote it. Parsed at each call. */
    public Optional<PartialDate> date() {
        return date.map(PartialDate::parse);
    }

    /** {@link PartialDate#text} of {@link #date}. */
    public Optional<String> dateText() {
        return date;
    }

    /** {@link PartialDate#sortKey}, or {@link #UNDATED}: what lists are ordered by. */
    public long sortKey() {
        return sortKey;
    }

    /** {@link PartialDate#instantKey}, or {@link #UNDATED}: where it stands on a true time axis. */
    public long instant() {
        return instant;
    }

    /** The last second that the date, or its period, may mean ("2024": of that year); without one the end of time. */
    public long latestInstant() {
        return latest;
    }

    /** True when it is dated more than a day after now: such a date cannot be right, and counts as not known. */
    public boolean isAhead(Instant now) {
        return Recency.isAhead(instant, now);
    }

    /** The number, if the result is one: as reported, with its comparator and unit. */
    public Optional<Quantity> quantity() {
        return quantity;
    }

    /** The result as reported: the number with its unit, or words. */
    public Optional<Wording> value() {
        return quantity.map(number ->
                        Wording.amount(number.shownValue(), number.shownUnit().orElse("")))
                .or(() -> words);
    }

    /**
     * The number in the unit that it can be compared in; a bound where the quantity has a comparator. Empty for words,
     * and for a number whose unit is not understood: nothing is guessed.
     */
    public Optional<CanonicalValue> canonical() {
        return canonical;
    }

    /** Interpretation as in {@link Projection#flag}; of a component its own. */
    public Optional<String> flag() {
        return flag;
    }

    /** Of the whole entry; of a component its own. */
    public Judgement judgement() {
        return judgement;
    }

    /** What is not plain about the entry, in the order of {@link Qualifier}. */
    public Set<Qualifier> qualifiers() {
        return Qualifier.ofBits(qualifiers);
    }

    /** {@link Qualifier#code} of each as a bit. */
    public long qualifierBits() {
        return qualifiers;
    }

    /** Lower bound of the report's own range, in the unit of the reported value. */
    public Optional<String> low() {
        return low;
    }

    /** Upper bound of the report's own range, in the unit of the reported value. */
    public Optional<String> high() {
        return high;
    }

    /**
     * Those that may be the newest: of the latest instant, those whose date is too coarse to tell or whose period ends
     * no earlier, and those that have no date. The latest first, of equals the graver one. A date that has not come
     * ({@link #isAhead}) is none. A point that only says why there is no value counts only where there is no other.
     *
     * @param most of the result; what is left out is less grave than what is not
     */
    public static List<SeriesPoint> newest(Collection<SeriesPoint> points, int most) {
        return new NewestPoints(Instant.now()).of(points, most);
    }

    /** Equal when they are of the same place of the same entry. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesPoint that && entry.equals(that.entry) && ordinal == that.ordinal;
    }

    @Override
    public int hashCode() {
        return entry.hashCode() * 31 + ordinal;
    }

    /** Without anything clinical: for logs. */
    @Override
    public String toString() {
        return entry + "." + ordinal;
    }

    /** Collects the members; may be used for one point after the other. Not safe for several threads. */
    public static final class Builder {

        private EntryId entry;
        private int ordinal;
        private String series;
        private Optional<String> seriesCode = Optional.empty();
        private String type = "";
        private Category category = Category.OTHER;
        private Optional<Wording> title = Optional.empty();
        private Optional<String> code = Optional.empty();
        private Optional<String> component = Optional.empty();
        private Optional<String> componentCode = Optional.empty();
        private Optional<String> date = Optional.empty();
        private long sortKey = UNDATED;
        private long instant = UNDATED;
        private long latest = Long.MAX_VALUE;
        private Optional<Quantity> quantity = Optional.empty();
        private Optional<Wording> words = Optional.empty();
        private Optional<CanonicalValue> canonical = Optional.empty();
        private Optional<String> flag = Optional.empty();
        private Judgement judgement = Judgement.NONE;
        private long qualifiers;
        private Optional<String> low = Optional.empty();
        private Optional<String> high = Optional.empty();
        private Optional<SeriesPoint> said = Optional.empty();

        private Builder() {}

        /** Another point; everything else stays as it is. */
        public Builder of(EntryId id, int place) {
            entry = id;
            ordinal = place;
            return this;
        }

        /** Most significant half of the entry's id first. */
        public Builder of(long high64, long low64, int place) {
            return of(new EntryId(new UUID(high64, low64)), place);
        }

        /** @param name {@link SeriesPoint#series} */
        public Builder series(String name) {
            return series(name, Optional.empty());
        }

        /** @param token {@link SeriesPoint#seriesCode} */
        public Builder series(String name, Optional<String> token) {
            series = name;
            seriesCode = token;
            return this;
        }

        public Builder kind(String resourceType, Category group) {
            type = resourceType;
            category = group;
            return this;
        }

        public Builder title(Optional<Wording> ofEntry, Optional<String> token) {
            title = ofEntry;
            code = token;
            return this;
        }

        public Builder component(Optional<String> partWords, Optional<String> token) {
            component = partWords;
            componentCode = token;
            return this;
        }

        public Builder date(Optional<PartialDate> known) {
            return known.map(day ->
                            date(Optional.of(day.text()), day.sortKey(), day.instantKey(), day.latestInstantKey()))
                    .orElseGet(() -> date(Optional.empty(), UNDATED, UNDATED, Long.MAX_VALUE));
        }

        /** Sets the end of a period; the beginning comes first, by {@link #date}. */
        public Builder until(Optional<PartialDate> end) {
            end.ifPresent(day -> latest = Math.max(latest, day.latestInstantKey()));
            return this;
        }

        /** For stores that keep all four. */
        public Builder date(Optional<String> text, long localSeconds, long seconds, long latestSeconds) {
            date = text;
            sortKey = localSeconds;
            instant = seconds;
            latest = latestSeconds;
            return this;
        }

        /** A number, which has no words of its own. */
        public Builder number(Quantity reported, Optional<CanonicalValue> comparable) {
            quantity = Optional.of(reported);
            canonical = comparable;
            words = Optional.empty();
            return this;
        }

        /** Words in place of a number. */
        public Builder words(Optional<Wording> reported) {
            words = reported;
            quantity = Optional.empty();
            canonical = Optional.empty();
            return this;
        }

        public Builder judged(Optional<String> interpretation, Judgement how) {
            flag = interpretation;
            judgement = how;
            return this;
        }

        public Builder qualified(Set<Qualifier> all) {
            return qualified(Qualifier.bits(all));
        }

        /** @param bits {@link SeriesPoint#qualifierBits} */
        public Builder qualified(long bits) {
            qualifiers = bits;
            return this;
        }

        public Builder within(Optional<String> lower, Optional<String> upper) {
            low = lower;
            high = upper;
            return this;
        }

        /** @param line {@link SeriesPoint#measuredAs} */
        public Builder saidToBe(SeriesPoint line) {
            said = Optional.of(line);
            return this;
        }

        public SeriesPoint build() {
            return new SeriesPoint(this);
        }
    }
}
