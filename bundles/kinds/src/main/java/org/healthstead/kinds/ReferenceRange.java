// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;

/**
 * A reference range of a report: bounds with their unit, from numbers or from a text that is nothing but a range.
 *
 * @param low lower bound, if there is one
 * @param high upper bound, if there is one
 * @param lowOpen the lower bound itself is outside
 * @param highOpen the upper bound itself is outside
 * @param isPrinted the numbers come from a text
 */
record ReferenceRange(
        Optional<Quantity> low, Optional<Quantity> high, boolean lowOpen, boolean highOpen, boolean isPrinted) {

    /** Where a value lies. */
    enum Place {
        BELOW,
        WITHIN,
        ABOVE,
        UNKNOWN
    }

    /** Comparators, and none: anything else may mean any number. */
    private static final Set<String> UNDERSTOOD = Set.of("", "<", "<=", ">=", ">");

    private static final String NUMBER = "([-−]?[0-9]{1,30}(?:[.,][0-9]{1,30})?)";
    private static final String UNIT = "([^0-9\\s–—-][^\\s]*)?";
    private static final Pattern BOUND =
            Pattern.compile("(<=|>=|<|>|≤|≥|(?i:up to|bis zu|bis))\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern FROM_TO =
            Pattern.compile(NUMBER + "\\s*(?:-|–|—|(?i:to|bis))\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[](.*)[)\\]]");

    /** {@code 1.005} is a little more than one in one country and a thousand in another. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[0-9]{1,3}[.][0-9]{3}");

    /** Words but those of a range; a single letter before a colon stands for a group of people. */
    private static final Pattern MORE_WORDS = Pattern.compile(
            "(?i)(?<![\\p{L}/])(?!(?:to|bis|and|und|less|greater|than|or|equal|up|normal|range|reference|ref)"
                    + "(?!\\p{L}))\\p{L}{3,}|(?<!\\p{L})\\p{L}\\s*:");

    /** Empty when it has no bound that can be compared, or is upside down. */
    static Optional<ReferenceRange> of(JsonObject range) {
        Optional<Quantity> low = Amounts.of(range.object("low"));
        Optional<Quantity> high = Amounts.of(range.object("high"));
        if (isConditional(range, low.or(() -> high))) {
            return Optional.empty();
        }
        Optional<ReferenceRange> found = low.isPresent() || high.isPresent()
                ? Optional.of(new ReferenceRange(
                        low.map(bound -> inUnit(bound, high)),
                        high.map(bound -> inUnit(bound, low)),
                        isOpen(low),
                        isOpen(high),
                        false))
                : range.string("text").flatMap(ReferenceRange::parse);
        return found.filter(ReferenceRange::isSensible);
    }

    /** A bound without unit has that of the other bound. */
    private static Quantity inUnit(Quantity bound, Optional<Quantity> other) {
        return bound.shownUnit().isPresent() || other.isEmpty()
                ? bound
                : new Quantity(
                        bound.lexeme(),
                        bound.comparator(),
                        other.get().unit(),
                        other.get().system(),
                        other.get().code());
    }

    /** Not upside down, as far as its bounds can be compared. */
    private boolean isSensible() {
        return low.isEmpty()
                || high.isEmpty()
                || Units.compare(low.get(), high.get())
                        .filter(order -> order <= 0)
                        .isPresent();
    }

    /** A text that says more than the numbers, "fasting only", may say that the range is not meant. */
    private static boolean isConditional(JsonObject range, Optional<Quantity> bound) {
        if (bound.isEmpty() || !range.has("text")) {
            return false;
        }
        String text = range.string("text").orElse("").toLowerCase(Locale.ROOT);
        for (String unit : List.of(
                bound.flatMap(Quantity::unit).orElse(""),
                bound.flatMap(Quantity::code).orElse(""))) {
            text = unit.isBlank() ? text : text.replace(unit.toLowerCase(Locale.ROOT), " ");
        }
        return MORE_WORDS.matcher(text).find();
    }

    private static boolean isOpen(Optional<Quantity> bound) {
        return bound.flatMap(Quantity::comparator)
                .filter(comparator -> comparator.equals("<") || comparator.equals(">"))
                .isPresent();
    }

    private static Optional<ReferenceRange> parse(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text.strip());
        String words = brackets.matches() ? brackets.group(1).strip() : text.strip();
        Matcher fromTo = FROM_TO.matcher(words);
        if (fromTo.matches()) {
            return Optional.of(new ReferenceRange(
                    Optional.of(quantity(fromTo.group(1), fromTo.group(3))),
                    Optional.of(quantity(fromTo.group(2), fromTo.group(3))),
                    false,
                    false,
                    true));
        }
        Matcher bound = BOUND.matcher(words);
        if (!bound.matches()) {
            return Optional.empty();
        }
        Optional<Quantity> limit = Optional.of(quantity(bound.group(2), bound.group(3)));
        boolean isLower = bound.group(1).startsWith(">") || bound.group(1).equals("≥");
        boolean isOpen = bound.group(1).equals("<") || bound.group(1).equals(">");
        return Optional.of(
                isLower
                        ? new ReferenceRange(limit, Optional.empty(), isOpen, false, true)
                        : new ReferenceRange(Optional.empty(), limit, false, isOpen, true));
    }

    private static Quantity quantity(String number, String unit) {
        return new Quantity(
                number.replace('−', '-').replace(',', '.'),
                Optional.empty(),
                Optional.ofNullable(unit),
                Optional.empty(),
                Optional.empty());
    }

    /** True when the bounds are numbers in the unit of a value. */
    boolean isInUnitOf(Quantity value) {
        return isComparable(value) && bounds().allMatch(bound -> Units.same(value, bound));
    }

    /** False when the value has a unit of another kind, or when a printed bound can be read in two ways. */
    private boolean isComparable(Quantity value) {
        return bounds().allMatch(bound -> Units.compare(value, bound).isPresent() && !isUnclear(bound, value));
    }

    private Stream<Quantity> bounds() {
        return Stream.of(low, high).flatMap(Optional::stream);
    }

    private boolean isUnclear(Quantity bound, Quantity value) {
        boolean isWrittenAlike = value.lexeme().indexOf('.') >= 0 && Units.same(value, bound);
        return isPrinted && !isWrittenAlike && AMBIGUOUS.matcher(bound.lexeme()).matches();
    }

    /** Where a value lies; {@code <5} may lie anywhere below. */
    Place place(Quantity value) {
        String comparator = value.comparator().orElse("");
        if (!UNDERSTOOD.contains(comparator) || !isComparable(value)) {
            return Place.UNKNOWN;
        }
        if (comparator.startsWith("<")) {
            return placeUpTo(value, comparator.equals("<"));
        }
        if (comparator.startsWith(">")) {
            return placeFrom(value, comparator.equals(">"));
        }
        if (isBelow(value)) {
            return Place.BELOW;
        }
        return isAbove(value) ? Place.ABOVE : Place.WITHIN;
    }

    private Place placeUpTo(Quantity most, boolean isOpen) {
        if (low.isEmpty()) {
            return isAbove(most) ? Place.UNKNOWN : Place.WITHIN;
        }
        int against = compare(most, low);
        return against < 0 || against == 0 && (isOpen || lowOpen) ? Place.BELOW : Place.UNKNOWN;
    }

    private Place placeFrom(Quantity least, boolean isOpen) {
        if (high.isEmpty()) {
            return isBelow(least) ? Place.UNKNOWN : Place.WITHIN;
        }
        int against = compare(least, high);
        return against > 0 || against == 0 && (isOpen || highOpen) ? Place.ABOVE : Place.UNKNOWN;
    }

    private boolean isBelow(Quantity value) {
        int against = compare(value, low);
        return low.isPresent() && (against < 0 || against == 0 && lowOpen);
    }

    private boolean isAbove(Quantity value) {
        int against = compare(value, high);
        return high.isPresent() && (against > 0 || against == 0 && highOpen);
    }

    private static int compare(Quantity value, Optional<Quantity> bound) {
        return bound.flatMap(limit -> Units.compare(value, limit)).orElse(0);
    }
}
