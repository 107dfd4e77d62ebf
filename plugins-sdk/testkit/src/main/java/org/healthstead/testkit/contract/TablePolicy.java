// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/**
 * A policy for tests of what asks one: answers from a table that the test fills, and takes every caller for one of its
 * account. Safe for several threads.
 */
public final class TablePolicy implements AccessPolicy {

    private static final Set<Operation> READING = EnumSet.of(Operation.READ, Operation.SEARCH);

    /**
     * @param operations what may be done
     * @param scope with what
     */
    private record Right(Set<Operation> operations, PersonScope scope) {}

    private record TableCaller(AccountId account) implements Caller {
        @Override
        public String reference() {
            return account.toString();
        }
    }

    private final Map<AccountId, Map<PersonId, Right>> rights = new ConcurrentHashMap<>();

    /** A caller of an account that is in the table or will be. */
    public static Caller caller(AccountId account) {
        return new TableCaller(account);
    }

    /** A caller of a new account that may read and search these, and do nothing else. */
    public Caller reader(PersonScope... open) {
        return reader(List.of(open));
    }

    public Caller reader(Collection<PersonScope> open) {
        AccountId account = new AccountId(UUID.randomUUID());
        Map<PersonId, Right> readable = new LinkedHashMap<>();
        open.forEach(scope -> readable.put(scope.person(), new Right(READING, scope)));
        rights.put(account, readable);
        return caller(account);
    }

    /** Sets what the account may do with the whole record of a person, in place of what it might before. */
    public void allow(AccountId account, PersonId person, Set<Operation> operations) {
        PersonScope whole = new PersonScope(person, EnumSet.allOf(AccessCategory.class), true);
        rights.computeIfAbsent(account, none -> new ConcurrentHashMap<>())
                .put(person, new Right(Set.copyOf(operations), whole));
    }

    @Override
    public List<PersonScope> scopes(Caller caller, Operation operation) {
        return rights.getOrDefault(caller.account(), Map.of()).values().stream()
                .filter(right -> right.operations().contains(operation))
                .map(Right::scope)
                .toList();
    }

    @Override
    public Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person) {
        return Optional.ofNullable(
                        rights.getOrDefault(caller.account(), Map.of()).get(person))
                .filter(right -> right.operations().contains(operation))
                .map(Right::scope);
    }

    @Override
    public void requireKnown(Caller caller) {
        // Whoever asks is known.
    }

    @Override
    public boolean mayActForAccount(Caller caller, Operation operation) {
        return true;
    }

    @Override
    public Grant requireMayAddPerson(Caller caller, PersonId added) {
        return Grant.whole(caller.account(), added, Instant.now());
    }

    @Override
    public void requireMayManagePlugins(Caller caller) {
        // Whoever asks may.
    }
}
