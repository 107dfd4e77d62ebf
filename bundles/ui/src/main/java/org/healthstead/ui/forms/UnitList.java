// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.QuantityLabel;

/**
 * The units that a field offers. Some fields take these and no other; where any is taken, they are suggestions.
 * Immutable.
 */
final class UnitList {

    static final String UCUM = "http://unitsofmeasure.org";

    /** What laboratories report in, by UCUM; suggestions for a result that nobody knows. */
    private static final List<String> COMMON = List.of(
            "mg/dL",
            "mmol/L",
            "g/dL",
            "g/L",
            "%",
            "mg/L",
            "ug/L",
            "ng/mL",
            "pg/mL",
            "ug/dL",
            "umol/L",
            "nmol/L",
            "pmol/L",
            "U/L",
            "[IU]/L",
            "m[IU]/L",
            "u[IU]/mL",
            "k[IU]/L",
            "10*3/uL",
            "10*6/uL",
            "10*9/L",
            "10*12/L",
            "fL",
            "pg",
            "mm/h",
            "s",
            "mL/min",
            "mg/g",
            "mg/mmol",
            "mmol/mol",
            "mmol",
            "mg",
            "g",
            "kg",
            "cm",
            "mm[Hg]",
            "/min",
            "Cel");

    private final List<String> codes;
    private final boolean isOpen;
    private final String none;

    private UnitList(List<String> codes, boolean isOpen, String none) {
        this.codes = codes;
        this.isOpen = isOpen;
        this.none = none;
    }

    /** These and no other. */
    static UnitList only(List<String> codes) {
        return new UnitList(List.copyOf(codes), false, "");
    }

    /**
     * Any unit.
     *
     * @param first those that are suggested before the common ones
     * @param none the word for a number without unit
     */
    static UnitList open(List<String> first, String none) {
        List<String> others =
                COMMON.stream().filter(code -> !first.contains(code)).toList();
        return new UnitList(Stream.concat(first.stream(), others.stream()).toList(), true, none);
    }

    /** UCUM codes, the usual one first. */
    List<String> codes() {
        return codes;
    }

    /** True when other units than those of the list are taken. */
    boolean isOpen() {
        return isOpen;
    }

    /** True when a number may have no unit. */
    boolean isOptional() {
        return isOpen;
    }

    /** The word for "no unit". */
    String none() {
        return none;
    }

    boolean isNone(String typed) {
        return isOpen && (typed.equalsIgnoreCase(none) || typed.equals("-") || typed.equals("1"));
    }

    /** What stands in the field for a quantity: of a closed list the code, of an open one the unit as it is printed. */
    String shown(Quantity quantity) {
        if (!isOpen) {
            return quantity.code()
                    .filter(codes::contains)
                    .or(() -> quantity.unit().flatMap(this::code))
                    .orElseGet(() -> quantity.shownUnit().orElse(""));
        }
        return quantity.shownUnit().map(QuantityLabel::unit).orElse(none);
    }

    /** The code of a unit as it was typed or chosen. */
    Optional<String> code(String typed) {
        return codes.stream()
                .filter(code -> code.equals(typed) || printed(code).equals(typed))
                .findFirst();
    }

    static String printed(String code) {
        return QuantityLabel.unit(code);
    }
}
