// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * One measured number of an entry: what charts and comparisons work with. Immutable.
 *
 * <p>An Observation with a quantity has one; a blood pressure has one for each component that was measured.
 */
public final class Measurement {

    private final Quantity quantity;
    private final Optional<String> component;
    private final Optional<String> code;
    private final Optional<String> flag;
    private final Optional<String> low;
    private final Optional<String> high;

    private Measurement(
            Quantity quantity,
            Optional<String> component,
            Optional<String> code,
            Optional<String> flag,
            Optional<String> low,
            Optional<String> high) {
        this.quantity = Objects.requireNonNull(quantity, "quantity");
        this.component = component;
        this.code = code;
        this.flag = flag;
        this.low = low;
        this.high = high;
    }

    /** The number that is the whole value of an entry. */
    public static Measurement of(Quantity quantity) {
        Optional<String> none = Optional.empty();
        return new Measurement(quantity, none, none, none, none, none);
    }

    /**
     * The same as a component.
     *
     * @param words what was measured, in the words of its source
     * @param token its first code as {@code system|code}
     */
    public Measurement component(Optional<String> words, Optional<String> token) {
        return new Measurement(quantity, words, token, flag, low, high);
    }

    /** @param code normalised interpretation code */
    public Measurement flagged(Optional<String> code) {
        return new Measurement(quantity, component, this.code, code, low, high);
    }

    /** The bounds of the report's range that applies, as written, in the unit of the value. */
    public Measurement within(Optional<String> lower, Optional<String> upper) {
        return new Measurement(quantity, component, code, flag, lower, upper);
    }

    public Quantity quantity() {
        return quantity;
    }

    /** What was measured; empty when it is what the entry's title says. */
    public Optional<String> component() {
        return component;
    }

    /** {@code system|code} of a component, if it has one. */
    public Optional<String> code() {
        return code;
    }

    /** Interpretation as in {@link Projection#flag}. */
    public Optional<String> flag() {
        return flag;
    }

    /** Lower bound of the report's own range. */
    public Optional<String> low() {
        return low;
    }

    /** Upper bound of the report's own range. */
    public Optional<String> high() {
        return high;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measurement that
                && quantity.equals(that.quantity)
                && component.equals(that.component)
                && code.equals(that.code)
                && flag.equals(that.flag)
                && low.equals(that.low)
                && high.equals(that.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(quantity, component, code);
    }

    @Override
    public String toString() {
        return component.map(words -> words + " ").orElse("") + quantity;
    }
}
