// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.ucum.UcumUnits;
import org.healthstead.kinds.ucum.UcumUnits.Conversion;

/** Compares amounts: of one unit as they are, of two units of UCUM by converting exactly. */
final class Units {

    private static final String UCUM = "http://unitsofmeasure.org";

    /** What is measured, or how: {@code ug/L{FEU}} is no {@code ug/L{DDU}}. */
    private static final Pattern REMARK = Pattern.compile("\\{[^{}]*}");

    /**
     * Units in words that can be nothing but units of UCUM. Programs that write capitals for small letters turn a milli
     * into a mega.
     */
    private static final Pattern CERTAIN = Pattern.compile("[\\p{Ll}0-9/.*%LU]+");

    private Units() {}

    /**
     * True when unit or code are spelled alike; {@code mm[Hg]} is mmHg. An amount without unit has that of the other.
     */
    static boolean same(Quantity one, Quantity other) {
        Optional<String> ours = one.shownUnit();
        Optional<String> theirs = other.shownUnit();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        return folded(ours.get()).equals(folded(theirs.get()))
                || one.code().isPresent() && one.code().equals(other.code());
    }

    /**
     * Which of two amounts is more: negative, 0 or positive, as a comparator says it, whatever comparator they have
     * themselves. Empty when one is no number, or when their units cannot be compared for certain: a mass never with an
     * amount of substance.
     *
     * @param value in the unit of the other, or in a coded unit of UCUM
     * @param bound may have its unit in words, if they can be nothing else
     */
    static Optional<Integer> compare(Quantity value, Quantity bound) {
        Optional<BigDecimal> ours = Numbers.parse(value.lexeme());
        Optional<BigDecimal> theirs = Numbers.parse(bound.lexeme());
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        if (same(value, bound)) {
            return Optional.of(ours.get().compareTo(theirs.get()));
        }
        Optional<String> unit = coded(value);
        Optional<String> other = coded(bound).or(() -> inWords(bound));
        if (unit.isEmpty() || other.isEmpty() || !remarks(unit.get()).equals(remarks(other.get()))) {
            return Optional.empty();
        }
        Optional<Conversion> from = UcumUnits.shared().of(unit.get());
        Optional<Conversion> to = UcumUnits.shared().of(other.get());
        return from.isPresent()
                        && to.filter(base -> base.unit().equals(from.get().unit()))
                                .isPresent()
                ? Optional.of(from.get().compare(ours.get(), theirs.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<String> coded(Quantity quantity) {
        return quantity.system().filter(UCUM::equals).isPresent() ? quantity.code() : Optional.empty();
    }

    private static Optional<String> inWords(Quantity quantity) {
        return quantity.code().isPresent()
                ? Optional.empty()
                : quantity.unit()
                        .map(unit -> unit.strip().replace("µ", "u").replace("μ", "u"))
                        .filter(unit -> CERTAIN.matcher(unit).matches());
    }

    private static List<String> remarks(String unit) {
        return REMARK.matcher(unit).results().map(MatchResult::group).toList();
    }

    private static String folded(String unit) {
        return unit.replace(" ", "")
                .replace("[", "")
                .replace("]", "")
                .replace("µ", "u")
                .replace("μ", "u")
                .replace("^", "*")
                .toLowerCase(Locale.ROOT);
    }
}
