// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** Long work; what it is about is sealed. */
@Entity(name = "Job")
@Table(name = "JOB")
public class JobEntity {

    @Id
    @Column(name = "ID")
    private byte[] id;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "ACCOUNT")
    private byte[] account;

    @Column(name = "PERSON")
    private byte[] person;

    @Column(name = "STATE")
    private String state;

    @Column(name = "PROGRESS")
    private double progress;

    @Column(name = "LABEL")
    private byte[] label;

    @Lob
    @Column(name = "TASK")
    private byte[] input;

    @Lob
    @Column(name = "CHECKPOINT")
    private byte[] checkpoint;

    @Lob
    @Column(name = "REPORT")
    private byte[] report;

    @Lob
    @Column(name = "PROBLEM")
    private byte[] problem;

    @Column(name = "LEASE_OWNER")
    private String leaseOwner;

    @Column(name = "LEASE_UNTIL")
    private Long leaseUntil;

    @Column(name = "CANCEL_REQUESTED")
    private int cancelRequested;

    @Column(name = "UNDONE")
    private int undone;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "FINISHED_AT")
    private Long finishedAt;

    protected JobEntity() {}

    public JobEntity(
            UUID id,
            String kind,
            UUID account,
            UUID person,
            String state,
            double progress,
            byte[] label,
            byte[] input,
            byte[] checkpoint,
            byte[] report,
            byte[] problem,
            String leaseOwner,
            Instant leaseUntil,
            boolean cancelRequested,
            boolean undone,
            Instant createdAt,
            Instant finishedAt) {
        this.id = IdBytes.of(id);
        this.kind = kind;
        this.account = IdBytes.of(account);
        this.person = IdBytes.of(person);
        this.state = state;
        this.progress = progress;
        this.label = label;
        this.input = input;
        this.checkpoint = checkpoint;
        this.report = report;
        this.problem = problem;
        this.leaseOwner = leaseOwner;
        this.leaseUntil = leaseUntil == null ? null : Nanos.of(leaseUntil);
        this.cancelRequested = cancelRequested ? 1 : 0;
        this.undone = undone ? 1 : 0;
        this.createdAt = Nanos.of(createdAt);
        this.finishedAt = finishedAt == null ? null : Nanos.of(finishedAt);
    }

    public UUID id() {
        return IdBytes.read(id);
    }

    public String kind() {
        return kind;
    }

    public UUID account() {
        return IdBytes.read(account);
    }

    public void setAccount(UUID value) {
        account = IdBytes.of(value);
    }

    public UUID person() {
        return IdBytes.read(person);
    }

    public String state() {
        return state;
    }

    public void setState(String value) {
        state = value;
    }

    public double progress() {
        return progress;
    }

    public void setProgress(double value) {
        progress = value;
    }

    public byte[] label() {
        return label;
    }

    public byte[] input() {
        return input;
    }

    public void setInput(byte[] value) {
        input = value;
    }

    public byte[] checkpoint() {
        return checkpoint;
    }

    public void setCheckpoint(byte[] value) {
        checkpoint = value;
    }

    public byte[] report() {
        return report;
    }

    public void setReport(byte[] value) {
        report = value;
    }

    public byte[] problem() {
        return problem;
    }

    public void setProblem(byte[] value) {
        problem = value;
    }

    public String leaseOwner() {
        return leaseOwner;
    }

    public void setLeaseOwner(String value) {
        leaseOwner = value;
    }

    public Instant leaseUntil() {
        return leaseUntil == null ? null : Nanos.read(leaseUntil);
    }

    public void setLeaseUntil(Instant value) {
        leaseUntil = value == null ? null : Nanos.of(value);
    }

    public boolean cancelRequested() {
        return cancelRequested != 0;
    }

    public void setCancelRequested(boolean value) {
        cancelRequested = value ? 1 : 0;
    }

    public boolean undone() {
        return undone != 0;
    }

    public void setUndone(boolean value) {
        undone = value ? 1 : 0;
    }

    public Instant createdAt() {
        return Nanos.read(createdAt);
    }

    public Instant finishedAt() {
        return finishedAt == null ? null : Nanos.read(finishedAt);
    }

    public void setFinishedAt(Instant value) {
        finishedAt = value == null ? null : Nanos.of(value);
    }
}
