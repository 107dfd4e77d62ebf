// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.Objects;
import java.util.Set;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * The part of one person's record that a caller may use one operation on. Stores and indexes make it a condition of the
 * query. Filtering the result afterwards is not enough, because counts and suggestions would leak.
 *
 * @param person whose record
 * @param categories the open categories; never empty
 * @param confidential true when entries marked confidential are open too
 */
public record PersonScope(PersonId person, Set<AccessCategory> categories, boolean confidential) {

    public PersonScope {
        Objects.requireNonNull(person, "person");
        categories = Set.copyOf(categories);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a scope without categories is no scope");
        }
    }

    /** True when everything is open, so that the query needs no condition. */
    public boolean isWhole() {
        return confidential && categories.size() == AccessCategory.values().length;
    }

    /** True when an entry with this category and confidentiality is open. */
    public boolean admits(AccessCategory category, boolean entryIsConfidential) {
        return categories.contains(category) && (confidential || !entryIsConfidential);
    }

    /** Refuses with {@code HS-ACCESS-FORBIDDEN} what is not open; for entries that the caller may see in any case. */
    public void require(AccessCategory category, boolean entryIsConfidential) {
        if (!admits(category, entryIsConfidential)) {
            throw forbidden();
        }
    }

    /** That something that the caller sees is not open for it: {@code HS-ACCESS-FORBIDDEN}. */
    public static ProblemException forbidden() {
        return ProblemCode.ACCESS_FORBIDDEN
                .problem("The account may not do this in this record. Whoever holds the record can allow it.")
                .exception();
    }
}
