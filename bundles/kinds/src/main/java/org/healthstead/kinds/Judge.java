// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
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

    Verdict judge(Shown shown, Optional<PartialDate> date, Reading reading) {
        JsonObject body = reading.body();
        Case whole = new Case(interpretation, reading, date);
        List<Measurement> measured = new ArrayList<>(shown.measurements().size());
        boolean isNumber = !shown.measurements().isEmpty()
                && shown.measurements().getFirst().component().isEmpty();
        Optional<Quantity> own =
                isNumber ? Optional.of(shown.measurements().getFirst().quantity()) : range(body.object("valueRange"));
        Measurement first = whole.hear(body, own);
        if (isNumber && first != null) {
            measured.add(first);
        }
        int next = isNumber ? 1 : 0;
        for (JsonObject component : components(body)) {
            Optional<Quantity> quantity = Quantity.of(component.object("valueQuantity"));
            Measurement part = whole.hear(component, quantity);
            if (next < shown.measurements().size() && quantity.isPresent() && part != null) {
                Measurement named = shown.measurements().get(next++);
                measured.add(part.component(named.component(), named.code()));
            } else if (quantity.isEmpty()
                    && component.has("valueInteger")
                    && next < shown.measurements().size()) {
                measured.add(shown.measurements().get(next++));
            }
        }
        return whole.verdict(measured.size() == shown.measurements().size() ? measured : shown.measurements());
    }

    private static List<JsonObject> components(JsonObject body) {
        return body.member("component") instanceof JsonArray array ? array.objects() : List.of();
    }

    /** A value that is a range is judged by the bound that it has, as a comparator would say. */
    private static Optional<Quantity> range(JsonObject range) {
        Optional<Quantity> low = Quantity.of(range.object("low"));
        Optional<Quantity> high = Quantity.of(range.object("high"));
        if (low.isPresent() == high.isPresent()) {
            return Optional.empty();
        }
        return low.map(bound -> with(bound, ">=")).or(() -> high.map(bound -> with(bound, "<=")));
    }

    private static Quantity with(Quantity bound, String comparator) {
        return new Quantity(bound.lexeme(), Optional.of(comparator), bound.unit(), bound.system(), bound.code());
    }

    /** One result being judged, with its components. */
    private static final class Case {

        private static final Said UNJUDGED = new Said("", Judgement.NONE);

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

        /** @return the measured number with its flag and bounds; null when there is none */
        Measurement hear(JsonObject holder, Optional<Quantity> value) {
            Optional<Said> said = interpretation.of(holder.member("interpretation"));
            ReferenceRanges ranges = ReferenceRanges.of(holder, date, reading);
            Place place = value.map(ranges::place).orElse(Place.UNKNOWN);
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
            } else if (both.isEmpty() && !isWholeJudged && value.isPresent()) {
                // A part that nobody judged keeps the whole from being called normal.
                gravest = Interpretation.graver(gravest, Optional.of(UNJUDGED));
            }
            gravest = Interpretation.graver(gravest, both);
            return value.map(quantity -> measured(quantity, both, ranges)).orElse(null);
        }

        private static Measurement measured(Quantity quantity, Optional<Said> said, ReferenceRanges ranges) {
            Optional<ReferenceRange> bounds = ranges.normal();
            return Measurement.of(quantity)
                    .flagged(said.map(Said::flag))
                    .within(
                            bounds.flatMap(ReferenceRange::low).map(Quantity::lexeme),
                            bounds.flatMap(ReferenceRange::high).map(Quantity::lexeme));
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
            char direction = said.flag().isEmpty() ? ' ' : said.flag().charAt(0);
            return switch (place) {
                case BELOW -> said.judgement() == Judgement.NORMAL || direction == 'H';
                case ABOVE -> said.judgement() == Judgement.NORMAL || direction == 'L';
                case WITHIN -> direction == 'H' || direction == 'L';
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
