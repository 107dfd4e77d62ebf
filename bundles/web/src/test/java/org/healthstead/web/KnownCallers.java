// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;

/** Callers by their secrets, and every secret that was asked for. */
final class KnownCallers implements Authentication {

    static final String ANNA = "hs_pat_anna";
    static final String BEN = "hs_pat_ben";
    static final String ANNAS_SESSION = "session-of-anna";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Caller> tokens =
            Map.of(ANNA, ContractAccess.newCaller(), BEN, ContractAccess.newCaller());

    @Override
    public Optional<Caller> session(String secret) {
        asked.add(secret);
        return secret.equals(ANNAS_SESSION) ? Optional.of(tokens.get(ANNA)) : Optional.empty();
    }

    @Override
    public Optional<Caller> token(String secret) {
        asked.add(secret);
        return Optional.ofNullable(tokens.get(secret));
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
    public void signOut(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forConsent(PluginConsent consent, PluginPermissions asked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forJob(AccountId account) {
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
