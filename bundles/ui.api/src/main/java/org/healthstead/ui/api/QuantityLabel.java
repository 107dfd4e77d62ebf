// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shows a value with its unit as the report wrote it. No digit is ever added, rounded or grouped. Only the decimal sign
 * follows the reader's language: {@code 7.20} is {@code 7,20} in German.
 */
public final class QuantityLabel extends HtmlComponent {

    /**
     * A number with whatever the source puts before it, or two numbers as in a blood pressure, of which one may be
     * missing.
     */
    private static final Pattern NUMBER = Pattern.compile(
            "[<>=≤≥"
                + " ]*-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?(/[0-9]+(\\.[0-9]+)?)?|[0-9]+(\\.[0-9]+)?/–|–/[0-9]+(\\.[0-9]+)?");

    private final String value;
    private final String unit;

    /** @param unit empty for none */
    public QuantityLabel(String id, String value, Optional<String> unit) {
        super(id);
        this.value = value;
        this.unit = unit.orElse("");
    }

    @Override
    protected void write(Html html) {
        write(html, value, unit, false, getLocale());
    }

    /**
     * Writes value and unit.
     *
     * @param unit UCUM code or the source's words; empty for none
     * @param struck true to strike it through, because it is entered in error, not done or refuted
     */
    public static void write(Html html, String value, String unit, boolean struck, Locale locale) {
        printed(html, number(value, locale), unit, struck);
    }

    /** Like {@link #write(Html, String, String, boolean, Locale)}, for a value that is already in the reader's form. */
    static void printed(Html html, String value, String unit, boolean struck) {
        // A number with a unit is read from left to right in every language. Words keep their own direction.
        html.open("bdi", "dir", unit.isEmpty() ? null : "ltr");
        html.element("b", struck ? "off-text" : null, value);
        if (!unit.isEmpty()) {
            html.element("span", "unit", unit(unit));
        }
        html.close();
    }

    /** A number with the reader's decimal sign. Any other text stays as it is. */
    public static String number(String value, Locale locale) {
        boolean isComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        return isComma && NUMBER.matcher(value).matches() ? value.replace('.', ',') : value;
    }

    /**
     * The unit as print shows it: {@code 10*3/uL} becomes 10³/µL. A unit that is not certainly UCUM stays as the source
     * wrote it.
     */
    public static String unit(String unit) {
        return UnitText.of(unit);
    }
}
