// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;

/** Logins that a test makes and disables, and what they may do. */
final class HouseholdAccess implements Authentication {

    final TablePolicy policy = new TablePolicy();
    private final Set<AccountId> enabled = ConcurrentHashMap.newKeySet();

    Caller member(AccountId account) {
        enabled.add(account);
        return TablePolicy.caller(account);
    }

    void allow(AccountId account, PersonId person, Set<Operation> operations) {
        policy.allow(account, person, operations);
    }

    void disable(AccountId account) {
        enabled.remove(account);
    }

    @Override
    public Optional<Caller> forConsent(PluginConsent consent, PluginPermissions asked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forJob(AccountId account) {
        return enabled.contains(account) ? Optional.of(TablePolicy.caller(account)) : Optional.empty();
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

    @Override
    public Caller forPluginAction(Caller caller, String plugin, PersonId person) {
        throw new UnsupportedOperationException();
    }
}
