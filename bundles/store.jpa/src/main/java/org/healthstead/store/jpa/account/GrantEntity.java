// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** What an account may do with a record; sets are kept as bits. */
@Entity(name = "AccountGrant")
@Table(name = "ACCOUNT_GRANT")
public class GrantEntity {

    @Id
    @Column(name = "ID")
    private byte[] id;

    @Column(name = "ACCOUNT")
    private byte[] account;

    @Column(name = "PERSON")
    private byte[] person;

    @Column(name = "OPERATIONS")
    private long operations;

    @Column(name = "CATEGORIES")
    private long categories;

    @Column(name = "CONFIDENTIAL")
    private int confidential;

    @Column(name = "VALID_FROM")
    private long validFrom;

    @Column(name = "EXPIRES_AT")
    private Long expiresAt;

    @Column(name = "STATUS")
    private String status;

    protected GrantEntity() {}

    public GrantEntity(Grant grant) {
        id = IdBytes.of(grant.id());
        account = IdBytes.of(grant.account().value());
        person = IdBytes.of(grant.person().value());
        for (Operation operation : grant.operations()) {
            operations |= 1L << operation.bit();
        }
        for (AccessCategory category : grant.categories()) {
            categories |= 1L << category.code();
        }
        confidential = grant.confidential() ? 1 : 0;
        validFrom = Nanos.of(grant.validFrom());
        expiresAt = grant.expiresAt().map(Nanos::of).orElse(null);
        status = grant.status().name();
    }

    void setStatus(Grant.Status newStatus) {
        status = newStatus.name();
    }

    Grant grant() {
        return new Grant(
                IdBytes.read(id),
                new AccountId(IdBytes.read(account)),
                new PersonId(IdBytes.read(person)),
                Stream.of(Operation.values())
                        .filter(each -> (operations & 1L << each.bit()) != 0)
                        .collect(Collectors.toSet()),
                Stream.of(AccessCategory.values())
                        .filter(each -> (categories & 1L << each.code()) != 0)
                        .collect(Collectors.toSet()),
                confidential != 0,
                Nanos.read(validFrom),
                Optional.ofNullable(expiresAt).map(Nanos::read),
                Grant.Status.valueOf(status));
    }
}
