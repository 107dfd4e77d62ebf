// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/** The one decision about access. Pure: the same arguments always give the same answer, and nothing else counts. */
final class AccessDecision {

    private AccessDecision() {}

    /**
     * What of the person's record the subject may touch with the operation. Whatever is not plainly allowed is denied.
     *
     * @param grants of any account, on any person, in any status; those that do not apply are passed over
     * @return empty when nothing is open
     */
    static Optional<PersonScope> decide(
            Subject subject, Collection<Grant> grants, Operation operation, PersonId person, Instant now) {
        if (!subject.isInGoodStanding() || !subject.admits(operation, person)) {
            return Optional.empty();
        }
        List<Grant> open = grants.stream()
                .filter(grant ->
                        grant.account().equals(subject.account().orElseThrow().id()))
                .filter(grant -> grant.person().equals(person))
                .filter(grant -> grant.operations().contains(operation))
                .filter(grant -> isInForce(grant, now))
                .toList();
        return union(person, open, subject.categories().apply(operation));
    }

    private static boolean isInForce(Grant grant, Instant now) {
        return grant.status() == Grant.Status.ACTIVE
                && !now.isBefore(grant.validFrom())
                && grant.expiresAt().map(now::isBefore).orElse(true);
    }

    /**
     * Several grants add up. A scope opens confidential entries in all of its categories or in none, so the sum opens
     * them only where the grants that do so cover every open category: rather too little than too much.
     */
    private static Optional<PersonScope> union(PersonId person, List<Grant> grants, Set<AccessCategory> admitted) {
        Set<AccessCategory> categories = categories(grants);
        categories.retainAll(admitted);
        if (categories.isEmpty()) {
            return Optional.empty();
        }
        Set<AccessCategory> confidential =
                categories(grants.stream().filter(Grant::confidential).toList());
        return Optional.of(new PersonScope(person, categories, confidential.containsAll(categories)));
    }

    private static Set<AccessCategory> categories(List<Grant> grants) {
        Set<AccessCategory> categories = EnumSet.noneOf(AccessCategory.class);
        grants.forEach(grant -> categories.addAll(grant.categories()));
        return categories;
    }
}
