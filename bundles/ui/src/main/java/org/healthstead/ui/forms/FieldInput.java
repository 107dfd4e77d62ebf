// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

/**
 * What stands in the inputs of a field, as the browser sends it.
 *
 * @param text the value: words, a number, a date, a code
 * @param unit unit or currency, for amounts; else empty
 * @param time time of day, for moments; else empty
 */
record FieldInput(String text, String unit, String time) {

    static final FieldInput NONE = new FieldInput("", "", "");

    static FieldInput of(String text) {
        return new FieldInput(text, "", "");
    }

    /**
     * True when a browser that was given the other sends this: it has ends of lines of its own, and none in a field of
     * one line.
     */
    boolean isSame(FieldInput shown, boolean isLine) {
        return bare(text, isLine).equals(bare(shown.text, isLine))
                && unit.strip().equals(shown.unit.strip())
                && time.strip().equals(shown.time.strip());
    }

    private static String bare(String text, boolean isLine) {
        return (isLine
                        ? text.replaceAll("[\\r\\n]", "")
                        : text.replace("\r\n", "\n").replace('\r', '\n'))
                .strip();
    }

    /** A unit alone says nothing: it stands there before anybody has typed. */
    boolean isBlank() {
        return text.isBlank() && time.isBlank();
    }
}
