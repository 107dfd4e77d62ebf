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

/** A login; name and password hash are sealed. */
@Entity(name = "Account")
@Table(name = "ACCOUNT")
public class AccountEntity {

    @Id
    @Column(name = "NUMBER")
    private int number;

    @Column(name = "ID")
    private byte[] id;

    @Column(name = "NAME_KEY")
    private byte[] nameKey;

    @Column(name = "NAME")
    private byte[] name;

    @Column(name = "PASSWORD_HASH")
    private byte[] passwordHash;

    @Column(name = "ADMINISTRATOR")
    private int administrator;

    @Column(name = "DISABLED")
    private int disabled;

    @Column(name = "EPOCH")
    private int epoch;

    @Column(name = "CREATED_AT")
    private long createdAt;

    protected AccountEntity() {}

    public AccountEntity(
            int number,
            UUID id,
            byte[] nameKey,
            byte[] name,
            byte[] passwordHash,
            boolean administrator,
            boolean disabled,
            int epoch,
            Instant createdAt) {
        this.number = number;
        this.id = IdBytes.of(id);
        this.nameKey = nameKey;
        this.name = name;
        this.passwordHash = passwordHash;
        this.administrator = administrator ? 1 : 0;
        this.disabled = disabled ? 1 : 0;
        this.epoch = epoch;
        this.createdAt = Nanos.of(createdAt);
    }

    public int number() {
        return number;
    }

    public UUID id() {
        return IdBytes.read(id);
    }

    public byte[] nameKey() {
        return nameKey;
    }

    public byte[] name() {
        return name;
    }

    public byte[] passwordHash() {
        return passwordHash;
    }

    public void setPasswordHash(byte[] value) {
        passwordHash = value;
    }

    public boolean administrator() {
        return administrator != 0;
    }

    public boolean disabled() {
        return disabled != 0;
    }

    public void setDisabled(boolean value) {
        disabled = value ? 1 : 0;
    }

    public int epoch() {
        return epoch;
    }

    public void setEpoch(int value) {
        epoch = value;
    }

    public Instant createdAt() {
        return Nanos.read(createdAt);
    }
}
