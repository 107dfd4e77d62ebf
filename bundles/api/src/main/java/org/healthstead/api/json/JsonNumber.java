// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A JSON number, kept as it was written. FHIR gives meaning to trailing zeros, so {@code 1.0} and {@code 1.00} are not
 * equal. Immutable.
 */
public final class JsonNumber implements Json {

    private final String lexeme;

    private JsonNumber(String lexeme) {
        this.lexeme = lexeme;
    }

    /** Makes a number of digits that the parser has already checked. */
    static JsonNumber parsed(String lexeme) {
        return new JsonNumber(lexeme);
    }

    /**
     * @param lexeme the digits, in the syntax of RFC 8259
     * @throws IllegalArgumentException when it is not a JSON number
     */
    public static JsonNumber of(String lexeme) {
        if (!JsonCodec.isNumber(lexeme)) {
            throw new IllegalArgumentException("not a JSON number: a text of " + lexeme.length() + " characters");
        }
        return new JsonNumber(lexeme);
    }

    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /** The digits as they were written. */
    public String lexeme() {
        return lexeme;
    }

    /** The exact value; its scale is the number of decimals that were written. */
    public BigDecimal decimal() {
        return new BigDecimal(lexeme);
    }

    @Override
    public Optional<String> scalarText() {
        return Optional.of(lexeme);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && lexeme.equals(number.lexeme);
    }

    @Override
    public int hashCode() {
        return lexeme.hashCode();
    }

    @Override
    public String toString() {
        return lexeme;
    }
}
