// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a unit measures, in base units, and how much of it.
 *
 * @param factor how many of the base units
 * @param exponents by base unit; 0 for one that has cancelled out
 */
record Dimension(Fraction factor, Map<String, Integer> exponents) {

    static final Dimension NUMBER = new Dimension(Fraction.ONE, Map.of());

    /** A unit that has no measure but itself. */
    static Dimension base(String code) {
        return new Dimension(Fraction.ONE, Map.of(code, 1));
    }

    static Dimension number(Fraction factor) {
        return new Dimension(factor, Map.of());
    }

    Dimension times(Dimension other) {
        Map<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((base, exponent) -> sum.merge(base, exponent, Integer::sum));
        return new Dimension(factor.times(other.factor), sum);
    }

    Dimension power(int exponent) {
        Map<String, Integer> powers = new TreeMap<>();
        exponents.forEach((base, each) -> powers.put(base, each * exponent));
        return new Dimension(factor.power(exponent), powers);
    }

    /** Inside of a definition nothing is compared: what cancels out there is gone. */
    Dimension reduced() {
        Map<String, Integer> left = new TreeMap<>(exponents);
        left.values().removeIf(exponent -> exponent == 0);
        return new Dimension(factor, left);
    }

    /**
     * As an expression of UCUM. What has cancelled out stays: 48 mmol/mol of haemoglobin is no share of 4.8 %, although
     * both are numbers.
     */
    String expression() {
        Set<String> parts = new TreeSet<>();
        exponents.forEach((base, exponent) ->
                parts.add(exponent == 0 ? base + "." + base + "-1" : exponent == 1 ? base : base + exponent));
        return parts.isEmpty() ? "1" : parts.stream().collect(Collectors.joining("."));
    }
}
