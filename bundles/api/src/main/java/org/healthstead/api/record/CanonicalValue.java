// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number in a unit in which all numbers of its dimension can be compared.
 *
 * @param lexeme decimal digits, exact, or rounded to 20 digits where the conversion has no end (a third)
 * @param unit base units of UCUM, {@code g.m-3}; a dimension that has cancelled out stays named, {@code mol.mol-1}
 */
public record CanonicalValue(String lexeme, String unit) {

    public CanonicalValue {
        Objects.requireNonNull(lexeme, "lexeme");
        Objects.requireNonNull(unit, "unit");
    }

    public BigDecimal value() {
        return new BigDecimal(lexeme);
    }
}
