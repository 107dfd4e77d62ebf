// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

/**
 * A part of a text that matched.
 *
 * @param from first UTF-16 unit
 * @param to behind the last UTF-16 unit; greater than {@code from}
 */
public record TextSpan(int from, int to) {

    public TextSpan {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("span from " + from + " to " + to);
        }
    }
}
