// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** A bearer token. */
@Entity(name = "Token")
@Table(name = "TOKEN")
public class TokenEntity {

    @Id
    @Column(name = "ID")
    private byte[] id;

    @Column(name = "SECRET_HASH")
    private byte[] secretHash;

    @Column(name = "ACCOUNT")
    private byte[] account;

    @Column(name = "EPOCH")
    private int epoch;

    @Column(name = "SCOPE")
    private String scope;

    @Column(name = "PERSON")
    private byte[] person;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "LAST_USED_AT")
    private Long lastUsedAt;

    protected TokenEntity() {}

    public TokenEntity(
            UUID id,
            byte[] secretHash,
            UUID account,
            int epoch,
            String scope,
            UUID person,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt) {
        this.id = IdBytes.of(id);
        this.secretHash = secretHash;
        this.account = IdBytes.of(account);
        this.epoch = epoch;
        this.scope = scope;
        this.person = IdBytes.of(person);
        this.createdAt = Nanos.of(createdAt);
        this.expiresAt = Nanos.of(expiresAt);
        this.lastUsedAt = lastUsedAt == null ? null : Nanos.of(lastUsedAt);
    }

    public UUID id() {
        return IdBytes.read(id);
    }

    public byte[] secretHash() {
        return secretHash;
    }

    public UUID account() {
        return IdBytes.read(account);
    }

    public int epoch() {
        return epoch;
    }

    public String scope() {
        return scope;
    }

    public UUID person() {
        return IdBytes.read(person);
    }

    public Instant createdAt() {
        return Nanos.read(createdAt);
    }

    public Instant expiresAt() {
        return Nanos.read(expiresAt);
    }

    public void setExpiresAt(Instant value) {
        expiresAt = Nanos.of(value);
    }

    public Instant lastUsedAt() {
        return lastUsedAt == null ? null : Nanos.read(lastUsedAt);
    }

    public void setLastUsedAt(Instant value) {
        lastUsedAt = value == null ? null : Nanos.of(value);
    }
}
