// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** An import: what it reads, how far it has come, what it counted; and how far it was taken back. */
@Entity(name = "Import")
@Table(name = "IMPORT")
public class ImportEntity {

    @Id
    @Column(name = "NUMBER")
    private int number;

    @Column(name = "JOB")
    private byte[] job;

    @Column(name = "PERSON")
    private int person;

    @Column(name = "SOURCE")
    private int source;

    @Column(name = "ARTIFACT")
    private byte[] artifact;

    @Column(name = "OPENED_AT")
    private long openedAt;

    @Column(name = "SOURCE_IS_NEW")
    private int first;

    @Column(name = "ITEMS_DONE")
    private long itemsDone;

    @Column(name = "CREATED")
    private long created;

    @Column(name = "UPDATED")
    private long updated;

    @Column(name = "UNCHANGED")
    private long unchanged;

    @Column(name = "MERGED")
    private long merged;

    @Column(name = "REJECTED")
    private long rejected;

    @Lob
    @Column(name = "NOTES")
    private byte[] notes;

    @Column(name = "STATE")
    private int state;

    @Column(name = "REVERSED_TO")
    private long reversedTo;

    @Column(name = "REVERSED")
    private long reversed;

    protected ImportEntity() {}

    public ImportEntity(
            int number,
            UUID job,
            int person,
            int source,
            UUID artifact,
            Instant openedAt,
            boolean isFirst,
            long itemsDone,
            long created,
            long updated,
            long unchanged,
            long merged,
            long rejected,
            byte[] notes,
            int state) {
        this.number = number;
        this.job = IdBytes.of(job);
        this.person = person;
        this.source = source;
        this.artifact = IdBytes.of(artifact);
        this.openedAt = Nanos.of(openedAt);
        this.first = isFirst ? 1 : 0;
        this.itemsDone = itemsDone;
        this.created = created;
        this.updated = updated;
        this.unchanged = unchanged;
        this.merged = merged;
        this.rejected = rejected;
        this.notes = notes;
        this.state = state;
    }

    public int number() {
        return number;
    }

    public UUID job() {
        return IdBytes.read(job);
    }

    public int person() {
        return person;
    }

    public int source() {
        return source;
    }

    public UUID artifact() {
        return IdBytes.read(artifact);
    }

    public Instant openedAt() {
        return Nanos.read(openedAt);
    }

    /** True when no import had brought the person an entry before. */
    public boolean isFirst() {
        return first != 0;
    }

    public long itemsDone() {
        return itemsDone;
    }

    public long created() {
        return created;
    }

    public long updated() {
        return updated;
    }

    public long unchanged() {
        return unchanged;
    }

    public long merged() {
        return merged;
    }

    public long rejected() {
        return rejected;
    }

    public byte[] notes() {
        return notes;
    }

    public int state() {
        return state;
    }

    /** The change number up to which an undo or redo has walked. */
    public long reversedTo() {
        return reversedTo;
    }

    /** How many entries the last undo or redo has withdrawn, set back or brought back. */
    public long reversed() {
        return reversed;
    }
}
