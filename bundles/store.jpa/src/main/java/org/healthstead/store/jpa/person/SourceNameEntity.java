// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.healthstead.store.jpa.unit.Nanos;

/** A name that a source was given, sealed with the person's key. The one with the highest position counts. */
@Entity(name = "SourceName")
@Table(name = "SOURCE_NAME")
@IdClass(SourceNameEntity.Key.class)
public class SourceNameEntity {

    @Id
    @Column(name = "SOURCE")
    private int source;

    @Id
    @Column(name = "POSITION")
    private int position;

    @Column(name = "NAME")
    private byte[] name;

    @Column(name = "AUTHOR")
    private int author;

    @Column(name = "FROM_FILE")
    private int fromFile;

    @Column(name = "NAMED_AT")
    private long namedAt;

    protected SourceNameEntity() {}

    SourceNameEntity(int source, int position, byte[] name, int author, boolean isFromFile, Instant namedAt) {
        this.source = source;
        this.position = position;
        this.name = name;
        this.author = author;
        this.fromFile = isFromFile ? 1 : 0;
        this.namedAt = Nanos.of(namedAt);
    }

    int source() {
        return source;
    }

    int position() {
        return position;
    }

    byte[] name() {
        return name;
    }

    boolean isFromFile() {
        return fromFile != 0;
    }

    Instant namedAt() {
        return Nanos.read(namedAt);
    }

    /** The primary key, as JPA wants it. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private int source;
        private int position;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && java.util.Objects.deepEquals(source, key.source)
                    && java.util.Objects.deepEquals(position, key.position);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.deepHashCode(new Object[] {source, position});
        }
    }
}
