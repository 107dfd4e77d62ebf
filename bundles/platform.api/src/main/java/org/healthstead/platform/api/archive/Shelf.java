// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.util.Objects;
import java.util.OptionalInt;
import org.healthstead.api.record.Category;

/**
 * Entries of one category and one year.
 *
 * @param category of all of them
 * @param year of all of them; empty for entries without a date
 * @param count how many
 */
public record Shelf(Category category, OptionalInt year, int count) {

    public Shelf {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(year, "year");
    }
}
