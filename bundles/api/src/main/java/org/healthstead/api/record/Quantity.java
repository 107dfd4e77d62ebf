// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.math.BigDecimal;
import java.util.Optional;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/**
 * A measured amount: FHIR {@code Quantity}. Keeps the number as it was written. Immutable.
 *
 * @param lexeme the digits as written
 * @param comparator {@code <}, {@code <=}, {@code >=} or {@code >}, if the value is a bound
 * @param unit the unit in the words of the source, if given
 * @param system code system of {@code code}, if given; {@code http://unitsofmeasure.org} for UCUM
 * @param code the unit's code, if given
 */
public record Quantity(
        String lexeme,
        Optional<String> comparator,
        Optional<String> unit,
        Optional<String> system,
        Optional<String> code) {

    private static final String UNITY = "1";

    /** Reads a FHIR Quantity. Empty when it has no number, which FHIR allows. */
    public static Optional<Quantity> of(JsonObject quantity) {
        return quantity.member("value") instanceof JsonNumber number
                ? Optional.of(new Quantity(
                        number.lexeme(),
                        quantity.string("comparator"),
                        quantity.string("unit"),
                        quantity.string("system"),
                        quantity.string("code")))
                : Optional.empty();
    }

    public BigDecimal value() {
        return new BigDecimal(lexeme);
    }

    /** The unit to print: in the words of the source, else its code. A number without a unit, UCUM's 1, has none. */
    public Optional<String> shownUnit() {
        return unit.filter(words -> !words.isBlank()).or(() -> code).filter(words -> !words.equals(UNITY));
    }

    /** The value with its comparator and without its unit: {@code <0.5}. */
    public String shownValue() {
        return comparator.orElse("") + lexeme;
    }
}
