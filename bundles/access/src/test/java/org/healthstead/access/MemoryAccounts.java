// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.store.AccountStore;

/** Account rows in memory, for tests of the decisions above them. */
final class MemoryAccounts implements AccountStore {

    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<AccountId, String> hashes = new HashMap<>();
    private final Map<String, Failures> failures = new HashMap<>();
    private final Map<UUID, Grant> grants = new HashMap<>();
    int grantReads;

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<Account> findByName(String name) {
        return accounts.values().stream()
                .filter(account -> fold(account.name()).equals(fold(name)))
                .findAny();
    }

    @Override
    public synchronized List<Account> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    @Override
    public synchronized void add(Account account, String passwordHash) {
        if (findByName(account.name()).isPresent()) {
            throw Problem.of("HS-ACCOUNT-NAME", Problem.Kind.CONFLICT, "taken").exception();
        }
        accounts.put(account.id(), account);
        hashes.put(account.id(), passwordHash);
    }

    @Override
    public synchronized Optional<String> passwordHash(AccountId id) {
        return Optional.ofNullable(hashes.get(id));
    }

    @Override
    public synchronized void setPasswordHash(AccountId id, String passwordHash, boolean newEpoch) {
        hashes.put(id, passwordHash);
        change(id, accounts.get(id).disabled(), newEpoch);
    }

    @Override
    public synchronized void setDisabled(AccountId id, boolean disabled) {
        change(id, disabled, disabled);
    }

    private void change(AccountId id, boolean disabled, boolean newEpoch) {
        Account old = accounts.get(id);
        int epoch = old.epoch() + (newEpoch ? 1 : 0);
        accounts.put(id, new Account(id, old.name(), old.administrator(), disabled, epoch, old.createdAt()));
    }

    @Override
    public synchronized int countFailure(AccountId id, String authenticator, Instant at) {
        Failures before = failures.get(id + authenticator);
        int count = before == null ? 1 : before.count() + 1;
        failures.put(id + authenticator, new Failures(count, at));
        return count;
    }

    @Override
    public synchronized Optional<Failures> failures(AccountId id, String authenticator) {
        return Optional.ofNullable(failures.get(id + authenticator));
    }

    @Override
    public synchronized void clearFailures(AccountId id, String authenticator) {
        failures.remove(id + authenticator);
    }

    @Override
    public synchronized List<Grant> grants(AccountId account) {
        grantReads++;
        return grants.values().stream()
                .filter(grant -> grant.account().equals(account))
                .toList();
    }

    @Override
    public synchronized List<Grant> grantsOn(PersonId person) {
        return new ArrayList<>(grants.values().stream()
                .filter(grant -> grant.person().equals(person))
                .toList());
    }

    @Override
    public synchronized void addGrant(Grant grant) {
        grants.put(grant.id(), grant);
    }

    @Override
    public synchronized void setGrantStatus(UUID id, Grant.Status status) {
        grants.computeIfPresent(
                id,
                (key, old) -> new Grant(
                        id,
                        old.account(),
                        old.person(),
                        old.operations(),
                        old.categories(),
                        old.confidential(),
                        old.validFrom(),
                        old.expiresAt(),
                        status));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
