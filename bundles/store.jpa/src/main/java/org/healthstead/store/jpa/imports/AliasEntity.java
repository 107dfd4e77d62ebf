// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;

/** A text by which other files may refer to an entry, as a keyed hash. */
@Entity(name = "Alias")
@Table(name = "ALIAS")
@IdClass(AliasEntity.Key.class)
public class AliasEntity {

    @Id
    @Column(name = "NAME_KEY")
    private byte[] nameKey;

    @Id
    @Column(name = "ENTRY_ID")
    private byte[] entry;

    @Column(name = "PERSON")
    private int person;

    protected AliasEntity() {}

    public AliasEntity(byte[] nameKey, UUID entry, int person) {
        this.nameKey = nameKey;
        this.entry = IdBytes.of(entry);
        this.person = person;
    }

    public byte[] nameKey() {
        return nameKey;
    }

    public UUID entry() {
        return IdBytes.read(entry);
    }

    public int person() {
        return person;
    }

    /** The primary key, as JPA wants it. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private byte[] nameKey;
        private byte[] entry;

        public Key() {}

        public Key(byte[] nameKey, byte[] entry) {
            this.nameKey = nameKey;
            this.entry = entry;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && java.util.Objects.deepEquals(nameKey, key.nameKey)
                    && java.util.Objects.deepEquals(entry, key.entry);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.deepHashCode(new Object[] {nameKey, entry});
        }
    }
}
