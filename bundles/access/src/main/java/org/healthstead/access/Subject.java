// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Operation;

/**
 * Who asks, as a decision needs to know it.
 *
 * @param account as it stands now; empty when it is gone
 * @param epoch in which the credential was issued; empty when it is not bound to one (a job)
 * @param operations what the credential admits at most; every operation unless it is a token
 * @param onlyPerson the one person to whom the credential is bound, if it is
 * @param categories the parts of a record that the credential admits for an operation
 */
record Subject(
        Optional<Account> account,
        OptionalInt epoch,
        Set<Operation> operations,
        Optional<PersonId> onlyPerson,
        Function<Operation, Set<AccessCategory>> categories) {

    /** True when the account exists, is enabled, and has not ended the epoch of the credential. */
    boolean isInGoodStanding() {
        return account.filter(found -> !found.disabled())
                .filter(found -> epoch.isEmpty() || epoch.getAsInt() == found.epoch())
                .isPresent();
    }

    /** True when the credential itself admits the operation on the person. */
    boolean admits(Operation operation, PersonId person) {
        return operations.contains(operation) && onlyPerson.map(person::equals).orElse(true);
    }
}
