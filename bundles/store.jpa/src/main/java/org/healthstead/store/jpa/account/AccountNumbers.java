// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.AccountId;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The short number by which rows of entries name an account. Safe for several threads. */
@Component(service = AccountNumbers.class)
public final class AccountNumbers {

    private final StoreUnit unit;
    private final Map<AccountId, Integer> known = new ConcurrentHashMap<>();

    @Activate
    public AccountNumbers(@Reference StoreUnit unit) {
        this.unit = unit;
    }

    /** 0 for an account that has no row. */
    public int of(AccountId account) {
        Integer number = known.get(account);
        if (number != null) {
            return number;
        }
        Optional<Integer> found = unit.read(entities -> row(entities, account)).map(AccountEntity::number);
        found.ifPresent(each -> known.put(account, each));
        return found.orElse(0);
    }

    /** The account with a number that stands in a row; empty for 0. */
    public Optional<AccountId> of(EntityManager entities, int number) {
        return Optional.ofNullable(entities.find(AccountEntity.class, number)).map(row -> new AccountId(row.id()));
    }

    static Optional<AccountEntity> row(EntityManager entities, AccountId account) {
        List<AccountEntity> rows = entities.createQuery("select a from Account a where a.id = :id", AccountEntity.class)
                .setParameter("id", IdBytes.of(account.value()))
                .getResultList();
        return rows.stream().findFirst();
    }
}
