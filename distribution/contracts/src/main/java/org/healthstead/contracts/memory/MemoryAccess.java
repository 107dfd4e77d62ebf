// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/** What the stores ask the policy, in their own terms. */
final class MemoryAccess {

    private final Supplier<AccessPolicy> policy;

    MemoryAccess(Supplier<AccessPolicy> policy) {
        this.policy = policy;
    }

    List<PersonScope> readable(Caller caller) {
        return policy.get().scopes(caller, Operation.READ);
    }

    List<PersonScope> scopes(Caller caller, Collection<PersonId> people) {
        return policy.get().scopes(caller, Operation.READ, people);
    }

    Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return policy.get().scope(caller, operation, person);
    }

    boolean mayRead(Caller caller, PersonId person, Projection projection) {
        return scope(caller, Operation.READ, person)
                .filter(scope -> admits(scope, projection))
                .isPresent();
    }

    PersonScope require(Caller caller, Operation operation, PersonId person) {
        return policy.get().require(caller, operation, person);
    }

    void requireWhole(Caller caller, Operation operation, PersonId person) {
        policy.get().requireWhole(caller, operation, person);
    }

    void require(Caller caller, Operation operation, PersonId person, Projection projection) {
        require(caller, operation, person).require(projection.accessCategory(), projection.confidential());
    }

    void requireKnown(Caller caller) {
        policy.get().requireKnown(caller);
    }

    Grant requireMayAddPerson(Caller caller, PersonId added) {
        return policy.get().requireMayAddPerson(caller, added);
    }

    static boolean admits(PersonScope scope, Projection projection) {
        return scope.admits(projection.accessCategory(), projection.confidential());
    }
}
