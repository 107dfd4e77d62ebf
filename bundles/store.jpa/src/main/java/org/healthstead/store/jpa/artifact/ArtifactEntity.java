// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** What is known of a kept file; its name is sealed. */
@Entity(name = "Artifact")
@Table(name = "ARTIFACT")
public class ArtifactEntity {

    @Id
    @Column(name = "ID")
    private byte[] id;

    @Column(name = "PERSON")
    private int person;

    @Column(name = "DIGEST")
    private byte[] digest;

    @Column(name = "NAME")
    private byte[] name;

    @Column(name = "SIZE_BYTES")
    private long size;

    @Column(name = "RECEIVED_AT")
    private long receivedAt;

    protected ArtifactEntity() {}

    public ArtifactEntity(UUID id, int person, byte[] digest, byte[] name, long size, Instant receivedAt) {
        this.id = IdBytes.of(id);
        this.person = person;
        this.digest = digest;
        this.name = name;
        this.size = size;
        this.receivedAt = Nanos.of(receivedAt);
    }

    public UUID id() {
        return IdBytes.read(id);
    }

    public int person() {
        return person;
    }

    public byte[] digest() {
        return digest;
    }

    public byte[] name() {
        return name;
    }

    public long size() {
        return size;
    }

    public Instant receivedAt() {
        return Nanos.read(receivedAt);
    }
}
