// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.preferences;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.healthstead.ui.context.Preferences;

/** The fields of the form, and reading them. */
public final class PreferenceFields {

    static final String LANGUAGE = "language";
    static final String THEME = "theme";
    static final String LARGE = "large";
    static final String UNITS = "units";
    static final String SUGAR = "sugar";
    static final String DATES = "dates";
    static final String KEYS = "keys";

    private PreferenceFields() {}

    /** A value that no choice of the form has counts as none. */
    public static Preferences read(ServletRequest sent) {
        return Preferences.parse(String.join(
                " ",
                "language=" + text(sent, LANGUAGE),
                "theme=" + text(sent, THEME),
                "type=" + (isOn(sent, LARGE) ? "large" : ""),
                "units=" + text(sent, UNITS),
                "sugar=" + text(sent, SUGAR),
                "dates=" + text(sent, DATES),
                "keys=" + (isOn(sent, KEYS) ? "" : "off")));
    }

    private static String text(ServletRequest sent, String name) {
        return Optional.ofNullable(sent.getParameter(name)).orElse("").replace(' ', '-');
    }

    private static boolean isOn(ServletRequest sent, String name) {
        return sent.getParameter(name) != null;
    }
}
