// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * One measured number of an entry, for charts and comparisons. Immutable.
 *
 * <p>An Observation with a quantity has one. A blood pressure has one for each component that was measured.
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

    /** A number that is the whole value of an entry. */
    public static Measurement of(Quantity quantity) {
        Optional<String> none = Optional.empty();
        return new Measurement(quantity, none, none, none, none, none);
    }

    /**
     * A copy that is a component of a larger value.
     *
     * @param words what was measured, in the words of the source
     * @param token its first code, as {@code system|code}
     */
    public Measurement component(Optional<String> words, Optional<String> token) {
        return new Measurement(quantity, words, token, flag, low, high);
    }

    /** @param code interpretation code, in the form of {@link Projection#flag} */
    public Measurement flagged(Optional<String> code) {
        return new Measurement(quantity, component, this.code, code, low, high);
    }

    /**
     * A copy with the bounds of the reference range that applies, as written in the report, in the unit of the value.
     */
    public Measurement within(Optional<String> lower, Optional<String> upper) {
        return new Measurement(quantity, component, code, flag, lower, upper);
    }

    public Quantity quantity() {
        return quantity;
    }

    /** What was measured; empty when the entry's title already says it. */
    public Optional<String> component() {
        return component;
    }

    /** Code of a component as {@code system|code}, if it has one. */
    public Optional<String> code() {
        return code;
    }

    /** Interpretation, in the form of {@link Projection#flag}. */
    public Optional<String> flag() {
        return flag;
    }

    /** Lower bound of the reference range in the report. */
    public Optional<String> low() {
        return low;
    }

    /** Upper bound of the reference range in the report. */
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
