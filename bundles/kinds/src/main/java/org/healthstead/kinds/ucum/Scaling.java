// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import java.math.BigDecimal;
import org.healthstead.kinds.ucum.UcumUnits.Conversion;

/** Conversions that go on into a unit of another kind by a factor that UCUM does not know: grams for moles. */
public final class Scaling {

    private Scaling() {}

    /** Numbers stay as they are. */
    public static Conversion none(String unit) {
        return new Conversion(Fraction.ONE, BigDecimal.ZERO, unit);
    }

    /** @param unit that it ends in */
    public static Conversion named(Conversion conversion, String unit) {
        return new Conversion(conversion.factor(), conversion.offset(), unit);
    }

    /**
     * @param by how many of the other unit one is
     * @param unit that it ends in
     */
    public static Conversion times(Conversion conversion, BigDecimal by, String unit) {
        Fraction factor = conversion.factor().times(new Fraction(by, BigDecimal.ONE));
        return new Conversion(factor, conversion.offset(), unit);
    }

    /**
     * @param by how many of these one of the other unit is
     * @param unit that it ends in
     */
    public static Conversion over(Conversion conversion, BigDecimal by, String unit) {
        Fraction factor = conversion.factor().times(new Fraction(BigDecimal.ONE, by));
        return new Conversion(factor, conversion.offset(), unit);
    }
}
