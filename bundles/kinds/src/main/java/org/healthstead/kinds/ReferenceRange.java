// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;

/**
 * A reference range of a report: bounds with their unit, from numbers or from a text that is nothing but a range.
 *
 * @param low lower bound, if there is one
 * @param high upper bound, if there is one
 * @param lowOpen the lower bound itself is outside
 * @param highOpen the upper bound itself is outside
 */
record ReferenceRange(Optional<Quantity> low, Optional<Quantity> high, boolean lowOpen, boolean highOpen) {

    /** Where a value lies. */
    enum Place {
        BELOW,
        WITHIN,
        ABOVE,
        UNKNOWN
    }

    private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)?)";
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|≤|≥)\\s*" + NUMBER + "\\s*([^0-9\\s][^\\s]*)?");
    /** Any letters but those of a range and of a unit after its numbers. */
    private static final Pattern MORE_WORDS = Pattern.compile(
            "(?i)(?<![\\p{L}/])(?!(?:to|bis|and|und|less|greater|than|or|equal|normal|range|reference|ref)"
                    + "(?!\\p{L}))\\p{L}{4,}");

    private static final Pattern FROM_TO =
            Pattern.compile(NUMBER + "\\s*(?:-|–|to|bis)\\s*" + NUMBER + "\\s*([^0-9\\s][^\\s]*)?");

    /** Empty when it has no bound that can be compared. */
    static Optional<ReferenceRange> of(JsonObject range) {
        Optional<Quantity> low = Quantity.of(range.object("low"));
        Optional<Quantity> high = Quantity.of(range.object("high"));
        if (isConditional(range, low.or(() -> high))) {
            return Optional.empty();
        }
        if (low.isPresent() || high.isPresent()) {
            return Optional.of(new ReferenceRange(low, high, isOpen(low), isOpen(high)));
        }
        return range.string("text").flatMap(ReferenceRange::parse);
    }

    /** A text that says more than the numbers, "fasting only", may say that the range is not meant. */
    private static boolean isConditional(JsonObject range, Optional<Quantity> bound) {
        if (bound.isEmpty() || !range.has("text")) {
            return false;
        }
        String text = range.string("text").orElse("");
        for (String unit : List.of(
                bound.flatMap(Quantity::unit).orElse(""),
                bound.flatMap(Quantity::code).orElse(""))) {
            text = unit.isEmpty() ? text : text.replace(unit, " ");
        }
        return MORE_WORDS.matcher(text).find();
    }

    private static boolean isOpen(Optional<Quantity> bound) {
        return bound.flatMap(Quantity::comparator)
                .filter(comparator -> comparator.equals("<") || comparator.equals(">"))
                .isPresent();
    }

    private static Optional<ReferenceRange> parse(String text) {
        String words = text.strip();
        Matcher fromTo = FROM_TO.matcher(words);
        if (fromTo.matches()) {
            return Optional.of(new ReferenceRange(
                    Optional.of(quantity(fromTo.group(1), fromTo.group(3))),
                    Optional.of(quantity(fromTo.group(2), fromTo.group(3))),
                    false,
                    false));
        }
        Matcher bound = BOUND.matcher(words);
        if (!bound.matches()) {
            return Optional.empty();
        }
        Optional<Quantity> limit = Optional.of(quantity(bound.group(2), bound.group(3)));
        boolean isUpper = bound.group(1).startsWith("<") || bound.group(1).equals("≤");
        boolean isOpen = bound.group(1).equals("<") || bound.group(1).equals(">");
        return Optional.of(
                isUpper
                        ? new ReferenceRange(Optional.empty(), limit, false, isOpen)
                        : new ReferenceRange(limit, Optional.empty(), isOpen, false));
    }

    private static Quantity quantity(String number, String unit) {
        return new Quantity(
                number.replace(',', '.'),
                Optional.empty(),
                Optional.ofNullable(unit),
                Optional.empty(),
                Optional.empty());
    }

    /** Where a value lies; {@code <5} may lie anywhere below. */
    Place place(Quantity value) {
        boolean comparable = low.map(bound -> Units.same(value, bound)).orElse(true)
                && high.map(bound -> Units.same(value, bound)).orElse(true);
        Optional<BigDecimal> number = Numbers.parse(value.lexeme());
        if (!comparable || number.isEmpty()) {
            return Place.UNKNOWN;
        }
        String comparator = value.comparator().orElse("");
        if (comparator.startsWith("<")) {
            return placeUpTo(number.get(), comparator.equals("<"));
        }
        if (comparator.startsWith(">")) {
            return placeFrom(number.get(), comparator.equals(">"));
        }
        if (isBelow(number.get())) {
            return Place.BELOW;
        }
        return isAbove(number.get()) ? Place.ABOVE : Place.WITHIN;
    }

    private Place placeUpTo(BigDecimal most, boolean isOpen) {
        if (low.isEmpty()) {
            return isAbove(most) ? Place.UNKNOWN : Place.WITHIN;
        }
        int against = compare(most, low);
        return against < 0 || against == 0 && (isOpen || lowOpen) ? Place.BELOW : Place.UNKNOWN;
    }

    private Place placeFrom(BigDecimal least, boolean isOpen) {
        if (high.isEmpty()) {
            return isBelow(least) ? Place.UNKNOWN : Place.WITHIN;
        }
        int against = compare(least, high);
        return against > 0 || against == 0 && (isOpen || highOpen) ? Place.ABOVE : Place.UNKNOWN;
    }

    private boolean isBelow(BigDecimal number) {
        int against = compare(number, low);
        return low.isPresent() && (against < 0 || against == 0 && lowOpen);
    }

    private boolean isAbove(BigDecimal number) {
        int against = compare(number, high);
        return high.isPresent() && (against > 0 || against == 0 && highOpen);
    }

    private static int compare(BigDecimal number, Optional<Quantity> bound) {
        return bound.flatMap(quantity -> Numbers.parse(quantity.lexeme()))
                .map(number::compareTo)
                .orElse(0);
    }
}
