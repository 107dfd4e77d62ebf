// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Optional;

/** A value as the report wrote it, with its unit: the digits are never reformatted or rounded. */
public final class QuantityLabel extends HtmlComponent {

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
        write(html, value, unit, false);
    }

    /**
     * Writes value and unit.
     *
     * @param unit UCUM or the source's words; empty for none
     * @param struck for what is not so: entered in error, not done, refuted
     */
    public static void write(Html html, String value, String unit, boolean struck) {
        html.element("b", struck ? "off-text" : null, value);
        if (!unit.isEmpty()) {
            html.element("span", "unit", unit(unit));
        }
    }

    /**
     * The unit for a reader. A unit that is nothing but a UCUM annotation, such as <code>{score}</code>, is shown
     * without its braces: an annotation has no meaning of its own (UCUM, section 12), the braces only mark it.
     */
    public static String unit(String unit) {
        boolean isAnnotation = unit.length() > 2 && unit.startsWith("{") && unit.indexOf('}') == unit.length() - 1;
        return isAnnotation ? unit.substring(1, unit.length() - 1) : unit;
    }
}
