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

/** A browser session. */
@Entity(name = "LoginSession")
@Table(name = "LOGIN_SESSION")
public class SessionEntity {

    @Id
    @Column(name = "SECRET_HASH")
    private byte[] secretHash;

    @Column(name = "ACCOUNT")
    private byte[] account;

    @Column(name = "EPOCH")
    private int epoch;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "LAST_USED_AT")
    private long lastUsedAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    protected SessionEntity() {}

    public SessionEntity(
            byte[] secretHash, UUID account, int epoch, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {
        this.secretHash = secretHash;
        this.account = IdBytes.of(account);
        this.epoch = epoch;
        this.createdAt = Nanos.of(createdAt);
        this.lastUsedAt = Nanos.of(lastUsedAt);
        this.expiresAt = Nanos.of(expiresAt);
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

    public Instant createdAt() {
        return Nanos.read(createdAt);
    }

    public Instant lastUsedAt() {
        return Nanos.read(lastUsedAt);
    }

    public Instant expiresAt() {
        return Nanos.read(expiresAt);
    }
}
