// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** Wrong attempts against one way of proving who one is, since the last success. */
@Entity(name = "Failure")
@Table(name = "FAILURE")
@IdClass(FailureEntity.Key.class)
public class FailureEntity {

    @Id
    @Column(name = "ACCOUNT")
    private byte[] account;

    @Id
    @Column(name = "AUTHENTICATOR")
    private String authenticator;

    @Column(name = "FAILURES")
    private int failures;

    @Column(name = "LAST_AT")
    private long lastAt;

    protected FailureEntity() {}

    public FailureEntity(UUID account, String authenticator, int failures, Instant lastAt) {
        this.account = IdBytes.of(account);
        this.authenticator = authenticator;
        this.failures = failures;
        this.lastAt = Nanos.of(lastAt);
    }

    public UUID account() {
        return IdBytes.read(account);
    }

    public String authenticator() {
        return authenticator;
    }

    public int failures() {
        return failures;
    }

    public void setFailures(int value) {
        failures = value;
    }

    public Instant lastAt() {
        return Nanos.read(lastAt);
    }

    public void setLastAt(Instant value) {
        lastAt = Nanos.of(value);
    }

    /** The primary key, as JPA wants it. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private byte[] account;
        private String authenticator;

        public Key() {}

        public Key(byte[] account, String authenticator) {
            this.account = account;
            this.authenticator = authenticator;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && java.util.Objects.deepEquals(account, key.account)
                    && java.util.Objects.deepEquals(authenticator, key.authenticator);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.deepHashCode(new Object[] {account, authenticator});
        }
    }
}
