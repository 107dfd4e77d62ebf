// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/** Answers from a table of scopes. */
public final class TablePolicy implements AccessPolicy {

    private final Map<AccountId, List<PersonScope>> scopes = new ConcurrentHashMap<>();

    private record TestCaller(AccountId account) implements Caller {
        @Override
        public String reference() {
            return account.toString();
        }
    }

    public Caller caller(PersonScope... open) {
        return caller(List.of(open));
    }

    public Caller caller(List<PersonScope> open) {
        AccountId account = new AccountId(UUID.randomUUID());
        scopes.put(account, List.copyOf(open));
        return new TestCaller(account);
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        return operation == Operation.SEARCH || operation == Operation.READ ? scopes.get(caller.account()) : List.of();
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return scopes(caller, operation).stream()
                .filter(scope -> scope.person().equals(person))
                .findFirst();
    }

    @Override
    public void requireKnown(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayActForAccount(Caller caller, Operation operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Grant requireMayAddPerson(Caller caller, PersonId added) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
