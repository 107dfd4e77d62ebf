// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A fact about the installation, sealed. */
@Entity(name = "Setting")
@Table(name = "SETTING")
public class SettingEntity {

    @Id
    @Column(name = "NAME")
    private String name;

    @Lob
    @Column(name = "CONTENT")
    private byte[] content;

    protected SettingEntity() {}

    public SettingEntity(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    public void setContent(byte[] value) {
        content = value;
    }
}
