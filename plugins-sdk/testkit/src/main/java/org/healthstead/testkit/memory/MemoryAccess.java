// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/**
 * What the stores ask about access: what may not be seen does not exist, what may be seen but not done is forbidden.
 */
final class MemoryAccess {

    private final Supplier<AccessPolicy> policy;

    MemoryAccess(Supplier<AccessPolicy> policy) {
        this.policy = policy;
    }

    List<PersonScope> readable(Caller caller) {
        return policy.get().scopes(caller, Operation.READ);
    }

    Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return policy.get().scope(caller, operation, person);
    }

    boolean mayRead(Caller caller, PersonId person, Projection projection) {
        return scope(caller, Operation.READ, person)
                .filter(scope -> admits(scope, projection))
                .isPresent();
    }

    PersonScope requireRead(Caller caller, PersonId person) {
        return scope(caller, Operation.READ, person).orElseThrow(MemoryAccess::noPerson);
    }

    /** Seen but not allowed is forbidden; not seen is not there. */
    PersonScope require(Caller caller, Operation operation, PersonId person) {
        Optional<PersonScope> scope = scope(caller, operation, person);
        if (scope.isEmpty()) {
            requireRead(caller, person);
            throw forbidden();
        }
        return scope.get();
    }

    void require(Caller caller, Operation operation, PersonId person, Projection projection) {
        if (!admits(require(caller, operation, person), projection)) {
            throw forbidden();
        }
    }

    void requireMayAddPerson(Caller caller) {
        policy.get().requireMayAddPerson(caller);
    }

    static boolean admits(PersonScope scope, Projection projection) {
        return scope.admits(projection.accessCategory(), projection.confidential());
    }

    private static ProblemException forbidden() {
        return Problem.of(
                        "HS-ACCESS-FORBIDDEN",
                        Problem.Kind.FORBIDDEN,
                        "You may see this record but not change it so. Ask whoever holds it for the right.")
                .exception();
    }

    static ProblemException noPerson() {
        return Problem.of("HS-PERSON-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is no such person.")
                .exception();
    }
}
