// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A plugin. What a person reads of it is sealed. */
@Entity(name = "Plugin")
@Table(name = "PLUGIN")
public class PluginEntity {

    @Id
    @Column(name = "NAME")
    private String name;

    @Column(name = "FILE_NAME")
    private String file;

    @Column(name = "SHA256")
    private String sha256;

    @Column(name = "FILE_SIZE")
    private long size;

    @Column(name = "VERSION")
    private String version;

    @Column(name = "INSTALLED_AT")
    private long installedAt;

    @Column(name = "STOPPED")
    private boolean stopped;

    @Column(name = "ATTEMPT")
    private String attempt;

    @Lob
    @Column(name = "ABOUT")
    private byte[] about;

    protected PluginEntity() {}

    PluginEntity(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Null for a plugin of the product. */
    String file() {
        return file;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    String version() {
        return version;
    }

    long installedAt() {
        return installedAt;
    }

    boolean stopped() {
        return stopped;
    }

    String attempt() {
        return attempt;
    }

    byte[] about() {
        return about;
    }

    void setJar(String newFile, String newSha256, long newSize, String newVersion, long newInstalledAt) {
        file = newFile;
        sha256 = newSha256;
        size = newSize;
        version = newVersion;
        installedAt = newInstalledAt;
    }

    void setState(boolean newStopped, String newAttempt, byte[] newAbout) {
        stopped = newStopped;
        attempt = newAttempt;
        about = newAbout;
    }
}
