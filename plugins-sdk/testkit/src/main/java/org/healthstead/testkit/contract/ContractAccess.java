// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.AccountStore;

/** A policy for tests: decides by the grants as they are stored, and issues callers to whoever asks. */
public final class ContractAccess implements AccessPolicy {

    private static final Set<Caller> ISSUED = ConcurrentHashMap.newKeySet();

    private final Supplier<AccountStore> accounts;

    public ContractAccess(Supplier<AccountStore> accounts) {
        this.accounts = accounts;
    }

    /** A caller that every policy of this class knows. */
    public Caller issue(AccountId account) {
        return issued(account);
    }

    /** Of a new account, known as with {@link #issue}. */
    public static Caller newCaller() {
        return issued(new AccountId(UUID.randomUUID()));
    }

    private static Caller issued(AccountId account) {
        Caller caller = new TestCaller(account);
        ISSUED.add(caller);
        return caller;
    }

    /** A caller of nobody's making. */
    public static Caller forged(AccountId account) {
        return new TestCaller(account);
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        Map<PersonId, Set<AccessCategory>> categories = new LinkedHashMap<>();
        Map<PersonId, Boolean> confidential = new LinkedHashMap<>();
        for (Grant grant : accounts.get().grants(known(caller).account())) {
            if (isInForce(grant) && grant.operations().contains(operation)) {
                categories
                        .computeIfAbsent(grant.person(), none -> EnumSet.noneOf(AccessCategory.class))
                        .addAll(grant.categories());
                confidential.merge(grant.person(), grant.confidential(), Boolean::logicalOr);
            }
        }
        return categories.entrySet().stream()
                .filter(open -> !open.getValue().isEmpty())
                .map(open -> new PersonScope(open.getKey(), open.getValue(), confidential.get(open.getKey())))
                .toList();
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return scopes(caller, operation).stream()
                .filter(scope -> scope.person().equals(person))
                .findFirst();
    }

    @Override
    public void requireKnown(Caller caller) {
        known(caller);
    }

    @Override
    public boolean mayActForAccount(Caller caller, Operation operation) {
        known(caller);
        return true;
    }

    @Override
    public Grant requireMayAddPerson(Caller caller, PersonId added) {
        return Grant.whole(known(caller).account(), added, Instant.now());
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        known(caller);
    }

    private static boolean isInForce(Grant grant) {
        return grant.status() == Grant.Status.ACTIVE
                && grant.expiresAt().filter(end -> !Instant.now().isBefore(end)).isEmpty();
    }

    private static Caller known(Caller caller) {
        if (!ISSUED.contains(caller)) {
            throw Problem.of("HS-ACCESS-CALLER", Problem.Kind.UNAUTHENTICATED, "This caller was not issued here.")
                    .exception();
        }
        return caller;
    }

    /** Two of the same account are two. */
    private static final class TestCaller implements Caller {
        private final AccountId account;

        private TestCaller(AccountId account) {
            this.account = account;
        }

        @Override
        public AccountId account() {
            return account;
        }

        @Override
        public String reference() {
            return account.toString();
        }
    }
}
