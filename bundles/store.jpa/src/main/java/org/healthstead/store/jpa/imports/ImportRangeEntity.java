// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An unbroken run of change numbers that an import made, or whose statements it said again. Runs may overlap. */
@Entity(name = "ImportRange")
@Table(name = "IMPORT_RANGE")
@IdClass(ImportRangeEntity.Key.class)
public class ImportRangeEntity {

    @Id
    @Column(name = "IMPORT")
    private int importNumber;

    @Id
    @Column(name = "FIRST_NUMBER")
    private long first;

    @Column(name = "LAST_NUMBER")
    private long last;

    protected ImportRangeEntity() {}

    public ImportRangeEntity(int importNumber, long first, long last) {
        this.importNumber = importNumber;
        this.first = first;
        this.last = last;
    }

    ChangeRuns.Run run() {
        return new ChangeRuns.Run(first, last);
    }

    public long last() {
        return last;
    }

    public void setLast(long value) {
        last = value;
    }

    /** The primary key, as JPA wants it. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private int importNumber;
        private long first;

        public Key() {}

        public Key(int importNumber, long first) {
            this.importNumber = importNumber;
            this.first = first;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && java.util.Objects.deepEquals(importNumber, key.importNumber)
                    && java.util.Objects.deepEquals(first, key.first);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.deepHashCode(new Object[] {importNumber, first});
        }
    }
}
