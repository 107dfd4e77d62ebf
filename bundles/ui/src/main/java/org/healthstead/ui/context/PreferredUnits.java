// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.ArrayList;
import java.util.List;

/**
 * The units that a reader likes best. They are the first that a form offers, and the first in which a series is shown
 * where it can be shown in several. What a report says is never changed.
 */
public record PreferredUnits(System system, Sugar sugar) {

    /** For weight, height and temperature. */
    public enum System {
        /** As reports and forms have them. */
        AS_REPORTED(List.of()),
        METRIC(List.of("kg", "cm", "Cel")),
        US(List.of("[lb_av]", "[in_i]", "[degF]"));

        private final List<String> codes;

        System(List<String> codes) {
            this.codes = codes;
        }
    }

    /** For sugar in blood. */
    public enum Sugar {
        /** As reports and forms have it. */
        AS_REPORTED(List.of()),
        MASS(List.of("mg/dL")),
        MOLES(List.of("mmol/L"));

        private final List<String> codes;

        Sugar(List<String> codes) {
            this.codes = codes;
        }
    }

    /** Nothing is preferred. */
    public static final PreferredUnits AS_REPORTED = new PreferredUnits(System.AS_REPORTED, Sugar.AS_REPORTED);

    /**
     * Codes of UCUM.
     *
     * @param isSugar whether it is sugar that is measured: other things are reported in mg/dL too
     */
    public List<String> codes(boolean isSugar) {
        List<String> codes = new ArrayList<>(system.codes);
        if (isSugar) {
            codes.addAll(sugar.codes);
        }
        return List.copyOf(codes);
    }

    /**
     * The one with which a form begins.
     *
     * @param offered codes of UCUM, the usual one first. The only form that offers mg/dL and mmol/L alone is that for
     *     sugar
     */
    public String first(List<String> offered) {
        return codes(true).stream().filter(offered::contains).findFirst().orElseGet(offered::getFirst);
    }
}
