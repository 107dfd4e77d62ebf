// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Decides about access: denied unless a grant allows it. Each call decides again, from the current grants. Provided by
 * the access bundle; safe for several threads.
 *
 * <p>Every method throws {@code HS-ACCESS-CALLER} for a caller that the access bundle did not issue, or whose session,
 * token or account has ended since.
 */
public interface AccessPolicy {

    /** What the caller may do this operation on, one scope per record; empty when there is nothing. */
    List<PersonScope> scopes(Caller caller, Operation operation);

    /**
     * Everybody whom the caller may see anything of, and perhaps others: nobody may be shown without a {@link #scope}.
     * For whoever looks for a few among thousands.
     */
    Set<PersonId> candidates(Caller caller);

    /** The scope in one person's record. If it is empty, answer as if the person did not exist. */
    Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person);

    /**
     * As {@link #scope} in each of these records, in the given order; those with nothing are left out. Costs about as
     * much as one of them.
     */
    default List<PersonScope> scopes(Caller caller, Operation operation, Collection<PersonId> persons) {
        return persons.stream()
                .flatMap(person -> scope(caller, operation, person).stream())
                .toList();
    }

    /**
     * As {@link #scope}, for somebody who names the person and wants to be told.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND} when the caller may not read the
     *     record either, {@code HS-ACCESS-FORBIDDEN} when they may read it but not do this
     */
    default PersonScope require(Caller caller, Operation operation, PersonId person) {
        return scope(caller, operation, person).orElseThrow(() -> {
            boolean isSeen = operation != Operation.READ
                    && scope(caller, Operation.READ, person).isPresent();
            return isSeen
                    ? PersonScope.forbidden()
                    : ProblemCode.PERSON_NOT_FOUND
                            .problem("There is no such person.", person.toString())
                            .exception();
        });
    }

    /**
     * As {@link #require}, for what has no category, such as a file that was imported: only a whole scope covers it.
     */
    default PersonScope requireWhole(Caller caller, Operation operation, PersonId person) {
        PersonScope scope = require(caller, operation, person);
        if (!scope.isWhole()) {
            throw PersonScope.forbidden();
        }
        return scope;
    }

    /** Refuses a caller who is nobody, where there is nothing else to decide. */
    void requireKnown(Caller caller);

    /**
     * Whether the caller may do this with what belongs to the account itself and to no record, such as a job for the
     * whole household: not with a token that is bound to a person or does not admit the operation, and never a plugin.
     */
    boolean mayActForAccount(Caller caller, Operation operation);

    /**
     * Refuses with {@code HS-ACCESS-FORBIDDEN} unless the caller may add a person to the household.
     *
     * @param added whom they are about to add
     * @return what the caller may do with the new record, to be stored together with it
     */
    Grant requireMayAddPerson(Caller caller, PersonId added);

    /**
     * Throws {@code HS-ACCESS-FORBIDDEN} unless the caller is a signed-in administrator, or has an administrator's
     * bearer token with the scope {@code system/plugins}. The check is strict because a plugin can do whatever the
     * server can.
     */
    void requireMayManagePlugins(Caller caller);
}
