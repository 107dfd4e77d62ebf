// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.access.SignIn;

/** Who may do what with whom, as a table that a test fills. */
final class HouseholdAccess implements AccessPolicy, Authentication {

    private final Map<AccountId, Map<PersonId, Set<Operation>>> rights = new ConcurrentHashMap<>();
    private final Set<AccountId> enabled = ConcurrentHashMap.newKeySet();

    record Member(AccountId account, String reference) implements Caller {}

    Caller member(AccountId account) {
        enabled.add(account);
        return new Member(account, account.toString());
    }

    void allow(AccountId account, PersonId person, Set<Operation> operations) {
        rights.computeIfAbsent(account, key -> new ConcurrentHashMap<>()).put(person, Set.copyOf(operations));
    }

    void disable(AccountId account) {
        enabled.remove(account);
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        return rights.getOrDefault(caller.account(), Map.of()).keySet().stream()
                .flatMap(person -> scope(caller, operation, person).stream())
                .toList();
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return rights.getOrDefault(caller.account(), Map.of())
                        .getOrDefault(person, Set.of())
                        .contains(operation)
                ? Optional.of(new PersonScope(person, EnumSet.allOf(AccessCategory.class), true))
                : Optional.empty();
    }

    @Override
    public void requireKnown(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayActForAccount(Caller caller, Operation operation) {
        return enabled.contains(caller.account());
    }

    @Override
    public Grant requireMayAddPerson(Caller caller, PersonId added) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forJob(AccountId account) {
        return enabled.contains(account) ? Optional.of(new Member(account, account + " job")) : Optional.empty();
    }

    @Override
    public SignIn signIn(String name, char[] password, String client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Caller authenticate(String name, char[] password, String client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> session(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void signOut(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> token(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Caller forPlugin(Caller caller, String plugin, Optional<PersonId> person) {
        throw new UnsupportedOperationException();
    }
}
