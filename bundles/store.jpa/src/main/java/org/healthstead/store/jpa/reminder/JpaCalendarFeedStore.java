// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.reminder;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.store.CalendarFeedStore;
import org.healthstead.store.jpa.account.InstallationSeal;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calendars that programs fetch, in the database. Whose dates are in them is sealed. */
@Component(service = CalendarFeedStore.class)
public final class JpaCalendarFeedStore implements CalendarFeedStore {

    private static final String COLUMN = "calendar.feed";
    private static final String SELECT =
            "SELECT ID, ACCOUNT, EPOCH, CONTENT, CREATED_AT, LAST_USED_AT FROM CALENDAR_FEED";

    /** In LAST_USED_AT, of one that was never fetched. */
    private static final long NEVER = 0;

    private final StoreUnit unit;
    private final InstallationSeal seal;

    @Activate
    public JpaCalendarFeedStore(@Reference StoreUnit unit, @Reference InstallationSeal seal) {
        this.unit = unit;
        this.seal = seal;
    }

    @Override
    public void add(CalendarFeed feed, byte[] secretHash) {
        JsonObject content = JsonObject.builder()
                .put("name", feed.name())
                .put(
                        "persons",
                        JsonArray.ofStrings(
                                feed.persons().stream().map(PersonId::toString).toList()))
                .put("details", feed.hasDetails())
                .put("language", feed.language().toLanguageTag())
                .build();
        byte[] sealed = seal.seal(COLUMN, feed.id().toString(), content.toString());
        unit.write(entities -> query(
                        entities,
                        "INSERT INTO CALENDAR_FEED (ID, SECRET_HASH, ACCOUNT, EPOCH, CONTENT, CREATED_AT, LAST_USED_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        IdBytes.of(feed.id()),
                        secretHash,
                        IdBytes.of(feed.account().value()),
                        feed.epoch(),
                        sealed,
                        Nanos.of(feed.createdAt()),
                        feed.lastUsedAt().map(Nanos::of).orElse(NEVER))
                .executeUpdate());
    }

    @Override
    public Optional<CalendarFeed> find(byte[] secretHash) {
        return feeds(" WHERE SECRET_HASH = ?", (Object) secretHash).stream().findFirst();
    }

    @Override
    public Optional<CalendarFeed> find(UUID id) {
        return feeds(" WHERE ID = ?", (Object) IdBytes.of(id)).stream().findFirst();
    }

    @Override
    public List<CalendarFeed> of(AccountId account) {
        return feeds(" WHERE ACCOUNT = ?", (Object) IdBytes.of(account.value()));
    }

    private List<CalendarFeed> feeds(String where, Object... values) {
        List<?> rows = unit.read(entities -> query(entities, SELECT + where + " ORDER BY CREATED_AT DESC, ID", values)
                .getResultList());
        return rows.stream().map(row -> feed((Object[]) row)).toList();
    }

    private CalendarFeed feed(Object[] row) {
        UUID id = IdBytes.read((byte[]) row[0]);
        JsonObject content = JsonObject.parse(seal.open(COLUMN, id.toString(), (byte[]) row[3]));
        long used = ((Number) row[5]).longValue();
        return new CalendarFeed(
                id,
                new AccountId(IdBytes.read((byte[]) row[1])),
                ((Number) row[2]).intValue(),
                content.string("name").orElse(""),
                content.array("persons").strings().stream().map(PersonId::parse).toList(),
                content.member("details") instanceof JsonBoolean flag && flag.value(),
                Locale.forLanguageTag(content.string("language").orElse("en")),
                Nanos.read(((Number) row[4]).longValue()),
                used == NEVER ? Optional.empty() : Optional.of(Nanos.read(used)));
    }

    @Override
    public void remove(UUID id) {
        unit.writeEvenIfFull(
                entities -> query(entities, "DELETE FROM CALENDAR_FEED WHERE ID = ?", (Object) IdBytes.of(id))
                        .executeUpdate());
    }

    @Override
    public void touch(UUID id, Instant at) {
        unit.writeEvenIfFull(entities -> query(
                        entities,
                        "UPDATE CALENDAR_FEED SET LAST_USED_AT = ? WHERE ID = ?",
                        Nanos.of(at),
                        IdBytes.of(id))
                .executeUpdate());
    }

    private static Query query(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
