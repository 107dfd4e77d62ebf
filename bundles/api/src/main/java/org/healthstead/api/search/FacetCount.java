// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Objects;

/**
 * How many of all hits have a certain value.
 *
 * @param value the value by which the hits can be narrowed: a type, a year, or the id of a source
 * @param label what to show; the same as {@code value} where a person can read that
 * @param count hits, at least 1
 */
public record FacetCount(String value, String label, long count) {

    public FacetCount {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
    }
}
