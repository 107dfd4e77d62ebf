// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.platform.api.archive.ArchivedJoin;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads and writes SERIES_JOIN inside of a reading or a transaction of the caller's. A person says few such words, so
 * all of a record are read at once. Safe for several threads.
 */
@Component(service = SeriesJoins.class)
public final class SeriesJoins {

    private static final String COUNTER = "series";

    /** With what sealing adds it has room in the column. */
    private static final int MAX_NAME = 200;

    private final AccountNumbers accounts;

    @Activate
    public SeriesJoins(@Reference AccountNumbers accounts) {
        this.accounts = accounts;
    }

    /** Of a record, the oldest first, also those that were taken back. */
    List<SeriesJoin> all(EntityManager entities, PersonKey person) {
        List<SeriesJoin> all = new ArrayList<>();
        for (Object each : entities.createNativeQuery("SELECT NUMBER, SERIES_KEY, WITH_KEY, NAME, AUTHOR, DECIDED_AT,"
                        + " UNDONE_BY, UNDONE_AT FROM SERIES_JOIN WHERE PERSON = ? ORDER BY NUMBER")
                .setParameter(1, person.number())
                .getResultList()) {
            all.add(join(entities, person, (Object[]) each));
        }
        return all;
    }

    private SeriesJoin join(EntityManager entities, PersonKey person, Object[] row) {
        long number = ((Number) row[0]).longValue();
        long undoneAt = ((Number) row[7]).longValue();
        return new SeriesJoin(
                number,
                SeriesKeys.id(IdBytes.read((byte[]) row[1])),
                SeriesKeys.id(IdBytes.read((byte[]) row[2])),
                new String(person.sealer().open((byte[]) row[3], context(number)), StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                account(entities, row[4]),
                Nanos.read(((Number) row[5]).longValue()),
                account(entities, row[6]),
                undoneAt == 0 ? Optional.empty() : Optional.of(Nanos.read(undoneAt)));
    }

    private Optional<AccountId> account(EntityManager entities, Object column) {
        int number = ((Number) column).intValue();
        return number == 0 ? Optional.empty() : accounts.of(entities, number);
    }

    SeriesJoin add(
            EntityManager entities,
            PersonKey person,
            SeriesId series,
            SeriesId with,
            String name,
            AccountId author,
            Instant now) {
        String kept = name.substring(
                0, name.offsetByCodePoints(0, Math.min(MAX_NAME, name.codePointCount(0, name.length()))));
        return insert(
                entities,
                person,
                new SeriesJoin(
                        CounterEntity.take(entities, COUNTER, 1),
                        series,
                        with,
                        kept,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(author),
                        now,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** @param join of which nobody known here has taken it back, if somebody has */
    private SeriesJoin insert(EntityManager entities, PersonKey person, SeriesJoin join) {
        byte[] name = join.name().getBytes(StandardCharsets.UTF_8);
        entities.createNativeQuery("INSERT INTO SERIES_JOIN (NUMBER, PERSON, SERIES_KEY, WITH_KEY, NAME, AUTHOR,"
                        + " DECIDED_AT, UNDONE_BY, UNDONE_AT) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .setParameter(1, join.id())
                .setParameter(2, person.number())
                .setParameter(3, IdBytes.of(SeriesKeys.key(join.series())))
                .setParameter(4, IdBytes.of(SeriesKeys.key(join.with())))
                .setParameter(5, person.sealer().seal(name, context(join.id())))
                .setParameter(6, join.decidedBy().map(accounts::of).orElse(0))
                .setParameter(7, Nanos.of(join.decidedAt()))
                .setParameter(8, join.undoneAt().map(Nanos::of).orElse(0L))
                .executeUpdate();
        return join;
    }

    /** Adds what was said in another installation, by nobody that is known here, unless it is there already. */
    void restore(EntityManager entities, PersonKey person, SeriesId series, SeriesId with, ArchivedJoin said) {
        boolean isKnown = all(entities, person).stream()
                .anyMatch(join -> join.series().equals(series)
                        && join.with().equals(with)
                        && join.decidedAt().equals(said.decidedAt()));
        if (!isKnown) {
            insert(
                    entities,
                    person,
                    new SeriesJoin(
                            CounterEntity.take(entities, COUNTER, 1),
                            series,
                            with,
                            said.name(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            said.decidedAt(),
                            Optional.empty(),
                            said.undoneAt()));
        }
    }

    /** Says in another record what somebody said in theirs, unless these two are joined there. */
    void carry(EntityManager entities, PersonKey to, SeriesId series, SeriesId with, SeriesJoin said) {
        boolean isKnown = all(entities, to).stream()
                .filter(SeriesJoin::stands)
                .anyMatch(join -> join.series().equals(series) && join.with().equals(with));
        if (!isKnown) {
            insert(
                    entities,
                    to,
                    new SeriesJoin(
                            CounterEntity.take(entities, COUNTER, 1),
                            series,
                            with,
                            said.name(),
                            Optional.empty(),
                            Optional.empty(),
                            said.decidedBy(),
                            said.decidedAt(),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    /** Takes back what was carried from one record into another: the same word of the same moment. */
    void takeBack(EntityManager entities, PersonKey from, PersonKey to, AccountId author, Instant now) {
        Set<Object> said = all(entities, from).stream().map(SeriesJoins::word).collect(Collectors.toSet());
        all(entities, to).stream()
                .filter(SeriesJoin::stands)
                .filter(join -> said.contains(word(join)))
                .forEach(join -> undo(entities, to, join.id(), author, now));
    }

    private static Object word(SeriesJoin join) {
        return List.of(join.name(), join.decidedBy(), join.decidedAt());
    }

    /** Gives a word other keys, for the same series by other rules. */
    void move(EntityManager entities, long number, SeriesId series, SeriesId with) {
        entities.createNativeQuery("UPDATE SERIES_JOIN SET SERIES_KEY = ?, WITH_KEY = ? WHERE NUMBER = ?")
                .setParameter(1, IdBytes.of(SeriesKeys.key(series)))
                .setParameter(2, IdBytes.of(SeriesKeys.key(with)))
                .setParameter(3, number)
                .executeUpdate();
    }

    /** @return false when it was taken back already */
    boolean undo(EntityManager entities, PersonKey person, long number, AccountId author, Instant now) {
        return entities.createNativeQuery("UPDATE SERIES_JOIN SET UNDONE_BY = ?, UNDONE_AT = ? WHERE NUMBER = ? AND"
                                + " PERSON = ? AND UNDONE_AT = 0")
                        .setParameter(1, accounts.of(author))
                        .setParameter(2, Nanos.of(now))
                        .setParameter(3, number)
                        .setParameter(4, person.number())
                        .executeUpdate()
                > 0;
    }

    private static byte[] context(long number) {
        byte[] column = "series join".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(column.length + Long.BYTES)
                .put(column)
                .putLong(number)
                .array();
    }
}
