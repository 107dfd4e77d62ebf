// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.healthstead.store.jpa.unit.IdBytes;

/** A current entry. Leaves this bundle as values only. */
@Entity(name = "Entry")
@Table(name = "ENTRY")
public class EntryEntity {

    @Id
    @Column(name = "ID")
    private byte[] id;

    @Column(name = "PERSON")
    private int person;

    @Column(name = "TYPE")
    private int type;

    @Column(name = "CATEGORY")
    private int category;

    @Column(name = "ACCESS_CATEGORY")
    private int accessCategory;

    @Column(name = "CONFIDENTIAL")
    private int confidential;

    @Column(name = "STATE")
    private int state;

    @Column(name = "SORT_KEY")
    private long sortKey;

    @Column(name = "CODE_KEY")
    private long codeKey;

    @Column(name = "STATUS")
    private String status;

    @Column(name = "SOURCE")
    private int source;

    @Column(name = "PRACTITIONER")
    private long practitioner;

    @Column(name = "AUTHOR")
    private int author;

    @Column(name = "CHANGE_NUMBER")
    private long change;

    @Column(name = "VERSION")
    private int version;

    @Column(name = "IDENTITY_KEY")
    private byte[] identity;

    @Column(name = "CONTENT_KEY")
    private byte[] content;

    @Column(name = "REFUSED_KEY")
    private byte[] refused;

    @Column(name = "LINE")
    private byte[] line;

    protected EntryEntity() {}

    public EntryEntity(EntryRow row) {
        id = IdBytes.of(row.id());
        set(row);
    }

    /** Takes over every column but the id. */
    public final void set(EntryRow row) {
        person = row.person();
        type = row.type();
        category = row.category();
        accessCategory = row.accessCategory();
        confidential = row.confidential() ? 1 : 0;
        state = row.state();
        sortKey = row.sortKey();
        codeKey = row.codeKey();
        status = row.status();
        source = row.source();
        practitioner = row.practitioner();
        author = row.author();
        change = row.change();
        version = row.version();
        identity = row.identity();
        content = row.content();
        refused = row.refused();
        line = row.line();
    }

    public EntryRow row() {
        return new EntryRow(
                IdBytes.read(id),
                person,
                type,
                category,
                accessCategory,
                confidential != 0,
                state,
                sortKey,
                codeKey,
                status,
                source,
                practitioner,
                author,
                change,
                version,
                identity,
                content,
                refused,
                line);
    }
}
