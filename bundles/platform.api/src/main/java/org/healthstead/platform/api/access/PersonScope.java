// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.Objects;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;

/**
 * What of one person's record a caller may touch with one operation. Stores and indexes turn it into a predicate;
 * nobody filters afterwards, because counts and suggestions leak.
 *
 * @param person whose record
 * @param categories open ones, never empty
 * @param confidential entries marked confidential are open too
 */
public record PersonScope(PersonId person, Set<AccessCategory> categories, boolean confidential) {

    public PersonScope {
        Objects.requireNonNull(person, "person");
        categories = Set.copyOf(categories);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a scope without categories is no scope");
        }
    }

    /** True when no category and nothing confidential is closed, so that no predicate is needed. */
    public boolean isWhole() {
        return confidential && categories.size() == AccessCategory.values().length;
    }

    /** True when an entry of this category and confidentiality is open. */
    public boolean admits(AccessCategory category, boolean entryIsConfidential) {
        return categories.contains(category) && (confidential || !entryIsConfidential);
    }
}
