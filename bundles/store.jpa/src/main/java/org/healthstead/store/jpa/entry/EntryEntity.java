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

    @Column(name = "BACKGROUND")
    private int background;

    @Column(name = "IS_CURRENT")
    private int current;

    @Column(name = "PROJECTION")
    private int projection;

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
        DerivedColumns derived = row.derived();
        person = row.person();
        type = row.type();
        source = row.source();
        identity = row.identity();
        state = row.state();
        author = row.author();
        change = row.change();
        version = row.version();
        content = row.content();
        refused = row.refused();
        projection = derived.rules();
        category = derived.category();
        background = derived.background() ? 1 : 0;
        accessCategory = derived.accessCategory();
        confidential = derived.confidential() ? 1 : 0;
        current = derived.current() ? 1 : 0;
        sortKey = derived.sortKey();
        codeKey = derived.codeKey();
        status = derived.status();
        practitioner = derived.practitioner();
        line = derived.line();
    }

    public EntryRow row() {
        DerivedColumns derived = new DerivedColumns(
                projection,
                category,
                accessCategory,
                confidential != 0,
                current != 0,
                sortKey,
                codeKey,
                status,
                practitioner,
                line);
        return new EntryRow(
                IdBytes.read(id),
                person,
                type,
                source,
                identity,
                derived,
                state,
                author,
                change,
                version,
                content,
                refused);
    }
}
