// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.AccountService;

/** Writes down what the commands ask of the accounts, or fails as a test wants. */
final class NamedAccounts implements AccountService {

    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile RuntimeException fault;

    private Account note(String call, String name) {
        if (fault != null) {
            throw fault;
        }
        calls.add(call);
        return new Account(new AccountId(UUID.randomUUID()), name, false, false, 1, Instant.EPOCH);
    }

    @Override
    public boolean isSetUp() {
        return false;
    }

    @Override
    public String setUpCode() {
        return "code";
    }

    @Override
    public String household() {
        return "";
    }

    @Override
    public Account setUp(String code, String household, String accountName, char[] password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account setUp(String household, String accountName, char[] password) {
        return note("setup " + household + " " + accountName + " " + new String(password), accountName);
    }

    @Override
    public List<Account> list(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> list() {
        return List.of(note("list", "Anna"));
    }

    @Override
    public Account add(String name, char[] password, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account add(String name, char[] password) {
        return note("add " + name + " " + new String(password), name);
    }

    @Override
    public void disable(String name, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(String name) {
        note("disable " + name, name);
    }

    @Override
    public void resetPassword(String name, char[] password) {
        note("reset " + name + " " + new String(password), name);
    }
}
