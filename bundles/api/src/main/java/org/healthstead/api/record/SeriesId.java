// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.regex.Pattern;

/**
 * Names a series of one person; the store gives it, says nothing about what was measured, and stays the same over
 * restarts. May stand in an address.
 *
 * @param text 32 hexadecimal digits
 */
public record SeriesId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public SeriesId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no id of a series: " + text.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
