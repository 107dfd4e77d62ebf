// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

/**
 * A part of a text, here one that matched.
 *
 * @param from position of the first UTF-16 unit
 * @param to position after the last UTF-16 unit; greater than {@code from}
 */
public record TextSpan(int from, int to) {

    public TextSpan {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("span from " + from + " to " + to);
        }
    }
}
