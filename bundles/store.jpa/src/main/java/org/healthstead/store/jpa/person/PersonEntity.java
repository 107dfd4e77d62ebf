// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;

/** A person: number for narrow rows, key, and what is known, sealed with that key. */
@Entity(name = "Person")
@Table(name = "PERSON")
public class PersonEntity {

    @Id
    @Column(name = "NUMBER")
    private int number;

    @Column(name = "ID")
    private byte[] id;

    @Column(name = "WRAPPED_KEY")
    private byte[] wrappedKey;

    @Column(name = "DETAILS")
    private byte[] details;

    protected PersonEntity() {}

    PersonEntity(int number, UUID id, byte[] wrappedKey, byte[] details) {
        this.number = number;
        this.id = IdBytes.of(id);
        this.wrappedKey = wrappedKey;
        this.details = details;
    }

    int number() {
        return number;
    }

    UUID id() {
        return IdBytes.read(id);
    }

    byte[] wrappedKey() {
        return wrappedKey;
    }

    byte[] details() {
        return details;
    }

    void setDetails(byte[] sealed) {
        details = sealed;
    }
}
