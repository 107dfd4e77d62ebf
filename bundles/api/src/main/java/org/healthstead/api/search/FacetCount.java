// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Objects;

/**
 * How many of all hits have a value.
 *
 * @param value what to narrow by: a type, a year, or the id of a source
 * @param label what to show; equals {@code value} where that is readable
 * @param count hits, at least 1
 */
public record FacetCount(String value, String label, long count) {

    public FacetCount {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
    }
}
