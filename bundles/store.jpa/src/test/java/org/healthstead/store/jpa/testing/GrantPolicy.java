// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.AccountStore;

/** Decides from the stored grants, one grant for a person and account. Issues callers of its own class only. */
public record GrantPolicy(AccountStore accounts) implements AccessPolicy {

    public static Caller newCaller() {
        return new TestCaller(new AccountId(UUID.randomUUID()));
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        require(caller);
        return accounts.grants(caller.account()).stream()
                .filter(grant -> opens(grant, operation))
                .map(grant -> new PersonScope(grant.person(), grant.categories(), grant.confidential()))
                .toList();
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return scopes(caller, operation).stream()
                .filter(scope -> scope.person().equals(person))
                .findFirst();
    }

    @Override
    public void requireMayAddPerson(Caller caller) {
        require(caller);
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        require(caller);
    }

    private static boolean opens(Grant grant, Operation operation) {
        return grant.status() == Grant.Status.ACTIVE
                && grant.operations().contains(operation)
                && grant.expiresAt().filter(end -> !Instant.now().isBefore(end)).isEmpty();
    }

    private static void require(Caller caller) {
        if (!(caller instanceof TestCaller)) {
            throw Problem.of("HS-ACCESS-CALLER", Problem.Kind.UNAUTHENTICATED, "Not ours.")
                    .exception();
        }
    }

    private record TestCaller(AccountId account) implements Caller {

        @Override
        public String reference() {
            return account.toString();
        }
    }
}
