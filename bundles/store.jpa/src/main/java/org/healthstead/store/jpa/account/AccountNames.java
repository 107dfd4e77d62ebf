// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.EntryVersion.Author;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who an account's number in a row stands for. Safe for several threads. */
@Component(service = AccountNames.class)
public final class AccountNames {

    static final String NAME = "account.name";

    private final InstallationSeal seal;

    @Activate
    public AccountNames(@Reference InstallationSeal seal) {
        this.seal = seal;
    }

    /** Empty for 0, which stands for an account that had no row. */
    public Optional<Author> author(EntityManager entities, int number) {
        return Optional.ofNullable(entities.find(AccountEntity.class, number)).map(this::author);
    }

    private Author author(AccountEntity row) {
        AccountId id = new AccountId(row.id());
        return new Author(id, seal.open(NAME, id.toString(), row.name()));
    }
}
