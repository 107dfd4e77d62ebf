// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.healthstead.store.jpa.unit.IdBytes;

/** A version of an entry. Written once. */
@Entity(name = "Version")
@Table(name = "VERSION")
public class VersionEntity {

    @Id
    @Column(name = "CHANGE_NUMBER")
    private long change;

    @Column(name = "ENTRY_ID")
    private byte[] entry;

    @Column(name = "PERSON")
    private int person;

    @Column(name = "VERSION")
    private int version;

    @Column(name = "PREVIOUS")
    private long previous;

    @Column(name = "BODY_FROM")
    private long bodyFrom;

    @Column(name = "RECORDED_AT")
    private long recordedAt;

    @Column(name = "OPERATION")
    private int operation;

    @Column(name = "IMPORT")
    private int importNumber;

    @Column(name = "AUTHOR")
    private int author;

    @Column(name = "PLACE")
    private String place;

    @Column(name = "BODY_SIZE")
    private int bodySize;

    @Lob
    @Column(name = "BODY")
    private byte[] body;

    protected VersionEntity() {}

    public VersionEntity(VersionRow row) {
        change = row.change();
        entry = IdBytes.of(row.entry());
        person = row.person();
        version = row.version();
        previous = row.previous();
        bodyFrom = row.bodyFrom();
        recordedAt = row.recordedAt();
        operation = row.operation();
        importNumber = row.importNumber();
        author = row.author();
        place = row.place();
        bodySize = row.bodySize();
        body = row.body();
    }

    public VersionRow row() {
        return new VersionRow(
                change,
                IdBytes.read(entry),
                person,
                version,
                previous,
                bodyFrom,
                recordedAt,
                operation,
                importNumber,
                author,
                place,
                bodySize,
                body);
    }
}
