// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value as the report wrote it, with its unit: no digit is ever added, rounded or grouped. Only the decimal point is
 * the reader's: {@code 7.20} is {@code 7,20} in German.
 */
public final class QuantityLabel extends HtmlComponent {

    /** A number, with what the source puts before it; or two, as of a blood pressure, of which one may be missing. */
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
     * @param unit UCUM or the source's words; empty for none
     * @param struck for what is not so: entered in error, not done, refuted
     */
    public static void write(Html html, String value, String unit, boolean struck, Locale locale) {
        printed(html, number(value, locale), unit, struck);
    }

    /** As {@link #write(Html, String, String, boolean, Locale)}, of a value that is printed for the reader already. */
    static void printed(Html html, String value, String unit, boolean struck) {
        // A number with its unit reads from left to right in every language; words read as they are.
        html.open("bdi", "dir", unit.isEmpty() ? null : "ltr");
        html.element("b", struck ? "off-text" : null, value);
        if (!unit.isEmpty()) {
            html.element("span", "unit", unit(unit));
        }
        html.close();
    }

    /** A number with the reader's decimal sign; any other text as it is. */
    public static String number(String value, Locale locale) {
        boolean isComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        return isComma && NUMBER.matcher(value).matches() ? value.replace('.', ',') : value;
    }

    /**
     * The unit for a reader: {@code 10*3/uL} is 10³/µL. What is not UCUM without doubt stays as the source wrote it.
     */
    public static String unit(String unit) {
        return UnitText.of(unit);
    }
}
