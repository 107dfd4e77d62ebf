// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Set;

/** Which way a language is read. */
public final class Direction {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private Direction() {}

    /** {@code ltr} or {@code rtl}, as HTML's {@code dir} wants it. */
    public static String of(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }
}
