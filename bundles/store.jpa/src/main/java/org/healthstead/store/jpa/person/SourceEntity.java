// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;

/** A source of one person's record; its label is sealed with the person's key. */
@Entity(name = "Source")
@Table(name = "SOURCE")
public class SourceEntity {

    @Id
    @Column(name = "NUMBER")
    private int number;

    @Column(name = "ID")
    private byte[] id;

    @Column(name = "PERSON")
    private int person;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "NAME_KEY")
    private byte[] nameKey;

    @Column(name = "LABEL")
    private byte[] label;

    protected SourceEntity() {}

    SourceEntity(int number, UUID id, int person, String kind, byte[] nameKey, byte[] label) {
        this.number = number;
        this.id = IdBytes.of(id);
        this.person = person;
        this.kind = kind;
        this.nameKey = nameKey;
        this.label = label;
    }

    int number() {
        return number;
    }

    UUID id() {
        return IdBytes.read(id);
    }

    int person() {
        return person;
    }

    String kind() {
        return kind;
    }

    /** Gives it another id, and its label sealed for that. */
    void rename(UUID value, byte[] sealed) {
        id = IdBytes.of(value);
        label = sealed;
    }

    void setKind(String value) {
        kind = value;
    }

    byte[] label() {
        return label;
    }
}
