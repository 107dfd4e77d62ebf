// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.store.AccountStore;

/** Accounts in maps. */
final class MemoryAccountStore implements AccountStore {

    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Map<AccountId, String> hashes = new HashMap<>();
    private final Map<String, Failures> failures = new HashMap<>();
    private final Map<UUID, Grant> grants = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<Account> findByName(String name) {
        return accounts.values().stream()
                .filter(account -> lower(account.name()).equals(lower(name)))
                .findFirst();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized List<Account> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(account -> lower(account.name())))
                .toList();
    }

    @Override
    public synchronized void add(Account account, String passwordHash) {
        if (findByName(account.name()).isPresent()) {
            throw Problem.of("HS-ACCOUNT-NAME", Problem.Kind.CONFLICT, "There is an account of that name already.")
                    .exception();
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
        accounts.computeIfPresent(id, (key, account) -> {
            hashes.put(id, passwordHash);
            return newEpoch ? changed(account, account.disabled()) : account;
        });
    }

    @Override
    public synchronized void setDisabled(AccountId id, boolean disabled) {
        accounts.computeIfPresent(
                id,
                (key, account) -> disabled
                        ? changed(account, true)
                        : new Account(
                                id,
                                account.name(),
                                account.administrator(),
                                false,
                                account.epoch(),
                                account.createdAt()));
    }

    private static Account changed(Account account, boolean disabled) {
        return new Account(
                account.id(),
                account.name(),
                account.administrator(),
                disabled,
                account.epoch() + 1,
                account.createdAt());
    }

    @Override
    public synchronized int countFailure(AccountId id, String authenticator, Instant at) {
        return failures.merge(id + authenticator, new Failures(1, at), (old, one) -> new Failures(old.count() + 1, at))
                .count();
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
        return grants.values().stream()
                .filter(grant -> grant.account().equals(account))
                .toList();
    }

    @Override
    public synchronized List<Grant> grants(AccountId account, PersonId person) {
        return grants(account).stream()
                .filter(grant -> grant.person().equals(person))
                .toList();
    }

    @Override
    public synchronized List<Grant> grants(AccountId account, Collection<PersonId> persons) {
        return grants(account).stream()
                .filter(grant -> persons.contains(grant.person()))
                .toList();
    }

    @Override
    public synchronized Set<PersonId> granted(AccountId account) {
        return grants(account).stream().map(Grant::person).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Grant> grantsOn(PersonId person) {
        return grants.values().stream()
                .filter(grant -> grant.person().equals(person))
                .toList();
    }

    @Override
    public synchronized void addGrant(Grant grant) {
        grants.put(grant.id(), grant);
    }

    @Override
    public synchronized void setGrantStatus(UUID id, Grant.Status status) {
        grants.computeIfPresent(
                id,
                (key, grant) -> new Grant(
                        id,
                        grant.account(),
                        grant.person(),
                        grant.operations(),
                        grant.categories(),
                        grant.confidential(),
                        grant.validFrom(),
                        grant.expiresAt(),
                        status));
    }
}
