// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.Interpretation.Said;
import org.healthstead.kinds.ReferenceRange.Place;

/**
 * How a result is judged: by its source's interpretation, and by the report's own range where that is clear. The
 * gravest of an Observation and its components counts for the line. Safe for several threads.
 */
final class Judge {

    /**
     * @param flag code or words of the gravest
     * @param judgement how grave
     * @param qualifiers how it was found
     * @param measurements with their flags and bounds
     */
    record Verdict(
            Optional<String> flag, Judgement judgement, Set<Qualifier> qualifiers, List<Measurement> measurements) {}

    private final Interpretation interpretation;

    Judge(Interpretation interpretation) {
        this.interpretation = interpretation;
    }

    /** @param flag as of a verdict or a measurement */
    Judgement judgement(String flag) {
        return interpretation.of(new JsonString(flag)).map(Said::judgement).orElse(Judgement.NONE);
    }

    Verdict judge(Shown shown, Optional<PartialDate> date, Reading reading) {
        Case whole = new Case(interpretation, reading, date);
        List<Measurement> judged = new ArrayList<>(shown.measured().size());
        hear(whole, reading.body(), shown).ifPresent(judged::add);
        for (JsonObject component : Amounts.objects(reading.body().member("component"))) {
            hear(whole, component, shown).ifPresent(judged::add);
        }
        return whole.verdict(judged);
    }

    /** @return the number, judged, if there is one */
    private static Optional<Measurement> hear(Case whole, JsonObject holder, Shown shown) {
        Optional<Measurement> number = shown.measured().stream()
                .filter(measured -> measured.holder() == holder)
                .map(Measured::measurement)
                .findFirst();
        Opinion opinion = whole.hear(
                holder,
                number.map(measurement -> List.of(measurement.quantity()))
                        .orElseGet(() -> range(holder.object("valueRange"))));
        return number.map(opinion::about);
    }

    /** What a value that is a range may be: its bounds; where there is one only, as a comparator would say. */
    private static List<Quantity> range(JsonObject range) {
        Optional<Quantity> low = Amounts.of(range.object("low"));
        Optional<Quantity> high = Amounts.of(range.object("high"));
        if (low.isPresent() && high.isPresent()) {
            return List.of(low.get(), high.get());
        }
        return low.map(bound -> with(bound, ">="))
                .or(() -> high.map(bound -> with(bound, "<=")))
                .map(List::of)
                .orElse(List.of());
    }

    private static Quantity with(Quantity bound, String comparator) {
        return new Quantity(bound.lexeme(), Optional.of(comparator), bound.unit(), bound.system(), bound.code());
    }

    /**
     * What is said about one number.
     *
     * @param said by its source or by the range
     * @param bounds of the range that applies
     */
    private record Opinion(Optional<Said> said, Optional<ReferenceRange> bounds) {

        Measurement about(Measurement number) {
            return number.flagged(said.map(Said::flag))
                    .within(
                            bounds.flatMap(ReferenceRange::low).map(Quantity::lexeme),
                            bounds.flatMap(ReferenceRange::high).map(Quantity::lexeme));
        }
    }

    /** One result being judged, with its components. */
    private static final class Case {

        private static final Said UNJUDGED = new Said("", Judgement.NONE);
        private static final Set<String> HIGH = Set.of("H", "HH", "HU", "H>");
        private static final Set<String> LOW = Set.of("L", "LL", "LU", "L<");

        private final Interpretation interpretation;
        private final Reading reading;
        private final Optional<PartialDate> date;
        private final Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        private Optional<Said> gravest = Optional.empty();
        private boolean isWholeJudged;

        Case(Interpretation interpretation, Reading reading, Optional<PartialDate> date) {
            this.interpretation = interpretation;
            this.reading = reading;
            this.date = date;
        }

        /** @param value one number, or the two ends of a range; empty when there is none */
        Opinion hear(JsonObject holder, List<Quantity> value) {
            Optional<Said> said = interpretation.of(holder.member("interpretation"));
            ReferenceRanges ranges = ReferenceRanges.of(holder, date, reading);
            Place place = place(value, ranges);
            Optional<Said> byRange = said(place);
            boolean isOutside = place == Place.BELOW || place == Place.ABOVE;
            if (said.isPresent() && contradicts(said.get(), place)) {
                qualifiers.add(Qualifier.CONTRADICTED);
            }
            if (said.filter(each -> each.judgement() == Judgement.NOT_UNDERSTOOD)
                    .isPresent()) {
                qualifiers.add(Qualifier.NOT_UNDERSTOOD);
            }
            boolean isJudged =
                    said.filter(each -> each.judgement() != Judgement.NONE).isPresent();
            Optional<Said> both =
                    isJudged ? isOutside ? Interpretation.graver(said, byRange) : said : byRange.or(() -> said);
            if (both.isPresent() && both.equals(byRange) && !both.equals(said)) {
                qualifiers.add(Qualifier.BY_RANGE);
            }
            if (holder == reading.body()) {
                isWholeJudged = isJudged;
            } else if (both.isEmpty() && !isWholeJudged && !value.isEmpty()) {
                // A part that nobody judged keeps the whole from being called normal.
                gravest = Interpretation.graver(gravest, Optional.of(UNJUDGED));
            }
            gravest = Interpretation.graver(gravest, both);
            return new Opinion(both, value.isEmpty() ? Optional.empty() : ranges.normal(value.getFirst()));
        }

        private static Place place(List<Quantity> value, ReferenceRanges ranges) {
            List<Place> places = value.stream().map(ranges::place).distinct().toList();
            return places.size() == 1 ? places.getFirst() : Place.UNKNOWN;
        }

        private static Optional<Said> said(Place place) {
            return switch (place) {
                case BELOW -> Optional.of(new Said("L", Judgement.OUTSIDE));
                case ABOVE -> Optional.of(new Said("H", Judgement.OUTSIDE));
                case WITHIN -> Optional.of(new Said("N", Judgement.NORMAL));
                case UNKNOWN -> Optional.empty();
            };
        }

        /** Normal although outside, or high although not above. */
        private static boolean contradicts(Said said, Place place) {
            return switch (place) {
                case BELOW -> said.judgement() == Judgement.NORMAL || HIGH.contains(said.flag());
                case ABOVE -> said.judgement() == Judgement.NORMAL || LOW.contains(said.flag());
                case WITHIN -> HIGH.contains(said.flag()) || LOW.contains(said.flag());
                case UNKNOWN -> false;
            };
        }

        Verdict verdict(List<Measurement> measurements) {
            return new Verdict(
                    gravest.map(Said::flag).filter(flag -> !flag.isEmpty()),
                    gravest.map(Said::judgement).orElse(Judgement.NONE),
                    qualifiers,
                    measurements);
        }
    }
}
