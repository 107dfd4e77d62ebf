// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.jobs.JobId;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which persons are one with another: few, so all are kept in memory once read. Safe for several threads. */
@Component(service = JoinedRecords.class)
public final class JoinedRecords {

    private final StoreUnit unit;
    private volatile List<Row> all;

    @Activate
    public JoinedRecords(@Reference StoreUnit unit) {
        this.unit = unit;
    }

    /**
     * @param person number of who was joined
     * @param into number of whose record everything is in
     * @param job that did it
     */
    public record Row(int person, int into, JobId job) {}

    /** Number of the person in whose record everything of this one is; empty for who was not joined. */
    public Optional<Integer> into(int person) {
        return all().stream()
                .filter(row -> row.person() == person)
                .map(Row::into)
                .findFirst();
    }

    /** Who were joined to a person, in the order in which it happened. */
    public List<Row> from(int person) {
        return all().stream().filter(row -> row.into() == person).toList();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    private List<Row> all() {
        List<Row> known = all;
        if (known == null) {
            known = unit.read(JoinedRecords::read);
            all = known;
        }
        return known;
    }

    private static List<Row> read(EntityManager entities) {
        List<Row> rows = new ArrayList<>();
        for (Object each : entities.createNativeQuery(
                        "SELECT PERSON, INTO_PERSON, JOB FROM JOINED_RECORD ORDER BY JOINED_AT, PERSON")
                .getResultList()) {
            Object[] row = (Object[]) each;
            rows.add(new Row(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), new JobId(IdBytes.read((byte[])
                    row[2]))));
        }
        return List.copyOf(rows);
    }

    /** Says that two persons are one, unless that is said already. */
    public void join(PersonKey person, PersonKey into, JobId job) {
        unit.<Void>writeInTurn(entities -> {
            if (read(entities).stream().noneMatch(row -> row.person() == person.number())) {
                entities.createNativeQuery(
                                "INSERT INTO JOINED_RECORD (PERSON, INTO_PERSON, JOB, JOINED_AT) VALUES (?, ?, ?, ?)")
                        .setParameter(1, person.number())
                        .setParameter(2, into.number())
                        .setParameter(3, IdBytes.of(job.value()))
                        .setParameter(4, Nanos.of(Instant.now()))
                        .executeUpdate();
            }
            return null;
        });
        all = null;
    }

    /** They are two again. */
    public void part(PersonKey person) {
        unit.<Void>writeInTurn(entities -> {
            entities.createNativeQuery("DELETE FROM JOINED_RECORD WHERE PERSON = ?")
                    .setParameter(1, person.number())
                    .executeUpdate();
            return null;
        });
        all = null;
    }
}
